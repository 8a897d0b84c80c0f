import { meaningOf } from './character-reference.ts';

/** A run of text that stands in the source character by character. */
export interface Piece {
  readonly text: number;
  readonly source: number;
  readonly length: number;
}

const asciiPunctuation = /[!-/:-@[-`{-~]/;
const reference = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/y;

/**
 * Where the characters of a Markdown text come from. `source[start, end)` is what the text was written as, `value` what it means:
 * they differ by backslashes, character references, and the indents and `>` of continued lines, none of which is part of a piece.
 * Linear; every piece is literally equal on both sides.
 */
export const alignPieces = (source: string, start: number, end: number, value: string): Piece[] => {
  if (value === '') return [];
  if (end - start === value.length && source.startsWith(value, start)) return [{ text: 0, source: start, length: value.length }];
  const pieces: Piece[] = [];
  let pieceText = 0;
  let pieceSource = start;
  const close = (text: number): void => {
    if (text > pieceText) pieces.push({ text: pieceText, source: pieceSource, length: text - pieceText });
  };
  let at = start;
  let text = 0;
  while (at < end && text < value.length) {
    const character = source[at];
    const next = source[at + 1] ?? '';
    let skip = 0;
    let taken = 0;
    if (character === '\\' && next === value[text] && asciiPunctuation.test(next)) skip = 1;
    else if (character === '&') {
      reference.lastIndex = at;
      const written = reference.exec(source)?.[0] ?? '';
      const meant = meaningOf(written);
      if (meant !== written && value.startsWith(meant, text)) {
        skip = written.length;
        taken = meant.length;
      }
    }
    if (skip === 0 && character !== value[text]) skip = 1;
    if (skip > 0) {
      close(text);
      at += skip;
      text += taken;
      pieceText = text;
      pieceSource = at;
      // What a backslash protects is literal, even another backslash.
      if (taken > 0 || character !== '\\' || next !== value[text]) continue;
    }
    at++;
    text++;
  }
  close(text);
  return pieces;
};

/** Where the source of a character ends; `end`, that of the whole text, when no piece follows one that stands in none. */
export const sourceEnd = (pieces: readonly Piece[], text: number, end: number): number => {
  const piece = pieces.find((candidate) => text < candidate.text + candidate.length);
  if (!piece) return end;
  return piece.text <= text ? piece.source + text - piece.text + 1 : piece.source;
};

/** Where the source of a character starts: its place in a piece, else where the character before it ends. */
export const sourceStart = (pieces: readonly Piece[], text: number, start: number, end: number): number => {
  const piece = pieces.find((candidate) => text < candidate.text + candidate.length);
  if (piece && piece.text <= text) return piece.source + text - piece.text;
  return text === 0 ? start : sourceEnd(pieces, text - 1, end);
};
