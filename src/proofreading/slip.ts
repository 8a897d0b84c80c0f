import type { Localized } from '../language.ts';

/** Something a proof-reader marks: a range of a block's text, and what should stand there where only one thing can. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: Localized;
  readonly hint: Localized;
  readonly replacement?: string;
}
