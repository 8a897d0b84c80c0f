import type { Quantity } from './quantity.ts';
import type { Word } from './word.ts';

/** A piece of a compact text; `start` and `end` are offsets into it. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'word'; readonly word: Word }
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

/** Is there a word of one of these kinds? */
export const hasWord = (tokens: readonly Token[], ...kinds: readonly Word['kind'][]): boolean =>
  tokens.some((token) => token.kind === 'word' && kinds.includes(token.word.kind));
