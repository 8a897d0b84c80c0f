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

const dropped = new Set('“”‘’"\'「」『』＂＇\u200b\u200c\u200d\u2060\ufeff*_');

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const fold = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);

export const compact = (original: string): CompactText => {
  const offsets = new Uint32Array(original.length + 1);
  let text = '';
  let length = 0;
  let spaceAt = -1;
  let last = 0;
  for (let at = 0; at < original.length; at++) {
    const code = fold(original.charCodeAt(at));
    if (isSpace(code)) {
      spaceAt = at;
      continue;
    }
    const character = String.fromCharCode(code);
    if (dropped.has(character)) continue;
    if (spaceAt !== -1 && isAlphanumeric(last) && isAlphanumeric(code)) {
      offsets[length++] = spaceAt;
      text += ' ';
    }
    spaceAt = -1;
    offsets[length++] = at;
    text += character;
    last = code;
  }
  offsets[length] = original.length;
  return { text, offsets: offsets.subarray(0, length + 1) };
};

/** The range of the original that a non-empty range of the compact text stands for. */
export const originalSpan = ({ offsets }: CompactText, start: number, end: number): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[Math.max(start, end - 1)] ?? 0) + 1,
});
