import type { CheckedReport } from '../check/check-report.ts';
import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Summary } from '../formats/format.ts';
import { summaryOf } from '../summary.ts';
import type { Moment } from './live-site.ts';

/** All findings of a moment, as `check` would list them, and what was judged. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

export const nothingYet: Verdict = {
  findings: [],
  summary: { agencies: 0, reports: 0, checks: 0, notAssessable: 0, errors: 0, warnings: 0, infos: 0, waived: 0 },
};

/**
 * Judges every report, a few at a time, so that pages are answered meanwhile. `pause` resolves when others have had their turn; undefined
 * when `superseded`.
 */
export const judgeAll = async (
  { content, judged, readingFindings }: Moment,
  pause: () => Promise<void>,
  superseded: () => boolean,
): Promise<Verdict | undefined> => {
  const { agencies, reports } = content;
  const checked = new Map<string, CheckedReport>();
  const findings = [...readingFindings];
  for (const report of reports) {
    const result = judged(report);
    checked.set(report.path, result);
    findings.push(...result.findings());
    await pause();
    if (superseded()) return undefined;
  }
  const sorted = sortFindings(findings);
  return { findings: sorted, summary: summaryOf({ agencies, parents: new Map(), reports, checked, findings: sorted }, sorted) };
};
