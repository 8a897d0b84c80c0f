import {
  agencyPagePath,
  allReportsPath,
  dataPagePath,
  feedPath,
  homePath,
  reportPagePath,
  rollupPagePath,
  yearPagePath,
} from '../../model/pages/addresses.ts';
import { contentSecurityPolicy } from '../../model/pages/frame.ts';
import { absoluteUrl } from '../../model/pages/markup.ts';
import type { AssetPaths, PageContext, PageSite, ReportSummary } from '../../model/pages/page-site.ts';
import { newestFirst, yearsOf } from '../../model/pages/report-list.ts';
import { rollupYears } from '../../model/pages/rollup-years.ts';
import { escapeHtml } from '../escape.ts';
import type { Route } from '../route.ts';

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The most that one sitemap may list (sitemaps.org). */
const sitemapLimit = 50_000;

interface SitemapEntry {
  readonly path: string;
  /** Asked when the file is made: an unchanged one is not. */
  readonly updated: () => string | undefined;
}

const latest = (reports: readonly ReportSummary[]): string | undefined =>
  reports.reduce<string | undefined>(
    (found, { updated }) => (updated !== undefined && updated > (found ?? '') ? updated : found),
    undefined,
  );

const published = (reports: readonly ReportSummary[]): readonly ReportSummary[] => reports.filter(({ draft }) => !draft);

/** Dates are those that content gives; a page without one has none here. One after the other: together they are the largest list of all. */
const sitemapEntries = function* (site: PageSite): Generator<SitemapEntry> {
  const reports = published(site.reports);
  for (const path of [homePath, allReportsPath, dataPagePath]) yield { path, updated: () => latest(reports) };
  for (const { year } of yearsOf(site))
    yield { path: yearPagePath(site, year), updated: () => latest(reports.filter((report) => report.year === year)) };
  for (const { path } of site.agencies)
    if (path !== '') yield { path: agencyPagePath(path), updated: () => latest(published(site.reportsOf(path))) };
  for (const agency of site.agencies)
    for (const { year } of rollupYears(site, agency)) {
      const added = (): readonly ReportSummary[] =>
        site.childrenOf(agency.path).flatMap(({ path }) => published(site.reportsOf(path)).filter((report) => report.year === year));
      yield { path: rollupPagePath(agency.path, year), updated: () => latest(added()) };
    }
  for (const report of reports) yield { path: reportPagePath(report.path), updated: () => report.updated };
};

const location = (site: PageSite, path: string): string => escapeHtml(encodeURI(absoluteUrl(site.config.baseUrl, path).url));

const urlset = function* (site: PageSite, start: number, end: number): Generator<string> {
  yield `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
  let at = 0;
  for (const entry of sitemapEntries(site)) {
    if (at >= end) break;
    if (at++ < start) continue;
    const updated = entry.updated();
    const modified = updated === undefined ? '' : `<lastmod>${escapeHtml(updated.slice(0, 10))}</lastmod>`;
    yield `<url><loc>${location(site, entry.path)}</loc>${modified}</url>\n`;
  }
  yield '</urlset>\n';
};

/** One sitemap, or an index of several where one would be too long. */
export const sitemapRoutes = (site: PageSite): readonly Route[] => {
  let count = 0;
  for (const _ of sitemapEntries(site)) count++;
  const part = (path: string, start: number): Route => ({
    path,
    kind: 'index',
    body: () => ({ pieces: urlset(site, start, start + sitemapLimit) }),
  });
  if (count <= sitemapLimit) return [part('sitemap.xml', 0)];
  const parts = Array.from({ length: Math.ceil(count / sitemapLimit) }, (_, at) => part(`sitemap-${at + 1}.xml`, at * sitemapLimit));
  const index = parts.map(({ path }) => `<sitemap><loc>${location(site, path)}</loc></sitemap>\n`).join('');
  return [
    ...parts,
    {
      path: 'sitemap.xml',
      kind: 'index',
      body: () => `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index}</sitemapindex>\n`,
    },
  ];
};

/** `2025-03-21 09:30` is Beijing time, as everywhere in China. */
const instant = (date: string): string => `${date.slice(0, 10)}T${date.slice(11, 16) || '00:00'}:00+08:00`;

const feedLength = 30;

/**
 * Atom, newest first. An entry must say when it changed, so a report without a date is not in it; a feed without any report says so by
 * the oldest of dates, since none is ever taken from the clock.
 */
const feed = (site: PageSite): string => {
  const { baseUrl, title } = site.config;
  const dated = published(site.reports).filter(({ updated }) => updated !== undefined);
  const entries = newestFirst(dated)
    .slice(0, feedLength)
    .map(({ path, title: heading, agencyName, published: first, updated = '' }) => {
      const address = location(site, reportPagePath(path));
      return (
        `<entry>\n<title>${escapeHtml(heading)}</title>\n<id>${address}</id>\n<link href="${address}"/>\n` +
        `<updated>${escapeHtml(instant(updated))}</updated>\n` +
        (first === undefined ? '' : `<published>${escapeHtml(instant(first))}</published>\n`) +
        `<author><name>${escapeHtml(agencyName)}</name></author>\n</entry>\n`
      );
    });
  const changed = latest(dated);
  return (
    `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n<title>${escapeHtml(title)}</title>\n` +
    `<id>${escapeHtml(baseUrl)}</id>\n<link href="${escapeHtml(baseUrl)}"/>\n<link rel="self" href="${location(site, feedPath)}"/>\n` +
    `<updated>${changed === undefined ? '1970-01-01T00:00:00Z' : escapeHtml(instant(changed))}</updated>\n${entries.join('')}</feed>\n`
  );
};

const robots = ({ config }: PageSite): string => `User-agent: *\nAllow: /\n\nSitemap: ${encodeURI(config.baseUrl)}sitemap.xml\n`;

/** For hosts that read `_headers`: the policy of the pages as a real header, with what a meta element cannot say. */
const headers = (assets: AssetPaths): string => {
  const lasting = [assets.stylesheet, assets.script, assets.icon, assets.search].map(
    (path) => `\n/${path}\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${lasting.join('')}`;
};

export const headersRoute = (assets: AssetPaths): Route => ({ path: '_headers', kind: 'index', body: () => headers(assets) });

export const siteFileRoutes = ({ site, assets }: PageContext): readonly Route[] => [
  ...sitemapRoutes(site),
  { path: feedPath, kind: 'index', body: () => feed(site) },
  { path: 'robots.txt', kind: 'index', body: () => robots(site) },
  headersRoute(assets),
];
