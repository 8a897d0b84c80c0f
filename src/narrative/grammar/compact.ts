import type { Span } from '../../source/source-text.ts';

/**
 * A block's text as the grammar reads it: full-width ASCII folded to half width, quotation marks and spaces gone (a space stays where
 * two digits or letters would run together). One character here is one character there, so ranges lead back.
 */
export interface CompactText {
  readonly text: string;
  /** Offset in the original of each character, and of the end. */
  readonly offsets: Uint32Array;
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
  const offsets = new Uint32Array(original.length + 1);
  let text = '';
  let length = 0;
  let spaceAt = -1;
  let last = 0;
  /** Where the run of characters begins that stay as they are. */
  let kept = 0;
  for (let at = 0; at < original.length; at++) {
    const written = original.charCodeAt(at);
    const code = folded[written] || written;
    if (code === written && code !== space && spaceAt === -1) {
      offsets[length++] = at;
      last = code;
      continue;
    }
    if (code === space) {
      if (kept < at) text += original.slice(kept, at);
      kept = at + 1;
      spaceAt = at;
      continue;
    }
    if (kept < at) text += original.slice(kept, at);
    kept = at + 1;
    if (code === dropped) continue;
    if (spaceAt !== -1 && isAlphanumeric(last) && isAlphanumeric(code)) {
      offsets[length++] = spaceAt;
      text += ' ';
    }
    spaceAt = -1;
    offsets[length++] = at;
    if (code === written) kept = at;
    else text += String.fromCharCode(code);
    last = code;
  }
  return { text: kept === 0 ? original : text + original.slice(kept), offsets: finished(offsets, length, original.length) };
};

const finished = (offsets: Uint32Array, length: number, end: number): Uint32Array => {
  offsets[length] = end;
  return length === end ? offsets : offsets.subarray(0, length + 1);
};

/** The range of the original that a non-empty range of the compact text stands for. */
export const originalSpan = ({ offsets }: CompactText, start: number, end: number): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[Math.max(start, end - 1)] ?? 0) + 1,
});
