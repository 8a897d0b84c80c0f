import { allReportsPath, homePath } from './addresses.ts';
import { agencyGroups, agencyGroupsShape } from './agency-groups.ts';
import type { DrawChart } from './chart.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { newestFirst, reportList, reportListShape, yearList, yearListShape } from './report-list.ts';
import { rollupLinks, rollupLinksShape } from './rollup-years.ts';
import { type Infer, number, object, optional, text, url } from './shape.ts';
import { trend, trendShape } from './trend.ts';

/** The portal: newest reports, years, and every agency by level. */
export const homePageShape = object({
  title: text,
  agencyCount: number,
  reportCount: number,
  newest: reportListShape,
  years: yearListShape,
  rollups: rollupLinksShape,
  groups: agencyGroupsShape,
  allReports: url,
  /** The root agency's own reports, where it has any. */
  own: optional(object({ name: text, contact: optional(text), reports: reportListShape, trend: optional(trendShape) })),
});

const newestShown = 8;

/** Up to this many agencies stand on the home page, whatever their depth; a larger site lists those below the root. */
const agenciesShown = 200;

export const homePage = ({ site }: PageContext, draw: DrawChart): Infer<typeof homePageShape> => {
  const root = site.agency('');
  const reports = site.reportsOf('');
  const below = site.agencies.filter(({ path }) => path !== '');
  return {
    title: site.config.title,
    agencyCount: site.agencies.filter(({ path }) => site.reportsOf(path).length > 0).length,
    reportCount: site.reports.length,
    newest: reportList(homePath, newestFirst(site.reports).slice(0, newestShown)),
    years: yearList(site, homePath),
    rollups: root ? rollupLinks(site, homePath, root) : [],
    groups: agencyGroups(site, homePath, below.length <= agenciesShown ? below : site.childrenOf('')),
    allReports: relativeUrl(homePath, allReportsPath),
    own:
      root && reports.length > 0
        ? {
            name: root.name,
            contact: root.contact,
            reports: reportList(homePath, reports.toReversed()),
            trend: trend(homePath, reports, draw),
          }
        : undefined,
  };
};

export const homeHead = ({ site }: PageContext): PageHead => ({
  path: homePath,
  kind: 'home',
  title: site.config.title,
  column: { ...reportsColumn, name: '首页', type: '首页', description: `${site.config.title}：${reportsColumn.description}` },
  trail: [],
});
