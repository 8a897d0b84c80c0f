import type { ReportSummary } from '../model/pages/page-site.ts';
import { siteAssets } from './assets.ts';
import type { PageRender, RenderInput } from './page-render.ts';
import { dataRoute } from './pages/data-route.ts';
import { agencyRoutes, homeRoute, listRoutes, messageRoutes, movedRoutes, reportRoute, rollupRoutes } from './pages/page-routes.ts';
import { searchRoute } from './pages/search-route.ts';
import { siteFileRoutes } from './pages/site-files.ts';
import type { RouteSet } from './route.ts';

/** Every page of the site and the files that go with them. Data files, search and downloads are further lists beside this one. */
export const pageRoutes = (input: RenderInput): RouteSet<ReportSummary> => {
  const assets = siteAssets(input.assets, input.site.config.theme);
  const render: PageRender = { ...input, context: { site: input.site, assets: assets.paths } };
  return {
    ofReport: (summary) => [reportRoute(render, summary)],
    ofSite: () => [
      ...assets.routes,
      ...movedRoutes(render),
      ...agencyRoutes(render),
      ...rollupRoutes(render),
      ...listRoutes(render),
      searchRoute(render),
      dataRoute(render),
      homeRoute(render),
      ...messageRoutes(render),
      ...siteFileRoutes(render.context),
    ],
  };
};
