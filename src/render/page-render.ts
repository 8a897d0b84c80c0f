import type { RootContent } from 'mdast';
import type { Html } from '../model/pages/markup.ts';
import type { PageContext, PageSite, ReportDetail, ReportSummary } from '../model/pages/page-site.ts';
import type { Report } from '../model/report.ts';
import type { AssetFiles } from './assets.ts';
import type { Templates } from './templates.ts';

/** All that the pages of a site are made from. */
export interface RenderInput {
  readonly site: PageSite;
  readonly templates: Templates;
  readonly assets: AssetFiles;
  /** Everything about one report, when its page is asked for. */
  readonly detail: (report: ReportSummary) => ReportDetail;
  /** Only its figures: they are at hand, while text and checks of a report cost as much as its page. */
  readonly figures: (report: ReportSummary) => Pick<ReportDetail, 'figures'>;
  /** How much of a report's prose repeats that of another, from 0 to 1; undefined where there is none to compare. */
  readonly repetition: (report: ReportSummary, other: ReportSummary) => number | undefined;
  /** Blocks of a report's Markdown as safe HTML. */
  readonly prose: (report: Report, blocks: readonly RootContent[]) => Html;
}

export interface PageRender extends RenderInput {
  readonly context: PageContext;
}
