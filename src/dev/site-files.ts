import type { AssetPaths } from '../model/pages/page-site.ts';
import type { Report } from '../model/report.ts';
import { headersRoute } from '../render/pages/site-files.ts';
import type { Route, RouteSet } from '../render/route.ts';

/** The files of a site by path below dist/, found without naming all of them: of sixty thousand, a browser wants a few. */
export interface SiteFiles {
  readonly get: (path: string) => Route | undefined;
  /** Path of the site's style sheet. */
  readonly stylesheet: string;
  /** What lies beside a page and is published as it is: its images among it. */
  readonly beside: (page: string) => readonly Route[];
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const siteFiles = (
  { ofReport, ofSite }: RouteSet<Report>,
  reportAt: (path: string) => Report | undefined,
  assets: AssetPaths,
): SiteFiles => {
  // The server asks for it with every answer: for that alone not all files of a large site are to be named.
  const headers = headersRoute(assets);
  const ofReports = new Map<string, ReadonlyMap<string, Route>>();
  let named: ReadonlyMap<string, Route> | undefined;

  const inReport = (folder: string): ReadonlyMap<string, Route> | undefined => {
    const report = reportAt(folder);
    if (!report) return undefined;
    const routes = ofReports.get(folder) ?? new Map(ofReport(report).map((route) => [route.path, route]));
    ofReports.set(folder, routes);
    return routes;
  };

  const inSite = (): ReadonlyMap<string, Route> => {
    if (named) return named;
    const map = new Map<string, Route>();
    // Two routes for one path have a finding: a page of the site goes before a former address.
    for (const route of ofSite()) if (!map.has(route.path) || route.kind === 'index') map.set(route.path, route);
    named = map;
    return map;
  };

  return {
    stylesheet: assets.stylesheet,
    get: (path) => {
      if (path === headers.path) return headers;
      // Attachments may lie in folders below the report's own.
      for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
        const route = inReport(folder)?.get(path);
        if (route) return route;
      }
      return inSite().get(path);
    },
    beside: (page) => {
      const folder = folderOf(page);
      const own = inReport(folder)?.values() ?? (folder === '' ? inSite().values() : []);
      return [...own].filter(({ kind }) => kind === 'asset');
    },
  };
};
