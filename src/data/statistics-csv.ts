import type { EditionId } from '../form/form.ts';
import { publishable } from '../render/escape.ts';
import { type ByteRoom, byteRoom, bytesBy, putBytes, putNumber, putText } from './byte-room.ts';
import { csvField, csvHead, csvLine, csvText } from './csv.ts';
import type { ReportFigures } from './data-input.ts';
import { fieldsOf, indicatorRows } from './figure-rows.ts';

const head = Buffer.from(csvHead(['path', 'label', 'value', 'unit', 'note']));

/** What stands around the values of an edition, the same for every report, as the bytes of the file. */
interface Surroundings {
  /** The columns, and the first row up to its value. */
  readonly before: Uint8Array;
  /** After each value: its unit; and what follows its note, the next row up to its value. Most have no note: both in one. */
  readonly rows: readonly { readonly unit: Uint8Array; readonly next: Uint8Array; readonly both: Uint8Array }[];
}

const known = new Map<EditionId, Surroundings>();

const surroundings = (edition: EditionId): Surroundings => {
  const found = known.get(edition);
  if (found) return found;
  const fields = fieldsOf(edition);
  const start = (index: number): string => {
    const field = fields[index];
    return field ? `${csvText(field.path)},${csvText(field.label)},` : '';
  };
  const rows = fields.map((field, index) => {
    const unit = `,${csvText(field.unit)},`;
    const next = `\r\n${start(index + 1)}`;
    return { unit: Buffer.from(unit), next: Buffer.from(next), both: Buffer.from(unit + next) };
  });
  const made = { before: Buffer.concat([head, Buffer.from(start(0))]), rows };
  known.set(edition, made);
  return made;
};

const csvRoom = byteRoom();

const putCsv = (room: ByteRoom, detail: ReportFigures): void => {
  const { figures } = detail;
  if (figures) {
    const { values, notes } = figures;
    const { before, rows } = surroundings(figures.edition);
    putBytes(room, before);
    for (const [index, { unit, next, both }] of rows.entries()) {
      const value = values[index];
      if (typeof value === 'number') putNumber(room, value);
      const note = notes.size === 0 ? undefined : notes.get(index);
      if (note === undefined) putBytes(room, both);
      else {
        putBytes(room, unit);
        putText(room, csvField(publishable(note)));
        putBytes(room, next);
      }
    }
  } else putBytes(room, head);
  for (const { field, value } of indicatorRows(detail)) putText(room, csvLine([field.path, field.label, value, field.unit, undefined]));
};

/** statistics.csv: one row per figure of one report. Put together from bytes, as nine tenths of it are labels. */
export const statisticsCsv = (detail: ReportFigures): Uint8Array => bytesBy(csvRoom, (room) => putCsv(room, detail));
