import type { Statistics } from '../../statistics/statistics.ts';
import type { Report } from '../report.ts';
import { keyFigureValues } from './key-figures.ts';
import type { ReportSummary } from './page-site.ts';
import { unsettledKeyFigures } from './unsettled-totals.ts';

const later = (a: string, b: string): string => (a < b ? b : a);

/** What the rest of the site needs to know of a report; `figures` with every total filled in. */
export const reportSummary = (report: Report, figures: Statistics | undefined): ReportSummary => {
  const front = report.narrative?.frontMatter;
  const dates = [...(front?.published === undefined ? [] : [front.published]), ...(front?.revisions ?? []).map(({ date }) => date)];
  return {
    agencyPath: report.agency.path,
    agencyName: report.agency.name,
    year: report.year,
    path: report.path,
    title: report.title,
    ...(front?.published === undefined ? {} : { published: front.published }),
    ...(dates.length === 0 ? {} : { updated: dates.reduce(later) }),
    draft: front?.draft ?? false,
    ...(report.edition === undefined ? {} : { edition: report.edition }),
    aliases: front?.aliases ?? [],
    keyFigures: keyFigureValues(figures),
    unsettled: unsettledKeyFigures(figures),
  };
};
