import type { Span } from '../../source/source-text.ts';
import type { Quantity } from './quantity.ts';
import type { ListClaim } from './word.ts';

/** What the prose of one block states, in the order in which it is written. Spans are offsets into the block's text. */
export type Statement = FigureStatement | ListStatement | ShareStatement | GrowthStatement;

/** Whom a statement counts; undefined where it does not say. other: a subordinate, a system, cases on file: never the tables' figure. */
export type StatedScope = 'own' | 'area' | 'other' | undefined;

/** Which figures of the form a number may be. */
export interface Metric {
  readonly kind: MetricKind;
  /** Rows or groups of the form, as named. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Each a sum of canonical paths; the likeliest first. A statement is right when any of them fits. */
  readonly alternatives: readonly (readonly string[])[];
}

export type MetricKind = 'flow' | 'outcome' | 'applicant' | 'dispute' | 'result' | 'document' | 'decision' | 'fee';

/** A counted thing, whether or not its subject is one of the form. */
export interface Stated {
  /** Number and measure word; the denying words for 「未收到」. */
  readonly span: Span;
  readonly quantity: Quantity;
  readonly metric?: Metric | undefined;
  readonly year: number;
  readonly scope: StatedScope;
  /** False where the words leave room for another reading: then a difference proves nothing. */
  readonly firm: boolean;
}

export interface FigureStatement extends Stated {
  readonly kind: 'figure';
  readonly metric: Metric;
  /** 未收到, 无: zero, said without a number. */
  readonly denied: boolean;
}

/** 「n 条，其中 a 条、b 条」 */
export interface ListStatement {
  readonly kind: 'list';
  readonly head: Stated;
  readonly parts: readonly Stated[];
  /** The label before each part, as written. */
  readonly labels: readonly string[];
  /** Does the list claim to be whole: by its words, by a 其他 at its end, or not at all? */
  readonly claim: ListClaim;
  readonly year: number;
}

/** 「予以公开 12 件，占 30%」 */
export interface ShareStatement {
  readonly kind: 'share';
  readonly span: Span;
  /** In per cent. */
  readonly percent: number;
  /** Size of its last written digit: 0.1 for 33.9. */
  readonly place: number;
  readonly part: Stated;
  /** What it is a share of, where the prose states that. */
  readonly bases: readonly Stated[];
}

/** 「同比增长 5.26%」, 「较上年减少 3 件」, 「与去年持平」 */
export interface GrowthStatement {
  readonly kind: 'growth';
  readonly span: Span;
  readonly sign: 1 | -1 | 0;
  readonly percent?: { readonly value: number; readonly place: number };
  readonly amount?: Quantity;
  /** What grew. */
  readonly subject: Stated;
  /** The year compared with. */
  readonly since: number;
}
