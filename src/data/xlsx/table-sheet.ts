import { formIndex } from '../../form/figures.ts';
import type { EditionId, TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import { tableLayout } from '../../form/layout.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { type ByteRoom, putBytes, putNumber, putText } from '../byte-room.ts';
import { columnName, reference, sharedCell, styles, textCell } from './cells.ts';
import { sharedTexts, slashPlace } from './shared-texts.ts';
import { mergedCell, type Sheet, sheetFrame } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { type Grid, tableGrid } from './table-grid.ts';

/** Rows above the table: the title of the report, the caption of the table. */
const above = 2;

const row = (number: number, cells: string): string => `<row r="${number + 1}">${cells}</row>`;

/** What stands before a figure, from the one before it on; what does not apply is "/", as the form prints it, among the shared texts. */
interface BeforeFigure {
  readonly index: number;
  readonly number: Uint8Array;
  readonly slash: Uint8Array;
}

/**
 * A table of an edition as a sheet, for every report of that edition, as the bytes of the file: between its parts stand the title of the
 * report, its figures, rows of notes, and merged cells of those rows.
 */
const template = (edition: EditionId, table: TableId, grid: Grid) => {
  const last = columnName(grid.width - 1);
  const [before, between, after] = sheetFrame({ widths: grid.widths, merged: [`A1:${last}1`, `A2:${last}2`, ...grid.merged] });
  const figures: BeforeFigure[] = [];
  let part = `</row>${row(1, sharedCell('A2', sharedTexts(edition).placeOf(tableLayout(edition, table).caption.zh), styles.title))}`;
  for (const [y, cells] of grid.rows.entries()) {
    part += `<row r="${y + above + 1}">`;
    for (const cell of cells) {
      if ('xml' in cell) part += cell.xml;
      else {
        part += `<c r="${cell.at}" s="${styles.figure}"`;
        figures.push({ index: cell.index, number: Buffer.from(`${part}><v>`), slash: Buffer.from(`${part} t="s"><v>`) });
        part = '</v></c>';
      }
    }
    part += '</row>';
  }
  return {
    figures,
    last,
    below: above + grid.rows.length,
    beforeTitle: Buffer.from(`${before}<row r="1">`),
    afterFigures: Buffer.from(part),
    between: Buffer.from(between),
    after: Buffer.from(after),
  };
};

const templates = new Map<string, ReturnType<typeof template>>();

const knownTemplate = (edition: EditionId, table: TableId): ReturnType<typeof template> => {
  const key = `${edition}/${table}`;
  const found = templates.get(key) ?? template(edition, table, tableGrid(edition, table, above, sharedTexts(edition).placeOf));
  templates.set(key, found);
  return found;
};

/** Notes of the table and of single figures, which stay numbers in their cells. */
const notesOf = (table: TableId, { edition, notes, tableNotes }: Statistics): readonly string[] => {
  const own = tableNotes[table];
  const told = own === undefined ? [] : [`注：${own}`];
  const { figures } = formIndex(edition);
  for (const [index, note] of notes) {
    const figure = figures[index];
    if (figure?.row.table === table) told.push(`${labelOf(edition, figure.path).zh}：${note}`);
  }
  return told;
};

/** An official table as a sheet, with the form's merged cells. Figures with totals filled in. */
export const tableSheet = (table: TableId, statistics: Statistics, title: string): Sheet => {
  const { edition, values } = statistics;
  const { figures, last, below, beforeTitle, afterFigures, between, after } = knownTemplate(edition, table);
  const notes = notesOf(table, statistics);
  const put = (room: ByteRoom): void => {
    putBytes(room, beforeTitle);
    putText(room, textCell('A1', title, styles.title));
    for (const { index, number, slash } of figures) {
      const value = values[index];
      const isNumber = typeof value === 'number';
      putBytes(room, isNumber ? number : slash);
      putNumber(room, isNumber ? value : slashPlace);
    }
    putBytes(room, afterFigures);
    for (const [at, note] of notes.entries()) putText(room, row(below + at, textCell(reference(below + at, 0), note, styles.text)));
    putBytes(room, between);
    for (const at of notes.keys()) putText(room, mergedCell(`${reference(below + at, 0)}:${last}${below + at + 1}`));
    putBytes(room, after);
  };
  return { name: sheetNames[table], put };
};
