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

/** Dates are those that content gives; a page without one has none here. */
const sitemapEntries = (site: PageSite): readonly SitemapEntry[] => {
  const reports = published(site.reports);
  const all = (): string | undefined => latest(reports);
  return [
    { path: homePath, updated: all },
    { path: allReportsPath, updated: all },
    { path: dataPagePath, updated: all },
    ...yearsOf(site).map(({ year }) => ({
      path: yearPagePath(site, year),
      updated: () => latest(reports.filter((report) => report.year === year)),
    })),
    ...site.agencies
      .filter(({ path }) => path !== '')
      .map(({ path }) => ({ path: agencyPagePath(path), updated: () => latest(published(site.reportsOf(path))) })),
    ...site.agencies.flatMap((agency) =>
      rollupYears(site, agency).map(({ year }) => ({
        path: rollupPagePath(agency.path, year),
        updated: () =>
          latest(
            site.childrenOf(agency.path).flatMap(({ path }) => published(site.reportsOf(path)).filter((report) => report.year === year)),
          ),
      })),
    ),
    ...reports.map(({ path, updated }) => ({ path: reportPagePath(path), updated: () => updated })),
  ];
};

const location = (site: PageSite, path: string): string => escapeHtml(encodeURI(absoluteUrl(site.config.baseUrl, path).url));

const urlset = (site: PageSite, entries: readonly SitemapEntry[]): string => {
  const urls = entries.map((entry) => {
    const updated = entry.updated();
    const modified = updated === undefined ? '' : `<lastmod>${escapeHtml(updated.slice(0, 10))}</lastmod>`;
    return `<url><loc>${location(site, entry.path)}</loc>${modified}</url>\n`;
  });
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
};

/** One sitemap, or an index of several where one would be too long. */
export const sitemapRoutes = (site: PageSite): readonly Route[] => {
  const entries = sitemapEntries(site);
  if (entries.length <= sitemapLimit) return [{ path: 'sitemap.xml', kind: 'index', body: () => urlset(site, entries) }];
  const parts = Array.from({ length: Math.ceil(entries.length / sitemapLimit) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    entries: entries.slice(at * sitemapLimit, (at + 1) * sitemapLimit),
  }));
  const index = parts.map(({ path }) => `<sitemap><loc>${location(site, path)}</loc></sitemap>\n`).join('');
  return [
    ...parts.map(({ path, entries: own }): Route => ({ path, kind: 'index', body: () => urlset(site, own) })),
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
