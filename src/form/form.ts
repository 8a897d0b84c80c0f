import type { Localized } from '../language.ts';

/**
 * The official form (政府信息公开工作年度报告格式) as data. Everything that knows a label, a row, a column or a key of the form
 * derives it from one `FormEdition`: schemas, tables, scaffolds, imports, exports, label look-up and the arithmetic.
 */
export interface FormEdition {
  readonly id: EditionId;
  /** 发文字号 of the notice that prescribes it. */
  readonly instrument: string;
  /** Report years that use it unless `edition:` says otherwise; `to` is absent for the edition in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** The six parts, in official order. */
  readonly sections: readonly SectionForm[];
  readonly proactive: ProactiveForm;
  readonly requests: RequestsForm;
  readonly disputes: DisputesForm;
}

export type EditionId = '2019' | '2021';

/** Keys of the three official tables in statistics.yaml, in the order of the parts. */
export const tableIds = ['proactive', 'requests', 'disputes'] as const;

export type TableId = (typeof tableIds)[number];

/** Ids of the six parts, also their anchors in a page. */
export type SectionId = 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';

export interface SectionForm {
  readonly id: SectionId;
  /** With its numbering, as the heading must read: `一、总体情况`. */
  readonly title: string;
  /** Other wordings in which the heading is right too. */
  readonly variants?: readonly string[];
  readonly english: string;
  /** The table that the program places after this part's prose. */
  readonly table?: TableId;
}

/** count: integer ≥ 0 · change: signed integer (本年增/减) · money: decimal ≥ 0, at most 6 places. */
export type FigureKind = 'count' | 'change' | 'money';

export interface ColumnForm {
  readonly key: string;
  /** The official label, verbatim. */
  readonly label: Localized;
  readonly kind: FigureKind;
  /** 件, 项, 万元, 元. */
  readonly unit: string;
  /** True for 总计, which may be left out and is then computed. */
  readonly total?: boolean;
}

export interface RowForm {
  readonly key: string;
  /** The numbering in front of the label, verbatim: `（一）`, `1.`, `一、`; absent where the form has none. */
  readonly number?: string;
  readonly label: Localized;
  /** Groups have rows below them and no figures of their own. */
  readonly rows?: readonly RowForm[];
  /** True for （七）总计: the sum of the rows before it in its group. */
  readonly total?: boolean;
}

/** Table of part 二: blocks one below the other, each with its clause of 条例第二十条 and its own columns. */
export interface ProactiveForm {
  readonly label: Localized;
  /** 信息内容: heads the column of row labels in every block. */
  readonly rowHeading: Localized;
  /** Grid columns of the printed table, that of the row labels included; a block's own columns share the rest. */
  readonly width: number;
  readonly blocks: readonly {
    readonly clause: Localized;
    readonly columns: readonly ColumnForm[];
    readonly rows: readonly RowForm[];
  }[];
}

/** Table of part 三: rows of outcomes against columns of applicants. */
export interface RequestsForm {
  readonly label: Localized;
  /** （本列数据的勾稽关系为：…）: the corner cell. */
  readonly corner: Localized;
  /** 申请人情况: spans all columns. */
  readonly columnsHeading: Localized;
  readonly columns: readonly ColumnForm[];
  /** 法人或其他组织: spans the columns named. */
  readonly columnGroup: { readonly label: Localized; readonly columns: readonly string[] };
  readonly rows: readonly RowForm[];
  /** 勾稽关系, per column: the rows on the left add up to those on the right (row paths below `requests`). */
  readonly balance: { readonly left: readonly string[]; readonly right: readonly string[] };
}

/** Table of part 四: one row of figures; its groups lie side by side. */
export interface DisputesForm {
  readonly label: Localized;
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
}
