import type { Text } from 'mdast';

type Position = NonNullable<Text['position']>;

/** A line of a text: where it starts (offset and line number) and what it holds, without its end. */
export interface Line {
  readonly offset: number;
  readonly number: number;
  readonly text: string;
}

/** The lines from offset `start` on, numbered from the start of the text. */
export const linesFrom = (text: string, start: number): Line[] => {
  const lines: Line[] = [];
  let number = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) number++;
  for (let offset = start; offset < text.length; number++) {
    const newline = text.indexOf('\n', offset);
    const end = newline === -1 ? text.length : newline;
    lines.push({ offset, number, text: text.slice(offset, end) });
    offset = end + 1;
  }
  return lines;
};

/** The place before a character of a line, as mdast has it: columns count from 1. */
export const pointIn = (line: Line, at: number): Position['start'] => ({ line: line.number, column: at + 1, offset: line.offset + at });

export const rangeIn = (line: Line, from: number, to: number): Position => ({ start: pointIn(line, from), end: pointIn(line, to) });
