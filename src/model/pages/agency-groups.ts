import type { Agency, AgencyKind } from '../agency.ts';
import { agencyPagePath, reportPagePath } from './addresses.ts';
import { relativeUrl } from './markup.ts';
import type { PageSite } from './page-site.ts';
import { type Infer, list, number, object, text, url } from './shape.ts';

/** Agencies by level, each with the years that it has reported on. */
export const agencyGroupsShape = list(
  object({
    id: text,
    heading: text,
    count: number,
    agencies: list(object({ name: text, address: url, years: list(object({ year: number, title: text, address: url })) })),
  }),
);

/** From the top of the administration down. */
const levels: readonly { readonly kind: AgencyKind | undefined; readonly id: string; readonly heading: string }[] = [
  { kind: 'state-council', id: 'state-council', heading: '国务院' },
  { kind: 'provincial', id: 'provincial', heading: '省级政府' },
  { kind: 'prefectural', id: 'prefectural', heading: '市级政府' },
  { kind: 'county', id: 'county', heading: '县级政府' },
  { kind: 'township', id: 'township', heading: '乡镇、街道' },
  { kind: 'department', id: 'department', heading: '部门' },
  { kind: undefined, id: 'others', heading: '其他机关' },
];

/** Beyond so many agencies each stands with its newest report alone: a megabyte of years would be in the way of the names. */
const mostWithAllYears = 200;

/** Groups without an agency are left out; within a group the order of content. */
export const agencyGroups = (site: PageSite, from: string, agencies: readonly Agency[]): Infer<typeof agencyGroupsShape> =>
  levels.flatMap(({ kind, id, heading }) => {
    const members = agencies.filter((agency) => agency.kind === kind);
    if (members.length === 0) return [];
    return [
      {
        id: `level-${id}`,
        heading,
        count: members.length,
        agencies: members.map(({ path, name }) => ({
          name,
          address: relativeUrl(from, agencyPagePath(path)),
          years: site
            .reportsOf(path)
            .slice(agencies.length > mostWithAllYears ? -1 : 0)
            .map((report) => ({ year: report.year, title: report.title, address: relativeUrl(from, reportPagePath(report.path)) }))
            .reverse(),
        })),
      },
    ];
  });
