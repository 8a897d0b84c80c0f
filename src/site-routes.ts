import type { RootContent } from 'mdast';
import { similarityOf } from './check/similarity/similarity.ts';
import type { ReportFigures } from './data/data-input.ts';
import { reportDataRoutes } from './data/report-routes.ts';
import { siteDataRoutes } from './data/site-data-routes.ts';
import type { Inspection } from './inspect/inspect.ts';
import type { Localized } from './language.ts';
import { type Html, safeHtml } from './model/pages/markup.ts';
import type { ReportDetail, ReportSummary } from './model/pages/page-site.ts';
import { pageSite } from './model/pages/page-site-of.ts';
import { reportSummary } from './model/pages/report-summary.ts';
import type { Report } from './model/report.ts';
import { reportLookup } from './model/report-lookup.ts';
import type { SiteConfig } from './model/site-config.ts';
import type { AssetFiles } from './render/assets.ts';
import { sectionHtml } from './render/html/section-html.ts';
import type { Route, RouteSet } from './render/route.ts';
import { pageRoutes } from './render/routes.ts';
import type { Templates } from './render/templates.ts';
import { documentOf } from './rules/documents.ts';
import type { EarlierIndex } from './search/earlier-index.ts';
import type { Postings } from './search/postings.ts';
import { searchRoutes } from './search/search-routes.ts';
import { completed } from './statistics/totals.ts';

export interface SiteParts {
  readonly config: SiteConfig;
  readonly inspection: Pick<Inspection, 'agencies' | 'parents' | 'reports'> & { readonly checked: Pick<Inspection['checked'], 'get'> };
  readonly templates: Templates;
  readonly assets: AssetFiles;
  /** Drafts are shown, and marked, by `dev` only. */
  readonly drafts: boolean;
  /** The text of report.txt, by report path, where an earlier or another build has made it: it is not made twice. */
  readonly searchText?: (reportPath: string) => string | undefined;
  /** What other threads know of the texts that they have made. */
  readonly furtherPostings?: () => readonly Postings[];
  /** The search index that is published, where it may be brought up to date. */
  readonly earlierIndex?: EarlierIndex;
}

const titleOf = (rule: string): Localized => documentOf(rule)?.title ?? { zh: rule, en: rule };

const figuresOf = (report: Report): ReportFigures => ({
  report,
  ...(report.statistics ? { figures: completed(report.statistics) } : {}),
});

const detailOf = (report: Report, { checked }: SiteParts['inspection']): ReportDetail => {
  const result = checked.get(report.path);
  return {
    ...figuresOf(report),
    checks: result?.checks ?? [],
    waivers: (result?.waived ?? []).map(({ waiver }) => waiver),
    titleOf,
  };
};

const isDraft = ({ narrative }: Report): boolean => narrative?.frontMatter.draft ?? false;

/** Where one report is asked for twice, the answers are the very same. */
const summaries = new WeakMap<Report, ReportSummary>();

const summaryOf = (report: Report): ReportSummary => {
  const summary = summaries.get(report) ?? reportSummary(report);
  summaries.set(report, summary);
  return summary;
};

/** A section stands in its page and in report.json, which are made one after the other. */
const proseOnce = (): ((report: Report, blocks: readonly RootContent[]) => Html) => {
  const made = new WeakMap<readonly RootContent[], Html>();
  return (_report, blocks) => {
    const html = made.get(blocks) ?? safeHtml(sectionHtml(blocks));
    made.set(blocks, html);
    return html;
  };
};

const attachmentRoutes = ({ attachments = [] }: Report): readonly Route[] =>
  // URLs mirror content/, sub-folders of a year among it.
  attachments.map(({ file, absolute }) => ({ path: file.slice('content/'.length), kind: 'asset', body: () => ({ copy: absolute }) }));

export interface SiteRoutes extends RouteSet<Report> {
  /** Paths of the reports that are left out, since they are drafts. */
  readonly withheld: readonly string[];
  /** What is known of the texts that have been made here. */
  readonly postings: () => Postings;
}

/** Every file of the site, each made when asked for. Build and dev differ only in what they do with them. */
export const siteRoutes = ({ config, inspection, templates, assets, drafts, ...earlier }: SiteParts): SiteRoutes => {
  const shown = inspection.reports.filter((report) => drafts || !isDraft(report));
  const { at } = reportLookup(shown);
  const site = pageSite(config, inspection.agencies, inspection.parents, shown.map(summaryOf));
  const reportAt = ({ path }: ReportSummary): Report => {
    const report = at(path);
    if (!report) throw new Error(`no report ${path}`);
    return report;
  };
  const input = {
    site,
    templates,
    assets,
    detail: (summary: ReportSummary) => detailOf(reportAt(summary), inspection),
    figures: (summary: ReportSummary) => figuresOf(reportAt(summary)),
    checks: ({ path }: ReportSummary) => inspection.checked.get(path)?.checks ?? [],
    repetition: (summary: ReportSummary, other: ReportSummary) => similarityOf(reportAt(summary), reportAt(other))?.share,
    prose: proseOnce(),
  };
  const pages = pageRoutes(input);
  const search = searchRoutes({ ...earlier, ...input });
  return {
    ofReport: (report) => {
      if (at(report.path) !== report) return [];
      const summary = summaryOf(report);
      return [...attachmentRoutes(report), ...pages.ofReport(summary), ...reportDataRoutes(input, summary), ...search.ofReport(summary)];
    },
    ofSite: () => [...pages.ofSite(), ...search.ofSite(), ...siteDataRoutes(input)],
    postings: search.postings,
    withheld: drafts ? [] : inspection.reports.filter(isDraft).map(({ path }) => path),
  };
};
