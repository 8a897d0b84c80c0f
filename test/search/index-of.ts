import type { ReportDetail } from '../../src/model/pages/page-site.ts';
import { searchRoutes } from '../../src/search/search-routes.ts';
import { openSearch, type Searcher } from '../../src/search/searcher.ts';
import { bytesOf, dataInput } from '../data/fixture-data.ts';
import { fixtureConfig, fixtureSite, siteOf } from '../render/fixture-site.ts';
import { allRoutes } from '../support/all-routes.ts';

export interface Opened {
  readonly search: Searcher;
  /** Paths of the files that were asked for. */
  readonly asked: string[];
  readonly files: ReadonlyMap<string, string>;
}

/** The index of a site of these reports, as the browser opens it. */
export const openIndex = async (details: readonly ReportDetail[]): Promise<Opened> => {
  const agencies = [...new Map(details.map(({ report }) => [report.agency.path, report.agency])).values()];
  const input = dataInput(details, siteOf(details, fixtureConfig, agencies.length > 0 ? agencies : fixtureSite.agencies));
  const files = new Map(allRoutes(searchRoutes(input), input.site.reports).map((route) => [route.path, bytesOf(route).toString('utf8')]));
  const asked: string[] = [];
  const search = await openSearch(async (path) => {
    asked.push(path);
    const file = files.get(path);
    if (file === undefined) throw new Error(path);
    return file;
  });
  return { search, asked, files };
};

/** All results of a query, as paths. */
export const pathsOf = async ({ search }: Opened, query: string, filter = {}): Promise<readonly string[]> => {
  const results = await search.find(query, filter);
  return (await results.next(Number.MAX_SAFE_INTEGER)).map(({ path }) => path);
};
