import type { CheckedReport } from './check/check-report.ts';
import type { Finding, Severity } from './findings/finding.ts';
import type { Summary } from './formats/format.ts';
import type { Inspection } from './inspect/inspect.ts';

/** What the rules did, added up report by report. */
export interface Tally {
  readonly add: (checked: CheckedReport) => void;
  readonly total: () => Pick<Summary, 'checks' | 'notAssessable' | 'waived'>;
}

export const emptyTally = (): Tally => {
  let checks = 0;
  let notAssessable = 0;
  let waived = 0;
  return {
    add: (checked) => {
      waived += checked.waived.length;
      for (const check of checked.checks) {
        notAssessable += check.notAssessable;
        if (check.status !== 'not-assessable') checks += check.count;
      }
    },
    total: () => ({ checks, notAssessable, waived }),
  };
};

/** How many findings there are of each severity. */
export const severities = (count: (severity: Severity) => number): Pick<Summary, 'errors' | 'warnings' | 'infos'> => ({
  errors: count('error'),
  warnings: count('warning'),
  infos: count('info'),
});

/** What was judged and what came of it; `findings` are those that are shown. */
export const summaryOf = ({ agencies, reports, checked }: Inspection, findings: readonly Finding[]): Summary => {
  const tally = emptyTally();
  for (const result of checked.values()) tally.add(result);
  const count = (severity: Severity): number => findings.reduce((total, finding) => total + (finding.severity === severity ? 1 : 0), 0);
  return { agencies: agencies.length, reports: reports.length, ...tally.total(), ...severities(count) };
};
