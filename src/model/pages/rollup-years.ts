import type { Agency } from '../agency.ts';
import { rollupPagePath } from './addresses.ts';
import { relativeUrl } from './markup.ts';
import type { PageSite } from './page-site.ts';
import { flag, type Infer, list, number, object, url } from './shape.ts';

/** The years for which the subordinates of an agency are added up, newest first. */
export const rollupLinksShape = list(object({ year: number, published: number, address: url, current: flag }));

/** A folder that stands for no agency of the administration (a portal that gathers unrelated ones has no `kind`) has nothing to add up. */
const addsUp = (agency: Agency): boolean => agency.kind !== undefined || agency.aggregates;

/** Whether `rollupYears` has the year. */
export const hasRollup = (site: PageSite, agency: Agency, year: number): boolean =>
  addsUp(agency) &&
  site.childrenOf(agency.path).some(({ path }) => site.reportsOf(path).some((report) => report.year === year && report.hasFigures));

/** Years in which at least one subordinate has statistics, newest first. */
export const rollupYears = (site: PageSite, agency: Agency): readonly { readonly year: number; readonly published: number }[] => {
  if (!addsUp(agency)) return [];
  const years = new Map<number, { published: number; counted: number }>();
  for (const { path } of site.childrenOf(agency.path))
    for (const { year, hasFigures } of site.reportsOf(path)) {
      const known = years.get(year) ?? { published: 0, counted: 0 };
      years.set(year, { published: known.published + 1, counted: known.counted + (hasFigures ? 1 : 0) });
    }
  return [...years]
    .filter(([, { counted }]) => counted > 0)
    .map(([year, { published }]) => ({ year, published }))
    .sort((a, b) => b.year - a.year);
};

export const rollupLinks = (site: PageSite, from: string, agency: Agency): Infer<typeof rollupLinksShape> =>
  rollupYears(site, agency).map(({ year, published }) => {
    const path = rollupPagePath(agency.path, year);
    return { year, published, address: relativeUrl(from, path), current: path === from };
  });
