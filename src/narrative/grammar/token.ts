import type { Quantity } from './quantity.ts';
import type { Word } from './word.ts';

interface TokenOf<Kind extends string, Value> {
  readonly kind: Kind;
  /** Offsets into the compact text. */
  readonly start: number;
  readonly end: number;
  /** That of a word's kind (`bits`); 0 of what is no word. */
  readonly bit: number;
  readonly value: Value;
}

/** A piece of a compact text. All are laid out alike, in this order: what looks at hundreds of them a report need not ask how. */
export type Token =
  | TokenOf<'word', Word>
  | TokenOf<'quantity', Quantity>
  | TokenOf<'percent', Percent>
  | TokenOf<'year', { readonly year: number; readonly explicit: boolean }>
  | TokenOf<'date', { readonly year?: number; readonly month: number; readonly day?: number }>
  | TokenOf<'mark', Mark>
  | TokenOf<'other', undefined>;

/** 3.5%, 百分之三; `place` is the size of the last digit, `points` for 个百分点. */
export interface Percent {
  readonly value: number;
  readonly place: number;
  readonly points: boolean;
}

/** pause is 、 break any other that ends a run of words (…, —). */
export type Mark = 'stop' | 'semicolon' | 'comma' | 'pause' | 'colon' | 'open' | 'close' | 'break';

export const wordOf = (token: Token | undefined): Word | undefined => (token?.kind === 'word' ? token.value : undefined);

/** Is it a word of one of these kinds? */
export const isWord = (token: Token | undefined, kinds: number): boolean => token !== undefined && (token.bit & kinds) !== 0;

/** Is there a word of one of these kinds (`bits.sum | bits.each`)? */
export const hasWord = (tokens: readonly Token[], kinds: number): boolean => {
  for (const token of tokens) if ((token.bit & kinds) !== 0) return true;
  return false;
};
