import type { Localized } from '../language.ts';
import { type Excerpt, excerptOf, type Place, placeOf } from '../source/place.ts';
import type { Location } from '../source/source-text.ts';
import type { Fix } from './fix.ts';

/** `off` never reaches a finding: it is what site.yaml may set for a rule. */
export type Severity = 'error' | 'warning' | 'info';
export type Level = Severity | 'off';

export interface Related {
  readonly place: Place;
  readonly excerpt: Excerpt;
  readonly message: Localized;
}

/** A content problem, as plain data: complete without the sources, so it can be cached, sent and printed anywhere. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, naming both sides of what disagrees. One sentence, no full stop needed by callers. */
  readonly message: Localized;
  /** What to do about it. */
  readonly hint: Localized;
  readonly place: Place;
  readonly excerpt: Excerpt;
  /** The figure or key that it is about, in canonical keys (`requests.outcomes.granted.total`), where there is one. */
  readonly path?: string;
  readonly related: readonly Related[];
  /** What `check --fix` writes, where there is one right answer. */
  readonly fix?: Fix;
}

/** A finding as a stage reports it: places as offsets, severity not yet decided. */
export interface Draft {
  readonly rule: string;
  readonly message: Localized;
  readonly hint: Localized;
  readonly at: Location;
  readonly path?: string;
  readonly related?: readonly { readonly at: Location; readonly message: Localized }[];
  /** In the file of `at`. Only where there is one right answer. */
  readonly fix?: Fix;
  /** Overrides the default level of the rule for this finding (site.yaml still wins). */
  readonly severity?: Severity;
}

/** @param path of the finding, where another than the draft's is to be told. */
export const settle = (draft: Draft, severity: Severity, path = draft.path): Finding => ({
  rule: draft.rule,
  severity,
  message: draft.message,
  hint: draft.hint,
  place: placeOf(draft.at),
  excerpt: excerptOf(draft.at),
  ...(path === undefined ? {} : { path }),
  ...(draft.fix === undefined ? {} : { fix: draft.fix }),
  related: (draft.related ?? []).map(({ at, message }) => ({ place: placeOf(at), excerpt: excerptOf(at), message })),
});

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Errors first; within a severity by file and place, so that the same content always prints the same list. */
export const compareFindings = (a: Finding, b: Finding): number =>
  rank[a.severity] - rank[b.severity] ||
  order(a.place.file, b.place.file) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column ||
  order(a.rule, b.rule);

/** Whether a finding in a file may come before another, as far as severity and file tell. */
export const mayPrecede = (severity: Severity, file: string, { severity: other, place }: Finding): boolean =>
  rank[severity] < rank[other] || (severity === other && file <= place.file);

export const sortFindings = (findings: readonly Finding[]): Finding[] => [...findings].sort(compareFindings);
