import type { RuleContext } from '../check/rule.ts';
import { type IndexedGroups, similarityIndex } from '../check/similarity/group-index.ts';
import { siteAddresses } from '../check/site-addresses.ts';
import type { AgencyFolder } from '../load/content-tree.ts';
import type { Report } from '../model/report.ts';
import { reportLookup } from '../model/report-lookup.ts';
import type { SiteConfig } from '../model/site-config.ts';

/** What rules may know of the rest of the site. */
export const ruleContext = (
  config: SiteConfig,
  folders: readonly Pick<AgencyFolder, 'path' | 'parent'>[],
  reports: readonly Report[],
  alike: (reportPath: string) => readonly string[] | undefined = () => undefined,
  indexed?: IndexedGroups,
): RuleContext => {
  const lookup = reportLookup(reports);
  const below = new Map<string, string[]>();
  const parents = new Map<string, string>();
  for (const { path, parent } of folders) {
    if (parent === undefined) continue;
    parents.set(path, parent);
    const list = below.get(parent);
    if (list) list.push(path);
    else below.set(parent, [path]);
  }
  const subordinates = (agencyPath: string): readonly string[] => below.get(agencyPath) ?? [];
  const resembling = similarityIndex(reports, (agencyPath) => parents.get(agencyPath), indexed);
  return {
    config,
    reportOf: lookup.of,
    subordinates,
    siblings: (agencyPath) => {
      const parent = parents.get(agencyPath);
      return parent === undefined ? [] : subordinates(parent).filter((path) => path !== agencyPath);
    },
    lookalikes: (report) => alike(report.path)?.flatMap((path) => lookup.at(path) ?? []) ?? resembling(report),
    addresses: siteAddresses(folders, reports),
  };
};
