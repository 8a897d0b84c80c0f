import type { Agency } from '../agency.ts';
import type { SiteConfig } from '../site-config.ts';
import type { PageSite, ReportSummary } from './page-site.ts';

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** The site as pages see it, from agencies (parents first), the agency above each, and reports in their order. */
export const pageSite = (
  config: SiteConfig,
  agencies: readonly Agency[],
  parents: ReadonlyMap<string, string>,
  reports: readonly ReportSummary[],
): PageSite => {
  const byPath = new Map(agencies.map((agency) => [agency.path, agency]));
  const children = grouped(agencies, ({ path }) => parents.get(path));
  const ofAgency = grouped(reports, ({ agencyPath }) => agencyPath);
  return {
    config,
    agencies,
    reports,
    agency: (path) => byPath.get(path),
    parentOf: (path) => parents.get(path),
    childrenOf: (path) => children.get(path) ?? [],
    reportsOf: (path) => ofAgency.get(path) ?? [],
  };
};
