import type { CheckedReport } from '../check/check-report.ts';
import { reportLookup } from '../model/report-lookup.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { Project } from '../read-project.ts';
import { type SiteParts, type SiteRoutes, siteRoutes } from '../site-routes.ts';
import type { Court } from './lane.ts';

/** A build shows the first few; `check` lists them all. */
export const mostFindings = 1000;

/** More are held, so that some may go when a report is corrected and the first few still be known. */
export const heldFindings = 2 * mostFindings;

export const withBaseUrl = (config: SiteConfig, baseUrl: string | undefined): SiteConfig =>
  baseUrl === undefined ? config : { ...config, baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/` };

/** The files of a site, each made when asked for, from what `court` says of its reports. */
export const projectRoutes = (
  { content, theme }: Project,
  config: SiteConfig,
  court: Court,
  more: Pick<SiteParts, 'searchText' | 'furtherPostings' | 'earlierIndex'> = {},
): SiteRoutes => {
  const { agencies, parents, reports } = content;
  const { at } = reportLookup(reports);
  const checked = {
    get: (path: string): CheckedReport | undefined => {
      const report = at(path);
      return report && court.judge(report);
    },
  };
  const inspection = { agencies, parents, reports, checked };
  return siteRoutes({ config, inspection, templates: theme.templates(), assets: theme.assets, drafts: false, ...more });
};
