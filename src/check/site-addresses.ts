import { formIndex } from '../form/figures.ts';
import type { Agency } from '../model/agency.ts';
import { agencyPagePath, allReportsPath, feedPath, homePath, notFoundPath, reportPagePath } from '../model/pages/addresses.ts';
import type { Report } from '../model/report.ts';
import type { SiteAddresses } from './rule.ts';

/** Ids that every report page may have besides those of its text: tables and the sections that the program adds. */
const fixedAnchors = [
  ...['proactive', 'requests', 'disputes'].flatMap((table) => [`table-${table}`, `caption-${table}`]),
  ...['disputes', 'indicators', 'checks', 'downloads', 'revisions', 'trend', 'key-figures', 'contents-title'],
  ...['indicators', 'checks', 'downloads', 'revisions', 'trend', 'key-figures'].map((id) => `heading-${id}`),
];

const anchorsOf = ({ edition, statistics, narrative }: Report): ReadonlySet<string> => {
  const rows = statistics && edition ? formIndex(edition).rows.flatMap(({ path, table }) => (table === 'disputes' ? [] : path)) : [];
  return new Set([...(narrative?.anchors ?? []), ...fixedAnchors, ...rows]);
};

const pageOfAlias = (alias: string): string => {
  const path = alias.replace(/^\//, '').replace(/\/$/, '');
  return /\.html?$/.test(path) ? path : `${path}/index.html`;
};

const contentFolder = 'content/';

const ofDraft = ({ narrative }: Report): boolean => narrative?.frontMatter.draft ?? false;

/** The files that a report brings with it, below dist/. */
const filesOf = ({ path, attachments = [], narrative }: Report): readonly string[] => [
  `${path}/report.json`,
  `${path}/statistics.csv`,
  ...attachments.map(({ file }) => file.slice(contentFolder.length).normalize('NFC')),
  ...(narrative?.frontMatter.aliases ?? []).map(pageOfAlias),
];

/**
 * What links within a site may lead to, known from names alone, before a page is made.
 *
 * @param reports all of them, drafts too.
 * @param others further files of the site, below dist/.
 */
export const siteAddresses = (agencies: readonly Agency[], reports: readonly Report[], others: Iterable<string> = []): SiteAddresses => {
  const pages = new Map(reports.map((report) => [reportPagePath(report.path), report]));
  const files = new Set<string>([homePath, allReportsPath, notFoundPath, feedPath, 'sitemap.xml', 'robots.txt', ...others]);
  const draftFiles = new Set<string>();
  for (const { path } of agencies) files.add(agencyPagePath(path));
  for (const report of reports) {
    const own = pages.has(reportPagePath(String(report.year)));
    (ofDraft(report) ? draftFiles : files).add(`${report.year}/${own ? 'reports' : 'index'}.html`);
    for (const file of filesOf(report)) (ofDraft(report) ? draftFiles : files).add(file);
  }
  const anchors = new Map<Report, ReadonlySet<string>>();
  return {
    has: (path, from) => {
      if (files.has(path)) return true;
      const report = pages.get(path);
      return report ? ofDraft(from) || !ofDraft(report) : ofDraft(from) && draftFiles.has(path);
    },
    anchorsOf: (path) => {
      const report = pages.get(path);
      if (!report) return undefined;
      const known = anchors.get(report) ?? anchorsOf(report);
      anchors.set(report, known);
      return known;
    },
  };
};
