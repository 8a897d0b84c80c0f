import { perEdition } from '../form/editions.ts';
import { publishable } from '../render/escape.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { type ByteRoom, byteRoom, bytesBy, putBytes, putNumber, putPart, putText } from './byte-room.ts';
import { csvField, csvHead, csvLine, csvText } from './csv.ts';
import type { ReportFigures } from './data-input.ts';
import { fieldsOf, indicatorRows } from './figure-rows.ts';

const head = csvHead(['path', 'label', 'value', 'unit', 'note']);
const headBytes = Buffer.from(head);

/** The file of a report of an edition in which every figure is 0, as most are. */
interface Zeros {
  readonly bytes: Uint8Array;
  /** Of each figure, where in it its 0 stands, and where its note would. */
  readonly places: readonly { readonly value: number; readonly note: number }[];
}

const zerosOf = perEdition((edition): Zeros => {
  let text = head;
  let done = headBytes.length;
  const places = fieldsOf(edition).map(({ path, label, unit }) => {
    const [before, after] = [`${csvText(path)},${csvText(label)},`, `,${csvText(unit)},`];
    const value = done + Buffer.byteLength(before);
    const note = value + '0'.length + Buffer.byteLength(after);
    text += `${before}0${after}\r\n`;
    done = note + '\r\n'.length;
    return { value, note };
  });
  return { bytes: Buffer.from(text), places };
});

const putFigures = (room: ByteRoom, { edition, values, notes }: Statistics): void => {
  const { bytes, places } = zerosOf(edition);
  let done = 0;
  for (const [index, place] of places.entries()) {
    const value = values[index];
    const note = notes.size === 0 ? undefined : notes.get(index);
    if (value === 0 && note === undefined) continue;
    putPart(room, bytes, done, place.value);
    done = place.value + '0'.length;
    if (typeof value === 'number') putNumber(room, value);
    if (note === undefined) continue;
    putPart(room, bytes, done, place.note);
    done = place.note;
    putText(room, csvField(publishable(note)));
  }
  putPart(room, bytes, done, bytes.length);
};

const csvRoom = byteRoom();

/** statistics.csv: one row per figure of one report. Put together from bytes, as nine tenths of it are labels. */
export const statisticsCsv = (detail: ReportFigures): Uint8Array =>
  bytesBy(csvRoom, (room) => {
    if (detail.figures) putFigures(room, detail.figures);
    else putBytes(room, headBytes);
    for (const { field, value } of indicatorRows(detail)) putText(room, csvLine([field.path, field.label, value, field.unit, undefined]));
  });
