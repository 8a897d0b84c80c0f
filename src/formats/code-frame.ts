import type { Excerpt, Place } from '../source/place.ts';
import { columnsOf } from './columns.ts';
import type { Paint, Role } from './paint.ts';
import { visible } from './visible.ts';

interface FrameOptions {
  /** Columns for the whole frame. */
  readonly width: number;
  /** Drawn under the place: `^` for what is wrong, `-` for what it disagrees with. */
  readonly mark: '^' | '-';
  readonly role: Role;
  readonly paint: Paint;
}

/** One character as a reader sees it, with the columns that it takes on a terminal. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const tabStop = 4;
const widest = 100;

/** The excerpt with its line numbers and a mark under the place, right under double-width characters; empty where there is no text. */
export const codeFrame = (excerpt: Excerpt, place: Place, { width, mark, role, paint }: FrameOptions): string[] => {
  if (excerpt.lines.every((line) => line.trim() === '')) return [];
  const lastLine = excerpt.firstLine + excerpt.lines.length - 1;
  const gutter = String(lastLine).length;
  const room = Math.max(20, Math.min(width, widest) - gutter - 3);
  const row = (label: string, text: string): string => `${paint('quiet', `${label.padStart(gutter)} │`)}${text === '' ? '' : ` ${text}`}`;
  const rows = excerpt.lines.flatMap((line, index) => {
    const number = excerpt.firstLine + index;
    const start = number === place.line ? unitOffset(line, place.column) : line.length - line.trimStart().length;
    const end = number === place.endLine ? unitOffset(line, place.endColumn) : line.length;
    const shown = cut(cellsOf(line, start, end, room), room);
    const under = marksUnder(shown, mark);
    return [row(String(number), shown.map((cell) => cell.text).join('')), ...(under === '' ? [] : [row('', paint(role, under))])];
  });
  return place.endLine > lastLine ? [...rows, row('', '…')] : rows;
};

/** Code points, from 1, to an offset in UTF-16 units. */
const unitOffset = (line: string, column: number): number => {
  let offset = 0;
  for (let seen = 1; seen < column && offset < line.length; seen++) offset += (line.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
};

/** Cells of the part of the line that can be shown: a paragraph of Chinese is one line, and may be a megabyte long. */
const cellsOf = (line: string, start: number, end: number, room: number): Cell[] => {
  const from = wholeCharacter(line, Math.max(0, start - 2 * room));
  const to = wholeCharacter(line, Math.min(line.length, start + 4 * room));
  const stop = Math.max(start + 1, end);
  const cells: Cell[] = from > 0 ? [ellipsis] : [];
  let column = 0;
  let at = from;
  for (const character of line.slice(from, to)) {
    const text = character === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(character);
    const width = columnsOf(text);
    const marked = at + character.length > start && at < stop;
    const before = cells.at(-1);
    // A combining mark is drawn over the character before it, and so is its mark.
    if (width === 0 && before !== undefined)
      cells[cells.length - 1] = { ...before, text: before.text + text, marked: before.marked || marked };
    else cells.push({ text, width, marked });
    column += width;
    at += character.length;
  }
  if (to < line.length) cells.push(ellipsis);
  // A place at the end of the line (something is missing there) has no character of its own.
  else if (start >= line.length) cells.push({ text: ' ', width: 1, marked: true });
  return cells;
};

const ellipsis: Cell = { text: '…', width: 1, marked: false };

const wholeCharacter = (line: string, offset: number): number => {
  const unit = line.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
};

const columns = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** Cuts a long line around its mark, with an ellipsis at each cut end. */
const cut = (cells: readonly Cell[], room: number): readonly Cell[] => {
  if (columns(cells) <= room) return cells;
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  const marked = columns(cells.filter((cell) => cell.marked));
  const before = Math.max(0, Math.floor((room - 2 - Math.min(marked, room - 2)) / 2));
  let from = first;
  for (let left = before; from > 0 && left >= (cells[from - 1]?.width ?? 0); from--) left -= cells[from - 1]?.width ?? 0;
  let to = from;
  for (let left = room - 2; to < cells.length && left >= (cells[to]?.width ?? 0); to++) left -= cells[to]?.width ?? 0;
  return [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, to), ...(to < cells.length ? [ellipsis] : [])];
};

const marksUnder = (cells: readonly Cell[], mark: string): string =>
  cells
    .map((cell) => (cell.marked ? mark : ' ').repeat(cell.width))
    .join('')
    .trimEnd();
