import type { PageSite, ReportDetail, ReportSummary } from '../../src/model/pages/page-site.ts';

import { siteAssets } from '../../src/render/assets.ts';
import { type Route, wholeOf } from '../../src/render/route.ts';
import { pageRoutes } from '../../src/render/routes.ts';
import { compileTemplates, type Templates } from '../../src/render/templates.ts';
import { allRoutes } from '../support/all-routes.ts';
import { fixtureDetails, fixtureMarkup, fixtureSite } from './fixture-site.ts';
import { shippedFiles, shippedTemplates } from './shipped-templates.ts';

const shipped = compileTemplates(shippedTemplates());

export const shippedAssets = (): ReadonlyMap<string, string> =>
  new Map([...shippedFiles()].filter(([path]) => path.startsWith('assets/')).map(([path, { text }]) => [path, text]));

export const assetPaths = siteAssets(shippedAssets(), {}).paths;

export const routesOf = (site: PageSite, details: readonly ReportDetail[], templates: Templates = shipped): readonly Route[] => {
  const byPath = new Map(details.map((detail) => [detail.report.path, detail]));
  const detail = ({ path }: Pick<ReportSummary, 'path'>): ReportDetail => {
    const found = byPath.get(path);
    if (!found) throw new Error(path);
    return found;
  };
  const pages = pageRoutes({
    site,
    templates,
    assets: shippedAssets(),
    detail,
    figures: detail,
    repetition: () => 0.4213,
    prose: (_report, blocks) => fixtureMarkup.prose(blocks),
  });
  return allRoutes(pages, site.reports);
};

/** The files of the fixture site, as text by path below dist/. */
export const filesOf = (routes: readonly Route[]): ReadonlyMap<string, string> =>
  new Map(
    routes.map(({ path, body }) => {
      const bytes = body();
      if (typeof bytes === 'object' && 'pieces' in bytes) return [path, Buffer.from(wholeOf(bytes)).toString()];
      if (typeof bytes !== 'string') throw new Error(path);
      return [path, bytes];
    }),
  );

export const fixtureFiles = (): ReadonlyMap<string, string> => filesOf(routesOf(fixtureSite, fixtureDetails));
