import { formIndex } from '../../form/figures.ts';
import type { EditionId, TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import { tableLayout } from '../../form/layout.ts';
import type { LayoutRow } from '../../form/table-layout.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { columnName, emptyCell, figureCell, reference, styles, textCell } from './cells.ts';
import type { Sheet } from './sheet.ts';

/** Rows above the table: the title of the report, the caption of the table. */
const above = 2;

/** A cell of the sheet: a label is ready, a figure waits for its value. */
type GridCell = { readonly xml: string } | { readonly index: number; readonly at: string };

interface Grid {
  readonly caption: string;
  readonly width: number;
  /** Rows of cells, by column. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly merged: readonly string[];
  readonly widths: readonly number[];
}

const layoutRows = (edition: EditionId, table: TableId): readonly LayoutRow[] => {
  const { head, bodies } = tableLayout(edition, table);
  return [...head, ...bodies.flatMap(({ rows }) => rows)];
};

/** Puts every cell of the printed table where its spans leave room, as a browser does. */
const gridOf = (edition: EditionId, table: TableId): Grid => {
  const { caption, width, columnGroups } = tableLayout(edition, table);
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
      if (first) first[x] = cell.kind === 'label' ? { xml: textCell(at, cell.text.zh, styles.label) } : { index: cell.index, at };
      if (cell.rowspan > 1 || cell.colspan > 1) merged.push(`${at}:${reference(y + above + cell.rowspan - 1, x + cell.colspan - 1)}`);
    }
  }
  const labels = table === 'disputes' ? 0 : (columnGroups[0] ?? 0);
  return {
    caption: caption.zh,
    width,
    rows: cells.map((line) => line.flatMap((cell) => cell ?? [])),
    merged,
    widths: Array.from({ length: width }, (_, at) => (at >= labels ? 12 : at === labels - 1 ? 36 : 10)),
  };
};

const grids = new Map<string, Grid>();

const knownGrid = (edition: EditionId, table: TableId): Grid => {
  const key = `${edition}/${table}`;
  const grid = grids.get(key) ?? gridOf(edition, table);
  grids.set(key, grid);
  return grid;
};

const sheetNames: Readonly<Record<TableId, string>> = { proactive: '主动公开', requests: '依申请公开', disputes: '复议诉讼' };

/** Notes of the table and of single figures, which stay numbers in their cells. */
const notesOf = (table: TableId, { edition, notes, tableNotes }: Statistics): readonly string[] => {
  const own = tableNotes[table];
  const { figures } = formIndex(edition);
  const ofFigures = [...notes].flatMap(([index, note]) => {
    const figure = figures[index];
    return figure?.row.table === table ? [`${labelOf(edition, figure.path).zh}：${note}`] : [];
  });
  return [...(own === undefined ? [] : [`注：${own}`]), ...ofFigures];
};

const row = (number: number, cells: string): string => `<row r="${number + 1}">${cells}</row>`;

/** An official table as a sheet, with the form's merged cells. Figures with totals filled in. */
export const tableSheet = (table: TableId, figures: Statistics, title: string): Sheet => {
  const grid = knownGrid(figures.edition, table);
  const last = columnName(grid.width - 1);
  const notes = notesOf(table, figures);
  const noteRow = (at: number): number => above + grid.rows.length + at;
  const rows = [
    row(0, textCell('A1', title, styles.title)),
    row(1, textCell('A2', grid.caption, styles.title)),
    ...grid.rows.map((cells, y) =>
      row(y + above, cells.map((cell) => ('xml' in cell ? cell.xml : figureCell(cell.at, figures.values[cell.index]))).join('')),
    ),
    ...notes.map((note, at) => row(noteRow(at), textCell(reference(noteRow(at), 0), note, styles.text))),
  ];
  return {
    name: sheetNames[table],
    widths: grid.widths,
    rows: rows.join(''),
    merged: [
      `A1:${last}1`,
      `A2:${last}2`,
      ...grid.merged,
      ...notes.map((_, at) => `${reference(noteRow(at), 0)}:${last}${noteRow(at) + 1}`),
    ],
  };
};
