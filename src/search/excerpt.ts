import type { FoldedText } from './fold.ts';

/** Text in pieces; those that were looked for are marked. Shown as text, never as markup. */
export type Excerpt = readonly { readonly text: string; readonly marked: boolean }[];

/** Units shown before and after what was found. */
const before = 24;
const longest = 120;

/** Where terms stand in a folded text, from the first to the last, without overlaps. */
const marksOf = (folded: string, terms: readonly string[]): readonly { readonly start: number; readonly end: number }[] => {
  const found: { start: number; end: number }[] = [];
  for (const term of terms)
    for (let at = folded.indexOf(term); at !== -1 && found.length < 500; at = folded.indexOf(term, at + term.length))
      found.push({ start: at, end: at + term.length });
  const joined: { start: number; end: number }[] = [];
  for (const mark of found.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
};

/** Not into the middle of a character of two units. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
};

/** Where the character ends that the last of some folded units comes from: what folding leaves out after it is no part of it. */
const endOf = (text: string, places: readonly number[], units: number): number => {
  const at = places[units - 1] ?? 0;
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
};

/** The surroundings of the first place in a text where the longest term stands, with every term in it marked; the start without any. */
export const excerptOf = (text: string, { folded, places }: FoldedText, terms: readonly string[], length = longest): Excerpt => {
  const marks = marksOf(folded, terms).map(({ start, end }) => ({ start: places[start] ?? 0, end: endOf(text, places, end) }));
  const main = terms.toSorted((a, b) => b.length - a.length).find((term) => folded.includes(term));
  const first = main === undefined ? 0 : (places[folded.indexOf(main)] ?? 0);
  const last = main === undefined ? first : endOf(text, places, folded.indexOf(main) + main.length);
  const from = length === Number.POSITIVE_INFINITY ? 0 : whole(text, Math.max(0, first - before));
  const to = whole(text, Math.min(text.length, Math.max(last, from + length)));
  const pieces: { text: string; marked: boolean }[] = [];
  const add = (piece: string, marked: boolean): void => {
    const shown = piece.replace(/\s+/gu, ' ');
    if (shown !== '') pieces.push({ text: shown, marked });
  };
  let at = from;
  add(from > 0 ? '…' : '', false);
  for (const { start, end } of marks) {
    if (end <= from || start >= to) continue;
    add(text.slice(at, Math.max(at, start)), false);
    add(text.slice(Math.max(at, start), Math.min(end, to)), true);
    at = Math.max(at, Math.min(end, to));
  }
  add(text.slice(at, to), false);
  add(to < text.length ? '…' : '', false);
  return pieces;
};
