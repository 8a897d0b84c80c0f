import type { EditionId } from '../../form/form.ts';
import type { Metric } from './statement.ts';
import { isWord, type Token } from './token.ts';
import { bits, type DocumentVerb, type Flow, type Word } from './word.ts';

/** What the last words said were about: what 「办结 5 件」 or 「维持 2 件」 refers to. */
export interface Topic {
  readonly family: 'requests' | 'disputes' | 'documents' | 'none';
  /** The disputes or documents named last. */
  readonly rows: readonly string[];
  /** What was done with the documents named last: 「制发规章 2 件、规范性文件 5 件」. */
  readonly verb?: DocumentVerb;
  /** The metric stated last, for 「其中自然人 3 件」. */
  readonly metric?: Metric;
}

export interface Surroundings {
  readonly edition: EditionId;
  readonly topic: Topic;
  /** The block is about 政府信息公开 as a whole, so a bare 行政复议 is one about it. */
  readonly disclosure: boolean;
  /** Later in the sentence only a part is said to be about 政府信息公开. */
  readonly narrowed: boolean;
  /** Nothing was said yet in this block. */
  readonly fresh: boolean;
  /** A verb said earlier for the words at hand: 未收到. */
  readonly verb?: Flow | DocumentVerb;
}

/** What a run of words before (or after) a number counts. */
export interface Subject {
  readonly metric: Metric;
  readonly firm: boolean;
  readonly topic: Topic;
}

/** unknown: the words name a thing that is not of the form; none: they name nothing. */
export type Reading = { readonly is: 'subject'; readonly subject: Subject } | { readonly is: 'unknown' } | { readonly is: 'none' };

const transparent =
  bits.filler | bits.besides | bits.sum | bits.each | bits.respectively | bits.self | bits.wholeYear | bits.via | bits.scope | bits.and;

export const isTransparent = (token: Token): boolean => isWord(token, transparent);

export const unknown: Reading = { is: 'unknown' };
export const none: Reading = { is: 'none' };

/** Not `{ ...topic, metric }`: an object that begins as a copy and then gets more has a shape of its own, made anew each time. */
const about = ({ family, rows, verb }: Topic, metric: Metric): Topic =>
  verb === undefined ? { family, rows, metric } : { family, rows, verb, metric };

export const subject = (metric: Metric | undefined, firm: boolean, topic: Topic): Reading =>
  metric === undefined
    ? unknown
    : // Applicants are a column of what was named before them, which stays the topic.
      { is: 'subject', subject: { metric, firm, topic: metric.kind === 'applicant' ? topic : about(topic, metric) } };

export const isFlow = (word: Word | undefined): word is Extract<Word, { kind: 'flow' }> => word?.kind === 'flow';

/** Unknown words between the verb and its object narrow the object down; those before the verb tell who, how and when. */
export const isNarrowed = (before: readonly (Word | undefined)[]): boolean =>
  hasStranger(before.slice(before.findLastIndex((word) => word?.kind === 'flow' || word?.kind === 'documentVerb') + 1));

export const hasStranger = (before: readonly (Word | undefined)[]): boolean => before.some((word) => word === undefined);
export const hasKind = (before: readonly (Word | undefined)[], ...kinds: readonly Word['kind'][]): boolean =>
  before.some((word) => word !== undefined && kinds.includes(word.kind));
export const lastFlow = (before: readonly (Word | undefined)[]): { readonly flow: Flow; readonly at: number } | undefined => {
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at];
    if (isFlow(word)) return { flow: word.flow, at };
  }
  return undefined;
};
export const verbIn = (before: readonly (Word | undefined)[]): DocumentVerb | undefined => {
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at];
    if (word?.kind === 'documentVerb') return word.verb;
  }
  return undefined;
};

const flowNames = new Set<string>(['received', 'accepted', 'intake', 'handled', 'completed', 'carriedIn', 'carriedOut']);
export const isFlowName = (verb: Flow | DocumentVerb): verb is Flow => flowNames.has(verb);
