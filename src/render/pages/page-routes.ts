import { agencyPagePath, allReportsPath, homePath, notFoundPath, reportPagePath, yearPagePath } from '../../model/pages/addresses.ts';
import { agencyHead, agencyPage } from '../../model/pages/agency-page.ts';
import { allReportsHead, allReportsPage } from '../../model/pages/all-reports-page.ts';
import { type PageHead, pageFrame } from '../../model/pages/frame.ts';
import { homeHead, homePage } from '../../model/pages/home-page.ts';
import { movedHead, movedPage, notFoundHead, notFoundPage } from '../../model/pages/message-pages.ts';
import { yearsOf } from '../../model/pages/report-list.ts';
import { reportHead, reportPage } from '../../model/pages/report-page.ts';
import type { Infer } from '../../model/pages/shape.ts';
import { yearHead, yearPage } from '../../model/pages/year-page.ts';
import { officialTable } from '../official-table.ts';
import type { PageName, pageShapes } from '../page-shapes.ts';
import type { Route } from '../route.ts';
import type { PageRender } from '../routes.ts';
import { aliasPath } from './alias-path.ts';

const whole = <P extends PageName>(
  { templates, context }: PageRender,
  name: P,
  model: Infer<(typeof pageShapes)[P]>,
  head: PageHead,
): string => templates.page(name, model, pageFrame(context, head));

export const reportRoutes = (render: PageRender): readonly Route[] =>
  render.site.reports.map((summary) => ({
    path: reportPagePath(summary.path),
    kind: 'page',
    body: () => {
      const detail = render.detail(summary);
      const markup = { prose: render.prose.bind(undefined, detail.report), table: officialTable };
      return whole(render, 'report', reportPage(render.context, summary, detail, markup), reportHead(render.context, summary, detail));
    },
  }));

/** Former addresses. One that another page has, or that leaves the site, is no address: the rules have said so. */
export const movedRoutes = (render: PageRender): readonly Route[] =>
  render.site.reports.flatMap((report) =>
    report.aliases.flatMap((alias): Route[] => {
      const path = aliasPath(alias);
      return path === undefined
        ? []
        : [{ path, kind: 'page', body: () => whole(render, 'moved', movedPage(path, report), movedHead(path, report)) }];
    }),
  );

export const agencyRoutes = (render: PageRender): readonly Route[] =>
  render.site.agencies
    .filter(({ path }) => path !== '')
    .map((agency) => ({
      path: agencyPagePath(agency.path),
      kind: 'index',
      body: () => whole(render, 'agency', agencyPage(render.context, agency), agencyHead(render.context, agency)),
    }));

export const listRoutes = (render: PageRender): readonly Route[] => [
  ...yearsOf(render.site).map(
    ({ year }): Route => ({
      path: yearPagePath(render.site, year),
      kind: 'index',
      body: () => whole(render, 'year', yearPage(render.context, year), yearHead(render.context, year)),
    }),
  ),
  {
    path: allReportsPath,
    kind: 'index',
    body: () => whole(render, 'all-reports', allReportsPage(render.context), allReportsHead()),
  },
];

export const homeRoute = (render: PageRender): Route => ({
  path: homePath,
  kind: 'index',
  body: () => whole(render, 'home', homePage(render.context), homeHead(render.context)),
});

export const messageRoutes = (render: PageRender): readonly Route[] => [
  { path: notFoundPath, kind: 'index', body: () => whole(render, 'not-found', notFoundPage(render.context), notFoundHead()) },
];
