import type { CheckedReport } from '../check/check-report.ts';
import type { Report } from '../model/report.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { Project } from '../read-project.ts';
import type { Route } from '../render/route.ts';
import { routesOf, type SiteParts } from '../site-routes.ts';
import type { Court } from './lane.ts';

/** A build shows the first few; `check` lists them all. */
export const mostFindings = 1000;

export const withBaseUrl = (config: SiteConfig, baseUrl: string | undefined): SiteConfig =>
  baseUrl === undefined ? config : { ...config, baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/` };

export interface ReportRoutes {
  /** Every report's files together, so that its text is read once for all of them. By report path. */
  readonly byReport: ReadonlyMap<string, readonly Route[]>;
  /** What belongs to no report: indexes, data of the whole site. Made last. */
  readonly others: readonly Route[];
}

const grouped = (routes: readonly Route[], reports: readonly Report[]): ReportRoutes => {
  const byReport = new Map<string, Route[]>(reports.map(({ path }) => [path, []]));
  const others: Route[] = [];
  for (const route of routes) (byReport.get(route.path.slice(0, Math.max(0, route.path.lastIndexOf('/')))) ?? others).push(route);
  return { byReport, others };
};

/** The files of a site, each made when asked for, from what `court` says of its reports. */
export const reportRoutes = (
  { content, theme }: Project,
  config: SiteConfig,
  court: Court,
  more: Pick<SiteParts, 'searchText'> = {},
): ReportRoutes => {
  const { agencies, parents, reports } = content;
  const byPath = new Map(reports.map((report) => [report.path, report]));
  const checked = {
    get: (path: string): CheckedReport | undefined => {
      const report = byPath.get(path);
      return report && court.judge(report);
    },
  };
  const inspection = { agencies, parents, reports, checked };
  return grouped(routesOf({ config, inspection, templates: theme.templates(), assets: theme.assets, drafts: false, ...more }), reports);
};
