import { formIndex } from '../../form/figures.ts';
import type { EditionId, TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import { tableLayout } from '../../form/layout.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { numberBytes } from '../number-bytes.ts';
import { columnName, reference, sharedCell, styles, textCell } from './cells.ts';
import { sharedTexts, slashPlace } from './shared-texts.ts';
import { mergedCell, type Sheet, sheetFrame } from './sheet.ts';
import { type Grid, tableGrid } from './table-grid.ts';

/** Rows above the table: the title of the report, the caption of the table. */
const above = 2;

const sheetNames: Readonly<Record<TableId, string>> = { proactive: '主动公开', requests: '依申请公开', disputes: '复议诉讼' };

const row = (number: number, cells: string): string => `<row r="${number + 1}">${cells}</row>`;

/**
 * A table of an edition as a sheet, for every report of that edition, as the bytes of the file: between its parts stand the title of the
 * report, the rest of each figure's cell, rows of notes, and merged cells of those rows.
 */
const template = (edition: EditionId, table: TableId, grid: Grid) => {
  const last = columnName(grid.width - 1);
  const [before, between, after] = sheetFrame({ widths: grid.widths, merged: [`A1:${last}1`, `A2:${last}2`, ...grid.merged] });
  const parts: Uint8Array[] = [];
  const figures: number[] = [];
  let part = `${before}<row r="1">`;
  const place = (next: string): void => {
    parts.push(Buffer.from(part));
    part = next;
  };
  place(`</row>${row(1, sharedCell('A2', sharedTexts(edition).placeOf(tableLayout(edition, table).caption.zh), styles.title))}`);
  for (const [y, cells] of grid.rows.entries()) {
    part += `<row r="${y + above + 1}">`;
    for (const cell of cells) {
      if ('xml' in cell) part += cell.xml;
      else {
        figures.push(cell.index);
        part += `<c r="${cell.at}" s="${styles.figure}"`;
        place('');
      }
    }
    part += '</row>';
  }
  place(between);
  place(after);
  return { figures, last, below: above + grid.rows.length, parts: [...parts, Buffer.from(part)] };
};

const templates = new Map<string, ReturnType<typeof template>>();

const knownTemplate = (edition: EditionId, table: TableId): ReturnType<typeof template> => {
  const key = `${edition}/${table}`;
  const found = templates.get(key) ?? template(edition, table, tableGrid(edition, table, above, sharedTexts(edition).placeOf));
  templates.set(key, found);
  return found;
};

/** What follows in the cell of a figure: its value, or "/" for what does not apply, as the form prints it. */
const number = numberBytes('><v>', '</v></c>');
const slash = Buffer.from(` t="s"><v>${slashPlace}</v></c>`);
const none = Buffer.alloc(0);

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

/** An official table as a sheet, with the form's merged cells. Figures with totals filled in. */
export const tableSheet = (table: TableId, statistics: Statistics, title: string): Sheet => {
  const { edition, values } = statistics;
  const { figures, last, below, parts } = knownTemplate(edition, table);
  const pieces: Uint8Array[] = [];
  let part = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(parts[part++] ?? none, piece);
  };
  put(Buffer.from(textCell('A1', title, styles.title)));
  for (const index of figures) {
    const value = values[index];
    put(typeof value === 'number' ? number(value) : slash);
  }
  const notes = notesOf(table, statistics);
  put(Buffer.from(notes.map((note, at) => row(below + at, textCell(reference(below + at, 0), note, styles.text))).join('')));
  put(Buffer.from(notes.map((_, at) => mergedCell(`${reference(below + at, 0)}:${last}${below + at + 1}`)).join('')));
  return { name: sheetNames[table], xml: Buffer.concat([...pieces, parts[part] ?? none]) };
};
