import { compareFindings, type Finding, mayPrecede, type Severity, sortFindings } from './finding.ts';
import { fileOf, findingOf, type Verdict } from './verdict.ts';

/** Findings as they come in, counted; the first of them in the order of `sortFindings`. */
export interface FindingLog {
  readonly add: (findings: readonly Finding[]) => void;
  /** The same, placing those only that may be among the first. */
  readonly hear: (verdicts: readonly Verdict[]) => void;
  /** Takes over what another log has counted and held. */
  readonly addLog: (counts: FindingCounts, held: readonly Finding[]) => void;
  readonly count: (severity: Severity) => number;
  readonly counts: () => FindingCounts;
  /** Sorted; at most as many as are held. */
  readonly sorted: () => readonly Finding[];
}

export type FindingCounts = Readonly<Record<Severity, number>>;

export const countsOf = (findings: readonly Pick<Finding, 'severity'>[]): FindingCounts => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

/** So many more come in before those held are sorted again. */
const slack = 500;

/** @param most how many are held: whoever shows fifty needs no room for a hundred thousand. */
export const findingLog = (most = Number.POSITIVE_INFINITY): FindingLog => {
  const counts = { error: 0, warning: 0, info: 0 };
  let held: Finding[] = [];
  /** Nothing after it is among the first `most`. */
  let last: Finding | undefined;
  const hold = (findings: readonly Finding[]): void => {
    for (const finding of findings) if (!last || compareFindings(finding, last) < 0) held.push(finding);
    if (held.length < most + slack) return;
    held = sortFindings(held).slice(0, most);
    last = held.at(-1);
  };
  return {
    add: (findings) => {
      for (const { severity } of findings) counts[severity]++;
      hold(findings);
    },
    hear: (verdicts) => {
      for (const { severity } of verdicts) counts[severity]++;
      const limit = last;
      hold((limit ? verdicts.filter((one) => mayPrecede(one.severity, fileOf(one), limit)) : verdicts).map(findingOf));
    },
    addLog: ({ error, warning, info }, findings) => {
      counts.error += error;
      counts.warning += warning;
      counts.info += info;
      hold(findings);
    },
    count: (severity) => counts[severity],
    counts: () => ({ ...counts }),
    sorted: () => sortFindings(held).slice(0, most),
  };
};
