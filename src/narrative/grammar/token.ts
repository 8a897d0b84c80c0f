import type { Quantity } from './quantity.ts';
import type { Word } from './word.ts';

/** A piece of a compact text; `start` and `end` are offsets into it. */
export type Token = { readonly start: number; readonly end: number } /** `bit` is that of the word's kind (`bits`). */ & (
  | { readonly kind: 'word'; readonly word: Word; readonly bit: number }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** 3.5%, 百分之三; `place` is the size of the last digit, `points` for 个百分点. */
  | { readonly kind: 'percent'; readonly value: number; readonly place: number; readonly points: boolean }
  | { readonly kind: 'year'; readonly year: number; readonly explicit: boolean }
  | { readonly kind: 'date'; readonly year?: number; readonly month: number; readonly day?: number }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'other' }
);

/** pause is 、 break any other that ends a run of words (…, —). */
export type Mark = 'stop' | 'semicolon' | 'comma' | 'pause' | 'colon' | 'open' | 'close' | 'break';

export const wordOf = (token: Token | undefined): Word | undefined => (token?.kind === 'word' ? token.word : undefined);

/** Is it a word of one of these kinds? */
export const isWord = (token: Token | undefined, kinds: number): boolean => token?.kind === 'word' && (token.bit & kinds) !== 0;

/** Is there a word of one of these kinds (`bits.sum | bits.each`)? */
export const hasWord = (tokens: readonly Token[], kinds: number): boolean => {
  for (const token of tokens) if (token.kind === 'word' && (token.bit & kinds) !== 0) return true;
  return false;
};
