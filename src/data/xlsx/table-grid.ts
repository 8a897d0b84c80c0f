import type { EditionId, TableId } from '../../form/form.ts';
import { tableLayout } from '../../form/layout.ts';
import type { LayoutRow } from '../../form/table-layout.ts';
import { emptyCell, reference, sharedCell, styles } from './cells.ts';

/** A cell of the sheet: a label is ready, a figure waits for its value. */
export type GridCell = { readonly xml: string } | { readonly index: number; readonly at: string };

/** A printed table laid out in the rows of a sheet, `above` rows below its top. */
export interface Grid {
  readonly width: number;
  /** Rows of cells, from the left. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly merged: readonly string[];
  readonly widths: readonly number[];
}

const layoutRows = (edition: EditionId, table: TableId): readonly LayoutRow[] => {
  const { head, bodies } = tableLayout(edition, table);
  return [...head, ...bodies.flatMap(({ rows }) => rows)];
};

/** Puts every cell of the printed table where its spans leave room, as a browser does. `shared` gives a text its place in the list of texts. */
export const tableGrid = (edition: EditionId, table: TableId, above: number, shared: (text: string) => number): Grid => {
  const { width, columnGroups } = tableLayout(edition, table);
  const rows = layoutRows(edition, table);
  const cells: (GridCell | undefined)[][] = rows.map(() => Array.from({ length: width }, () => undefined));
  const merged: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (const cell of row.cells) {
      const x = cells[y]?.indexOf(undefined) ?? -1;
      if (x < 0) throw new Error(`no room in row ${y} of ${table}`);
      const at = reference(y + above, x);
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = cells[y + down];
          if (line) line[x + right] = { xml: emptyCell(reference(y + down + above, x + right), styles.label) };
        }
      const first = cells[y];
      if (first) first[x] = cell.kind === 'label' ? { xml: sharedCell(at, shared(cell.text.zh), styles.label) } : { index: cell.index, at };
      if (cell.rowspan > 1 || cell.colspan > 1) merged.push(`${at}:${reference(y + above + cell.rowspan - 1, x + cell.colspan - 1)}`);
    }
  }
  const labels = table === 'disputes' ? 0 : (columnGroups[0] ?? 0);
  return {
    width,
    rows: cells.map((line) => line.flatMap((cell) => cell ?? [])),
    merged,
    widths: Array.from({ length: width }, (_, at) => (at >= labels ? 12 : at === labels - 1 ? 36 : 10)),
  };
};
