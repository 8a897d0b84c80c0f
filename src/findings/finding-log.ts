import { type Finding, type Severity, sortFindings } from './finding.ts';

/** Findings as they come in, counted; the first of them in the order of `sortFindings`. */
export interface FindingLog {
  readonly add: (findings: readonly Finding[]) => void;
  readonly count: (severity: Severity) => number;
  /** Sorted; at most as many as are held. */
  readonly sorted: () => readonly Finding[];
}

/** @param most how many are held: whoever shows fifty needs no room for a hundred thousand. */
export const findingLog = (most = Number.POSITIVE_INFINITY): FindingLog => {
  const counts = { error: 0, warning: 0, info: 0 };
  let held: Finding[] = [];
  return {
    add: (findings) => {
      for (const finding of findings) {
        counts[finding.severity]++;
        held.push(finding);
      }
      if (held.length > 2 * most) held = sortFindings(held).slice(0, most);
    },
    count: (severity) => counts[severity],
    sorted: () => sortFindings(held).slice(0, most),
  };
};
