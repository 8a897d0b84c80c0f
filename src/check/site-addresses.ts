import { formIndex } from '../form/figures.ts';
import { tableIds } from '../form/form.ts';
import type { Agency } from '../model/agency.ts';
import {
  agencyPagePath,
  allReportsPath,
  dataPagePath,
  feedPath,
  homePath,
  notFoundPath,
  reportPagePath,
  searchPagePath,
} from '../model/pages/addresses.ts';
import type { Report } from '../model/report.ts';
import type { SiteAddresses } from './rule.ts';

/** Ids that every report page may have besides those of its text: tables and the sections that the program adds. */
const fixedAnchors = [
  ...tableIds.flatMap((table) => [`table-${table}`, `caption-${table}`]),
  ...['disputes', 'indicators', 'checks', 'downloads', 'revisions', 'trend', 'key-figures', 'contents-title'],
  ...['indicators', 'checks', 'downloads', 'revisions', 'trend', 'key-figures'].map((id) => `heading-${id}`),
];

const anchorsOf = ({ edition, statistics, narrative }: Report): ReadonlySet<string> => {
  const rows = statistics && edition ? formIndex(edition).rows.flatMap(({ path, table }) => (table === 'disputes' ? [] : path)) : [];
  return new Set([...(narrative?.anchors ?? []), ...fixedAnchors, ...rows]);
};

/** As long as a report is the same, so are its ids, and nobody reads its prose again for them. */
const anchorSets = new WeakMap<Report, ReadonlySet<string>>();

const pageOfAlias = (alias: string): string => {
  const path = alias.replace(/^\//, '').replace(/\/$/, '');
  return /\.html?$/.test(path) ? path : `${path}/index.html`;
};

const contentFolder = 'content/';

const ofDraft = ({ narrative }: Report): boolean => narrative?.frontMatter.draft ?? false;

/** The files that a report brings with it, below dist/. */
const filesOf = ({ path, attachments = [], narrative }: Report): readonly string[] => [
  `${path}/report.json`,
  `${path}/report.txt`,
  `${path}/statistics.csv`,
  `${path}/statistics.xlsx`,
  ...attachments.map(({ file }) => file.slice(contentFolder.length).normalize('NFC')),
  ...(narrative?.frontMatter.aliases ?? []).map(pageOfAlias),
];

interface KnownFiles {
  readonly pages: ReadonlyMap<string, Report>;
  readonly files: ReadonlySet<string>;
  readonly drafts: ReadonlySet<string>;
}

const knownFiles = (agencies: readonly Pick<Agency, 'path'>[], reports: readonly Report[], others: Iterable<string>): KnownFiles => {
  const pages = new Map(reports.map((report) => [reportPagePath(report.path), report]));
  const files = new Set<string>([
    homePath,
    allReportsPath,
    searchPagePath,
    dataPagePath,
    notFoundPath,
    feedPath,
    'sitemap.xml',
    'robots.txt',
    ...others,
  ]);
  const drafts = new Set<string>();
  for (const { path } of agencies) files.add(agencyPagePath(path));
  for (const report of reports) {
    const known = ofDraft(report) ? drafts : files;
    // Where the root agency has a report of its own for that year, the list of the year lies beside it.
    known.add(`${report.year}/${pages.has(reportPagePath(String(report.year))) ? 'reports' : 'index'}.html`);
    for (const file of filesOf(report)) known.add(file);
  }
  return { pages, files, drafts };
};

/**
 * What links within a site may lead to, known from names alone, before a page is made; gathered when the first link asks.
 *
 * @param reports all of them, drafts too.
 * @param others further files of the site, below dist/.
 */
export const siteAddresses = (
  agencies: readonly Pick<Agency, 'path'>[],
  reports: readonly Report[],
  others: Iterable<string> = [],
): SiteAddresses => {
  let gathered: KnownFiles | undefined;
  const known = (): KnownFiles => {
    gathered ??= knownFiles(agencies, reports, others);
    return gathered;
  };
  return {
    has: (path, from) => {
      const { pages, files, drafts } = known();
      if (files.has(path)) return true;
      const report = pages.get(path);
      return report ? ofDraft(from) || !ofDraft(report) : ofDraft(from) && drafts.has(path);
    },
    anchorsOf: (path) => {
      const report = known().pages.get(path);
      if (!report) return undefined;
      const found = anchorSets.get(report) ?? anchorsOf(report);
      anchorSets.set(report, found);
      return found;
    },
  };
};
