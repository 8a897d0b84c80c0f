import type { Localized } from '../language.ts';

/** An official table as rows of cells with their spans, exactly as the form prints it. Values are filled in by figure index. */
export interface TableLayout {
  readonly caption: Localized;
  /** Grid columns, label columns included. */
  readonly width: number;
  /** Spans of the column groups, adding up to `width`: what `<colgroup span>` must say for `scope: 'colgroup'` to be right. */
  readonly columnGroups: readonly number[];
  readonly head: readonly LayoutRow[];
  /** One group per block of table 二; a single group elsewhere. */
  readonly bodies: readonly { readonly rows: readonly LayoutRow[] }[];
}

export interface LayoutRow {
  /** Row path (`requests.outcomes.granted`, `disputes`) where the row holds figures: its id in the page. */
  readonly path?: string;
  readonly cells: readonly LayoutCell[];
}

export type LayoutCell = LabelCell | FigureCell;

export interface LabelCell {
  readonly kind: 'label';
  /** With numbering, verbatim. */
  readonly text: Localized;
  /**
   * colgroup and rowgroup only where the cell heads exactly one column group or body, as HTML has it; a label that spans some other
   * number of columns or rows is col or row with its span.
   */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly colspan: number;
  readonly rowspan: number;
  /** Unique within the page, for `headers`. */
  readonly id: string;
}

export interface FigureCell {
  readonly kind: 'figure';
  readonly index: number;
  readonly path: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Ids of the label cells that head it, outermost first: those of the row, then those of the column. */
  readonly headers: readonly string[];
}
