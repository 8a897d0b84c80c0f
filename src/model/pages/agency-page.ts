import type { Agency } from '../agency.ts';
import { agencyPagePath, allReportsPath } from './addresses.ts';
import { agencyGroups, agencyGroupsShape } from './agency-groups.ts';
import type { DrawChart } from './chart.ts';
import type { PageHead } from './frame.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext, PageSite } from './page-site.ts';
import { reportList, reportListShape } from './report-list.ts';
import { rollupLinks, rollupLinksShape } from './rollup-years.ts';
import { type Infer, object, optional, text } from './shape.ts';
import { trend, trendShape } from './trend.ts';

export const agencyPageShape = object({
  name: text,
  contact: optional(text),
  reports: reportListShape,
  trend: optional(trendShape),
  rollups: rollupLinksShape,
  groups: agencyGroupsShape,
});

export type AgencyPage = Infer<typeof agencyPageShape>;

export const agencyPage = ({ site }: PageContext, agency: Agency, draw: DrawChart): AgencyPage => {
  const from = agencyPagePath(agency.path);
  const reports = site.reportsOf(agency.path);
  return {
    name: agency.name,
    contact: agency.contact,
    reports: reportList(from, reports.toReversed()),
    trend: trend(from, reports, draw),
    rollups: rollupLinks(site, from, agency),
    groups: agencyGroups(site, from, site.childrenOf(agency.path)),
  };
};

/** The agencies above a path and itself, the root left out: the middle of every trail. */
export const agencyTrail = (site: PageSite, agencyPath: string): readonly { readonly label: string; readonly path: string }[] => {
  const trail: { label: string; path: string }[] = [];
  for (let path: string | undefined = agencyPath; path !== undefined && path !== ''; path = site.parentOf(path)) {
    const agency = site.agency(path);
    if (agency) trail.unshift({ label: agency.shortName, path: agencyPagePath(path) });
  }
  return [{ label: reportsColumn.name, path: allReportsPath }, ...trail];
};

export const agencyHead = ({ site }: PageContext, agency: Agency): PageHead => ({
  path: agencyPagePath(agency.path),
  kind: 'agency',
  title: `${agency.name}政府信息公开工作年度报告`,
  column: { ...reportsColumn, description: `${agency.name}历年政府信息公开工作年度报告` },
  trail: agencyTrail(site, agency.path),
});
