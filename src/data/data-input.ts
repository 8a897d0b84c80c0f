import type { PageSite, ReportCheck, ReportDetail, ReportSummary } from '../model/pages/page-site.ts';
import type { RenderProse } from './report-json.ts';

/** A report with its figures, totals filled in. */
export type ReportFigures = Pick<ReportDetail, 'report' | 'figures'>;

/** What is published of checks. */
export type ReportChecks = readonly Pick<ReportCheck, 'rule' | 'status' | 'count'>[];

/** All that open data is made from. What pages are rendered from has it (`RenderInput`). */
export interface DataInput {
  readonly site: PageSite;
  /** The figures of one report: they are at hand, while text and checks of a report cost as much as its page. */
  readonly figures: (report: ReportSummary) => ReportFigures;
  /** What the rules said of it. */
  readonly checks: (report: ReportSummary) => ReportChecks;
  readonly prose: RenderProse;
}
