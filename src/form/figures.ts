import type { Localized } from '../language.ts';
import { editions, perEdition } from './editions.ts';
import type { ColumnForm, EditionId, FigureKind, FormEdition, RowForm, TableId } from './form.ts';

/** A row of figures of the form: `requests.outcomes.granted` and its columns. */
export interface RowSpec {
  readonly path: string;
  readonly table: TableId;
  readonly row: RowForm;
  /** Labels from the table down to the row, with numbering, as messages name it. */
  readonly labels: Localized;
  readonly columns: readonly ColumnForm[];
  /** Index of the first of its figures in `FormIndex.figures`; its others follow in column order. */
  readonly first: number;
}

/** One figure of the form. Its position in `FormIndex.figures` is its index in `Statistics.values`. */
export interface FigureSpec {
  readonly index: number;
  /** `requests.outcomes.granted.naturalPerson` */
  readonly path: string;
  readonly row: RowSpec;
  readonly column: ColumnForm;
  readonly kind: FigureKind;
  /** A total column, or any column of the total row: may be left out and is then computed. */
  readonly total: boolean;
}

export interface FormIndex {
  readonly form: FormEdition;
  readonly rows: readonly RowSpec[];
  readonly figures: readonly FigureSpec[];
  readonly byPath: ReadonlyMap<string, FigureSpec>;
  readonly rowByPath: ReadonlyMap<string, RowSpec>;
  /** Labels from the table down, with numbering, of groups and rows by path. */
  readonly labels: ReadonlyMap<string, Localized>;
}

/** Largest amount of any figure: beyond it, integers are no longer exact. */
export const largestFigure = Number.MAX_SAFE_INTEGER;

/** How many decimal places a figure may be written with. */
export const decimalPlaces: Readonly<Record<FigureKind, number>> = { count: 0, change: 0, money: 6 };

/** The label as printed, numbering first. */
export const fullLabel = (row: RowForm): Localized => ({ zh: `${row.number ?? ''}${row.label.zh}`, en: row.label.en });

/** For messages: without the explanation in brackets that （二）部分公开 carries in the form. */
const spokenLabel = (row: RowForm): Localized => ({
  zh: `${row.number ?? ''}${row.label.zh.replace(/（[^（）]*）$/, '')}`,
  en: row.label.en.replace(/ \([^()]*\)$/, ''),
});

const index = (form: FormEdition): FormIndex => {
  const rows: RowSpec[] = [];
  const figures: FigureSpec[] = [];
  const labelByPath = new Map<string, Localized>();
  const walk = (
    table: TableId,
    parent: string,
    above: Localized | undefined,
    list: readonly RowForm[],
    columns: readonly ColumnForm[],
  ): void => {
    for (const row of list) {
      const path = `${parent}.${row.key}`;
      const own = spokenLabel(row);
      const labels = above ? { zh: `${above.zh} ${own.zh}`, en: `${above.en}, ${own.en}` } : own;
      labelByPath.set(path, labels);
      if (row.rows) {
        // 三、本年度办理结果 heads every outcome: naming it each time would only lengthen messages.
        walk(table, path, row.key === 'outcomes' ? undefined : labels, row.rows, columns);
        continue;
      }
      const spec: RowSpec = { path, table, row, labels, columns, first: figures.length };
      rows.push(spec);
      for (const column of columns)
        figures.push({
          index: figures.length,
          path: `${path}.${column.key}`,
          row: spec,
          column,
          kind: column.kind,
          total: (column.total ?? false) || (row.total ?? false),
        });
    }
  };
  for (const block of form.proactive.blocks) walk('proactive', 'proactive', undefined, block.rows, block.columns);
  walk('requests', 'requests', undefined, form.requests.rows, form.requests.columns);
  walk('disputes', 'disputes', undefined, form.disputes.rows, form.disputes.columns);
  return {
    form,
    rows,
    figures,
    byPath: new Map(figures.map((figure) => [figure.path, figure])),
    rowByPath: new Map(rows.map((row) => [row.path, row])),
    labels: labelByPath,
  };
};

/** All rows and figures of an edition, in official order. */
export const formIndex: (id: EditionId) => FormIndex = perEdition((id) => index(editions[id]));
