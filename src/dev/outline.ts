import type { CheckedReport } from '../check/check-report.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { FindingCounts } from '../findings/finding-log.ts';
import { fileOf } from '../findings/verdict.ts';
import { type TallyTotal, totalOf } from '../tally.ts';

/** How many findings there are in one file. */
export interface FileCounts {
  /** Relative to the root. */
  readonly file: string;
  readonly counts: FindingCounts;
}

/** What is held of every judged report: its findings themselves, two kilobytes each, are made again where they are shown. */
export interface Outline {
  readonly files: readonly FileCounts[];
  readonly total: TallyTotal;
}

const countsByFile = (all: Iterable<{ readonly file: string; readonly severity: Severity }>): readonly FileCounts[] => {
  const byFile = new Map<string, Record<Severity, number>>();
  for (const { file, severity } of all) {
    const counts = byFile.get(file) ?? { error: 0, warning: 0, info: 0 };
    counts[severity]++;
    byFile.set(file, counts);
  }
  return [...byFile].map(([file, counts]) => ({ file, counts }));
};

export const countsOfFindings = (findings: readonly Finding[]): readonly FileCounts[] =>
  countsByFile(findings.map(({ severity, place }) => ({ severity, file: place.file })));

export const outlineOf = (checked: CheckedReport): Outline => ({
  files: countsByFile(checked.verdicts.map((verdict) => ({ severity: verdict.severity, file: fileOf(verdict) }))),
  total: totalOf(checked),
});
