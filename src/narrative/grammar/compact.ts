import type { Span } from '../../source/source-text.ts';

/**
 * A block's text as the grammar reads it: full-width ASCII folded to half width, quotation marks and spaces gone (a space stays where
 * two digits or letters would run together). One character here is one character there, so ranges lead back.
 */
export interface CompactText {
  readonly text: string;
  /** For each unit of the original that is gone, in order, the first character here that stands behind it. Most texts lose few. */
  readonly gone: readonly number[];
}

/** A block longer than this is not prose, and is left unread: a clerk's longest paragraph is a tenth of it. */
export const longestBlock = 16 * 1024;

/** No character. */
const dropped = 0xffff;
const space = 0x20;

/** What becomes of the UTF-16 units that do not stay as they are: their half-width form, `space` or `dropped`; 0 for all others. */
const folded = (() => {
  const table = new Uint16Array(65536);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = space;
  for (const code of [0x09, 0xa0, 0x3000, 0x202f]) table[code] = space;
  for (const character of '“”‘’"\'「」『』＂＇＊＿\u200b\u200c\u200d\u2060\ufeff*_\0') table[character.charCodeAt(0)] = dropped;
  return table;
})();

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

export const compact = (original: string): CompactText => {
  const gone: number[] = [];
  let text = '';
  /** Which of those that are gone is the space before the character that is looked at. */
  let spaceGone = -1;
  let last = 0;
  /** Where the run of characters begins that stay as they are. */
  let kept = 0;
  for (let at = 0; at < original.length; at++) {
    const written = original.charCodeAt(at);
    const code = folded[written] || written;
    if (code === written && code !== space && spaceGone === -1) {
      last = code;
      continue;
    }
    if (kept < at) text += original.slice(kept, at);
    kept = at + 1;
    if (code === space || code === dropped) {
      if (code === space) spaceGone = gone.length;
      gone.push(at - gone.length);
      continue;
    }
    if (spaceGone !== -1 && isAlphanumeric(last) && isAlphanumeric(code)) {
      text += ' ';
      // It stays after all: those behind it are one fewer.
      gone.splice(spaceGone, 1);
      for (let behind = spaceGone; behind < gone.length; behind++) gone[behind] = (gone[behind] ?? 0) + 1;
    }
    spaceGone = -1;
    if (code === written) kept = at;
    else text += String.fromCharCode(code);
    last = code;
  }
  return { text: kept === 0 ? original : text + original.slice(kept), gone };
};

/** Where a character of the compact text stands in the original: as many units further as are gone before it. */
const originalOffset = (gone: readonly number[], at: number): number => {
  let low = 0;
  let high = gone.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gone[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return at + low;
};

/** The range of the original that a non-empty range of the compact text stands for. */
export const originalSpan = ({ gone }: CompactText, start: number, end: number): Span => ({
  start: originalOffset(gone, start),
  end: originalOffset(gone, Math.max(start, end - 1)) + 1,
});
