import { reportPagePath, yearPagePath } from './addresses.ts';
import { relativeUrl } from './markup.ts';
import type { PageSite, ReportSummary } from './page-site.ts';
import { flag, type Infer, list, number, object, optional, text, url } from './shape.ts';

/** Reports one below the other, each with the day on which it was published. */
export const reportListShape = list(object({ year: number, title: text, address: url, published: optional(text), draft: flag }));

/** Years of the site, newest first, with how many agencies have reported. */
export const yearListShape = list(object({ year: number, count: number, address: url, current: flag }));

export const reportList = (from: string, reports: readonly ReportSummary[]): Infer<typeof reportListShape> =>
  reports.map(({ year, title, path, published, draft }) => ({
    year,
    title,
    address: relativeUrl(from, reportPagePath(path)),
    published: published?.slice(0, 10),
    draft,
  }));

/** Newest first by day of publication; those without one follow, by year. The order of content decides between equals. */
export const newestFirst = (reports: readonly ReportSummary[]): readonly ReportSummary[] =>
  reports.toSorted((a, b) => {
    const [left, right] = [a.published ?? '', b.published ?? ''];
    return left < right ? 1 : left > right ? -1 : b.year - a.year;
  });

export const yearsOf = (site: PageSite): readonly { readonly year: number; readonly count: number }[] => {
  const counts = new Map<number, number>();
  for (const { year } of site.reports) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
};

export const yearList = (site: PageSite, from: string): Infer<typeof yearListShape> =>
  yearsOf(site).map(({ year, count }) => {
    const path = yearPagePath(site, year);
    return { year, count, address: relativeUrl(from, path), current: path === from };
  });
