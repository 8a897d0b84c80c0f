import { visible } from '../formats/visible.ts';
import type { Excerpt, Place } from '../source/place.ts';

/** One line of source text in the overlay; `marked` is what a finding is about. */
export interface FrameLine {
  readonly number: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters shown on either side of what is marked: a paragraph of Chinese is one line. */
const around = 60;
const mostMarked = 200;

const cutStart = (text: readonly string[]): string => (text.length > around ? `…${text.slice(-around).join('')}` : text.join(''));
const cutEnd = (text: readonly string[], most: number): string => (text.length > most ? `${text.slice(0, most).join('')}…` : text.join(''));

/** The lines of an excerpt with the place set apart; empty where there is no text. Columns are code points. */
export const frameOf = ({ firstLine, lines }: Excerpt, place: Place): readonly FrameLine[] => {
  if (lines.every((line) => line.trim() === '')) return [];
  return lines.map((line, index) => {
    const number = firstLine + index;
    const characters = [...line];
    const start = number === place.line ? place.column - 1 : 0;
    const end = number === place.endLine ? place.endColumn - 1 : characters.length;
    return {
      number,
      before: visible(cutStart(characters.slice(0, start))),
      marked: visible(cutEnd(characters.slice(start, Math.max(start, end)), mostMarked)),
      after: visible(cutEnd(characters.slice(Math.max(start, end)), around)),
    };
  });
};
