import type { Finding, Severity } from './findings/finding.ts';
import type { Summary } from './formats/format.ts';
import type { Inspection } from './inspect/inspect.ts';

/** What was judged and what came of it; `findings` are those that are shown. */
export const summaryOf = ({ agencies, reports, checked }: Inspection, findings: readonly Finding[]): Summary => {
  const count = (severity: Severity): number => findings.reduce((total, finding) => total + (finding.severity === severity ? 1 : 0), 0);
  let checks = 0;
  let notAssessable = 0;
  let waived = 0;
  for (const result of checked.values()) {
    waived += result.waived.length;
    for (const check of result.checks) {
      notAssessable += check.notAssessable;
      if (check.status !== 'not-assessable') checks += check.count;
    }
  }
  return {
    agencies: agencies.length,
    reports: reports.length,
    checks,
    notAssessable,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived,
  };
};
