import { formIndex } from '../../form/figures.ts';
import type { EditionId, TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import { tableLayout } from '../../form/layout.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { type ByteRoom, putBytes, putNumber, putPart, putText } from '../byte-room.ts';
import { columnName, reference, sharedCell, styles, textCell } from './cells.ts';
import { sharedTexts } from './shared-texts.ts';
import { mergedCell, type Sheet, sheetFrame } from './sheet.ts';
import { type Grid, tableGrid } from './table-grid.ts';

/** Rows above the table: the title of the report, the caption of the table. */
const above = 2;

const sheetNames: Readonly<Record<TableId, string>> = { proactive: '主动公开', requests: '依申请公开', disputes: '复议诉讼' };

const row = (number: number, cells: string): string => `<row r="${number + 1}">${cells}</row>`;

/** What stands before the number in the cell of a figure. */
const opening = '><v>';
/** What stands before that in a cell that says "/", as the form prints what does not apply: its number, 0, is that of a shared text. */
const ofText = Buffer.from(' t="s"');

/** A table of an edition as a sheet, for every report of that edition, as the bytes of the file. */
const template = (edition: EditionId, table: TableId, grid: Grid) => {
  const last = columnName(grid.width - 1);
  const [before, between, after] = sheetFrame({ widths: grid.widths, merged: [`A1:${last}1`, `A2:${last}2`, ...grid.merged] });
  const figures: { readonly index: number; readonly place: number }[] = [];
  let zeros = `</row>${row(1, sharedCell('A2', sharedTexts(edition).placeOf(tableLayout(edition, table).caption.zh), styles.title))}`;
  for (const [y, cells] of grid.rows.entries()) {
    zeros += `<row r="${y + above + 1}">`;
    for (const cell of cells) {
      if ('xml' in cell) zeros += cell.xml;
      else {
        zeros += `<c r="${cell.at}" s="${styles.figure}"${opening}`;
        figures.push({ index: cell.index, place: zeros.length });
        zeros += '0</v></c>';
      }
    }
    zeros += '</row>';
  }
  return {
    last,
    below: above + grid.rows.length,
    beforeTitle: Buffer.from(`${before}<row r="1">`),
    /** From the title to the last row of the table, with every figure 0, as most are. Labels are shared texts: all of it is ASCII. */
    zeros: Buffer.from(zeros),
    /** Where in it the 0 of each figure stands. */
    figures,
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
  const { last, below, beforeTitle, zeros, figures, between, after } = knownTemplate(edition, table);
  const notes = notesOf(table, statistics);
  const put = (room: ByteRoom): void => {
    putBytes(room, beforeTitle);
    putText(room, textCell('A1', title, styles.title));
    let done = 0;
    for (const { index, place } of figures) {
      const value = values[index];
      if (value === 0) continue;
      const isNumber = typeof value === 'number';
      const to = isNumber ? place : place - opening.length;
      putPart(room, zeros, done, to);
      if (isNumber) putNumber(room, value);
      else putBytes(room, ofText);
      done = isNumber ? place + '0'.length : to;
    }
    putPart(room, zeros, done, zeros.length);
    for (const [at, note] of notes.entries()) putText(room, row(below + at, textCell(reference(below + at, 0), note, styles.text)));
    putBytes(room, between);
    for (const at of notes.keys()) putText(room, mergedCell(`${reference(below + at, 0)}:${last}${below + at + 1}`));
    putBytes(room, after);
  };
  return { name: sheetNames[table], put };
};
