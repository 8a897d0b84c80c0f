import type { RootContent } from 'mdast';
import type { Html } from '../model/pages/markup.ts';
import type { PageSite, ReportCheck, ReportDetail, ReportSummary } from '../model/pages/page-site.ts';
import type { Report } from '../model/report.ts';

/** A report with its figures, totals filled in. */
export type ReportFigures = Pick<ReportDetail, 'report' | 'figures'>;

/** What is published of checks. */
export type ReportChecks = readonly Pick<ReportCheck, 'rule' | 'status' | 'count'>[];

/** What turns blocks of a report's Markdown into the HTML that its page shows. */
export type RenderProse = (report: Report, blocks: readonly RootContent[]) => Html;

/** All that open data is made from. What pages are rendered from has it (`RenderInput`). */
export interface DataInput {
  readonly site: PageSite;
  /** The figures of one report: they are at hand, while text and checks of a report cost as much as its page. */
  readonly figures: (report: ReportSummary) => ReportFigures;
  /** What the rules said of it. */
  readonly checks: (report: ReportSummary) => ReportChecks;
  readonly prose: RenderProse;
}
