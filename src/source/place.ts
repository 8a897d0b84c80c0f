import type { Location } from './source-text.ts';

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

const position = (text: string, offset: number): { line: number; column: number; lineStart: number } => {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line++;
  const column = [...text.slice(lineStart, offset)].length + 1;
  return { line, column, lineStart };
};

/** Turns offsets into lines and columns. Costs a scan of the file, so it is done for findings only. */
export const placeOf = ({ source, span }: Location): Place => {
  const start = position(source.text, span.start);
  const end = position(source.text, Math.max(span.start, span.end));
  return { file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
};

export const excerptOf = ({ source, span }: Location): Excerpt => {
  const { line, lineStart } = position(source.text, span.start);
  const lineEnd = source.text.indexOf('\n', Math.max(span.start, span.end - 1));
  const lines = source.text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).split('\n');
  return { firstLine: line, lines: lines.slice(0, excerptLines) };
};
