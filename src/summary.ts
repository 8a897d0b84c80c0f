import type { Finding, Severity } from './findings/finding.ts';
import type { Summary } from './formats/format.ts';
import type { Inspection } from './inspect/inspect.ts';
import { emptyTally } from './tally.ts';

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
