import {
  agencyPagePath,
  allReportsPath,
  homePath,
  notFoundPath,
  reportPagePath,
  rollupPagePath,
  yearPagePath,
} from '../../model/pages/addresses.ts';
import { agencyHead, agencyPage } from '../../model/pages/agency-page.ts';
import { aliasPath } from '../../model/pages/alias-path.ts';
import { allReportsHead, allReportsPage } from '../../model/pages/all-reports-page.ts';
import { type PageHead, pageFrame } from '../../model/pages/frame.ts';
import { homeHead, homePage } from '../../model/pages/home-page.ts';
import { movedHead, movedPage, notFoundHead, notFoundPage } from '../../model/pages/message-pages.ts';
import type { PageSite, ReportDetail, ReportSummary } from '../../model/pages/page-site.ts';
import { yearsOf } from '../../model/pages/report-list.ts';
import { reportHead, reportPage } from '../../model/pages/report-page.ts';
import type { Markup } from '../../model/pages/report-parts.ts';
import { rollupHead, rollupPage } from '../../model/pages/rollup-page.ts';
import { rollupYears } from '../../model/pages/rollup-years.ts';
import type { Infer } from '../../model/pages/shape.ts';
import { yearHead, yearPage } from '../../model/pages/year-page.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { officialTable } from '../official-table.ts';
import type { PageRender } from '../page-render.ts';
import type { PageName, pageShapes } from '../page-shapes.ts';
import type { Route } from '../route.ts';

const whole = <P extends PageName>(
  { templates, context }: PageRender,
  name: P,
  model: Infer<(typeof pageShapes)[P]>,
  head: PageHead,
): string => templates.page(name, model, pageFrame(context, head));

const withRepetition = ({ site, detail, repetition }: PageRender, summary: ReportSummary): ReportDetail => {
  const previous = site.reportsOf(summary.agencyPath).find(({ year }) => year === summary.year - 1);
  const share = previous && repetition(summary, previous);
  return { ...detail(summary), ...(previous && share !== undefined ? { repetition: { year: previous.year, share } } : {}) };
};

export const reportRoute = (render: PageRender, summary: ReportSummary): Route => ({
  path: reportPagePath(summary.path),
  kind: 'page',
  body: () => {
    const detail = withRepetition(render, summary);
    const markup: Markup = { prose: render.prose.bind(undefined, detail.report), table: officialTable, chart: drawChart };
    return whole(render, 'report', reportPage(render.context, summary, detail, markup), reportHead(render.context, summary, detail));
  },
});

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

/** The reports of an agency and of those right below it. */
const showsAgencies =
  (site: PageSite, path: string): NonNullable<Route['shows']> =>
  ({ agencyPath }) =>
    agencyPath === path || site.parentOf(agencyPath) === path;

export const agencyRoutes = (render: PageRender): readonly Route[] =>
  render.site.agencies
    .filter(({ path }) => path !== '')
    .map((agency) => ({
      path: agencyPagePath(agency.path),
      kind: 'index',
      shows: showsAgencies(render.site, agency.path),
      body: () => whole(render, 'agency', agencyPage(render.context, agency, drawChart), agencyHead(render.context, agency)),
    }));

/** What the subordinates of an agency add up to, a page for every year that has something to add. */
export const rollupRoutes = (render: PageRender): readonly Route[] =>
  render.site.agencies.flatMap((agency) =>
    rollupYears(render.site, agency).map(
      ({ year }): Route => ({
        path: rollupPagePath(agency.path, year),
        kind: 'index',
        shows: showsAgencies(render.site, agency.path),
        body: () => {
          const page = rollupPage(render.context, agency, year, render.figures, { table: officialTable, chart: drawChart });
          return whole(render, 'rollup', page, rollupHead(render.context, agency, year));
        },
      }),
    ),
  );

export const listRoutes = (render: PageRender): readonly Route[] => [
  ...yearsOf(render.site).map(
    ({ year }): Route => ({
      path: yearPagePath(render.site, year),
      kind: 'index',
      shows: (report) => report.year === year,
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
  body: () => whole(render, 'home', homePage(render.context, drawChart), homeHead(render.context)),
});

export const messageRoutes = (render: PageRender): readonly Route[] => [
  { path: notFoundPath, kind: 'index', body: () => whole(render, 'not-found', notFoundPage(render.context), notFoundHead()) },
];
