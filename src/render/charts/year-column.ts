import { once, pointPlaces } from './scales.ts';
import { inOnePiece, rounded } from './svg-text.ts';

/** Half the size of a mark. */
export const marker = 4;

/** The column of a year in a picture of lines: what stands in it, up to its height. */
export interface YearColumn {
  readonly x: number;
  readonly circle: string;
  readonly square: string;
  readonly value: string;
  readonly tick: string;
}

const columnAt = (x: number): YearColumn => ({
  x,
  circle: inOnePiece(`<circle class="mark" cx="${rounded(x)}" cy="`),
  square: inOnePiece(`<rect class="mark hollow" x="${rounded(x - marker)}" y="`),
  value: inOnePiece(`<text class="value" x="${rounded(x)}" y="`),
  tick: inOnePiece(`<text class="tick" x="${rounded(x)}" y="`),
});

/** So many years across a picture, `side` being left free at both ends. */
export const yearColumns = once((count: number, side: number): readonly YearColumn[] => pointPlaces(count, side).map(columnAt));

/** Series are told apart by their marks, filled circles and hollow squares, and by their lines, whole and dashed. */
export const mark = (series: number, { circle, square }: YearColumn, y: number): string =>
  series === 0
    ? `${circle}${rounded(y)}" r="${marker}"/>`
    : `${square}${rounded(y - marker)}" width="${marker * 2}" height="${marker * 2}"/>`;

/** A mark in the key, which stands above all years. */
export const keyMark = (series: number, x: number, y: number): string => mark(series, columnAt(x), y);
