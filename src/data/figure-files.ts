import { publishable } from '../render/escape.ts';
import { csvField, csvHead, csvText } from './csv.ts';
import type { ReportFigures } from './data-input.ts';
import { figureRows } from './figure-rows.ts';

/** The columns of every file of figures, in order. */
export const figureColumns = ['agency', 'agencyName', 'year', 'edition', 'path', 'label', 'value', 'unit', 'note'] as const;

const encoder = new TextEncoder();

/** Bytes of one file from pieces made one report at a time, so that never all of its rows are there as objects. */
const joined = (pieces: Iterable<string>): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const chunk = encoder.encode(piece);
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

const csvRows = (detail: ReportFigures): string => {
  const { agency, year, edition } = detail.report;
  const start = `${csvText(agency.path)},${csvText(publishable(agency.name))},${year},${csvField(edition)},`;
  let text = '';
  for (const { field, value, note } of figureRows(detail))
    text += `${start}${field.csv.pathAndLabel},${csvField(value)},${field.csv.unit},${csvField(note)}\r\n`;
  return text;
};

/** All figures of these reports, one to a row. */
export const figuresCsv = (details: Iterable<ReportFigures>): Uint8Array => {
  const pieces = function* (): Generator<string> {
    yield csvHead(figureColumns);
    for (const detail of details) yield csvRows(detail);
  };
  return joined(pieces());
};

const jsonRows = (detail: ReportFigures): readonly string[] => {
  const { agency, year, edition = null } = detail.report;
  const start = JSON.stringify({ agency: agency.path, agencyName: publishable(agency.name), year, edition }).slice(0, -1);
  return figureRows(detail).map(
    ({ field, value, note = null }) =>
      `${start},${field.json.pathAndLabel},"value":${value},${field.json.unit},"note":${note === null ? 'null' : JSON.stringify(note)}}`,
  );
};

/** The same as one JSON array of objects, one to a line. */
export const figuresJson = (details: Iterable<ReportFigures>): Uint8Array => {
  const pieces = function* (): Generator<string> {
    yield '[';
    let separator = '\n';
    for (const detail of details) {
      const rows = jsonRows(detail);
      if (rows.length === 0) continue;
      yield separator + rows.join(',\n');
      separator = ',\n';
    }
    yield '\n]\n';
  };
  return joined(pieces());
};
