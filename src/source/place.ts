import { latest } from '../latest.ts';
import type { Location, SourceText } from './source-text.ts';

/** Where people look: lines and columns count from 1, columns in code points, the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The source lines that a place touches (at most `excerptLines`), for a code frame. */
export interface Excerpt {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

const excerptLines = 3;

/** Where the lines of a text begin, and where it has characters of two code units: ascending offsets. */
interface LineMap {
  readonly lines: readonly number[];
  readonly pairs: readonly number[];
}

const mapOf = (text: string): LineMap => {
  const lines = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return { lines, pairs };
};

// A file can have thousands of findings, all on one line of a megabyte: what is looked up for each must not be as long as the file.
const mapped = latest(8, ({ text }: SourceText): LineMap => mapOf(text));

/** How many of the ascending numbers are at most `limit`. */
const countUpTo = (numbers: readonly number[], limit: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

const position = (source: SourceText, offset: number): { line: number; column: number } => {
  const { lines, pairs } = mapped(source);
  const at = Math.min(offset, source.text.length);
  const line = countUpTo(lines, at);
  const lineStart = lines[line - 1] ?? 0;
  // A pair counts from its second half on: an offset between the halves is still its first column.
  const halves = pairs.length === 0 ? 0 : countUpTo(pairs, at - 2) - countUpTo(pairs, lineStart - 2);
  return { line, column: at - lineStart - halves + 1 };
};

/** Turns offsets into lines and columns. */
export const placeOf = ({ source, span }: Location): Place => {
  const start = position(source, span.start);
  const end = position(source, Math.max(span.start, span.end));
  return { file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
};

export const excerptOf = ({ source, span }: Location): Excerpt => {
  const { text } = source;
  const { lines } = mapped(source);
  const first = countUpTo(lines, Math.min(span.start, text.length));
  const last = countUpTo(lines, Math.min(Math.max(span.start, span.end - 1), text.length));
  const shown = Math.min(last, first + excerptLines - 1) - first + 1;
  // A line ends before the one that follows begins.
  return {
    firstLine: first,
    lines: Array.from({ length: shown }, (_, at) => text.slice(lines[first - 1 + at], (lines[first + at] ?? text.length + 1) - 1)),
  };
};
