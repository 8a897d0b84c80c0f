import type { CheckedReport } from '../check/check-report.ts';
import { compareFindings, type Finding, type Severity } from '../findings/finding.ts';
import type { Verdict } from './verdict.ts';

/** What of a moment is asked. */
interface Judged<Report> {
  readonly readingFindings: readonly Finding[];
  readonly reportAt: (path: string) => Report | undefined;
  readonly judged: (report: Report) => Pick<CheckedReport, 'findings'>;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The first findings of a site in some of its files, sorted, as they are now. Nothing is held of them but where they were when all reports
 * were judged last: the reports that have them are judged again, one after the other, until there are `most`.
 */
export const firstFindings = <Report>(
  { readingFindings, reportAt, judged }: Judged<Report>,
  { reports }: Pick<Verdict, 'reports'>,
  isWithin: (file: string) => boolean,
  most: number,
): readonly Finding[] => {
  const first: Finding[] = [];
  for (const severity of severities) {
    const wanted = ({ place, severity: its }: Finding): boolean => its === severity && isWithin(place.file);
    const found = readingFindings.filter(wanted);
    const holders = new Map<string, string[]>();
    for (const [path, { files }] of reports)
      for (const { file, counts } of files)
        if (counts[severity] > 0 && isWithin(file)) holders.set(file, [...(holders.get(file) ?? []), path]);
    let judgedOnes = 0;
    for (const file of [...holders.keys()].sort()) {
      if (first.length + judgedOnes >= most) break;
      for (const path of holders.get(file) ?? []) {
        const report = reportAt(path);
        const said = report
          ? judged(report)
              .findings()
              .filter((one) => wanted(one) && one.place.file === file)
          : [];
        judgedOnes += said.length;
        found.push(...said);
      }
    }
    first.push(...found.sort(compareFindings));
    if (first.length >= most) break;
  }
  return first.slice(0, most);
};
