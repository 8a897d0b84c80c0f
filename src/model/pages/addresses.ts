import type { PageSite } from './page-site.ts';

/** Where each page lies below dist/. Folders of the site mirror the content; everything else has a name that no folder can have. */
export const homePath = 'index.html';
export const allReportsPath = 'reports.html';
export const notFoundPath = '404.html';
export const feedPath = 'feed.xml';
/** Beside the data itself. */
export const dataPagePath = 'data/index.html';
/** Its index lies in the same folder. */
export const searchPagePath = 'search/index.html';

export const agencyPagePath = (agencyPath: string): string => (agencyPath === '' ? homePath : `${agencyPath}/index.html`);

export const reportPagePath = (reportPath: string): string => `${reportPath}/index.html`;

/** What the subordinates of an agency add up to in a year. */
export const rollupPagePath = (agencyPath: string, year: number): string =>
  agencyPath === '' ? `rollup-${year}.html` : `${agencyPath}/rollup-${year}.html`;

/**
 * All reports of a year. Where the root agency has a report of its own for that year, `<year>/` is that report's address, and the
 * list lies beside it.
 */
export const yearPagePath = (site: PageSite, year: number): string =>
  site.reportsOf('').some((report) => report.year === year) ? `${year}/reports.html` : `${year}/index.html`;
