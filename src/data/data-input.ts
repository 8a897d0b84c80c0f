import type { PageSite, ReportDetail, ReportSummary } from '../model/pages/page-site.ts';
import type { RenderProse } from './report-json.ts';

/** A report with its figures, totals filled in. */
export type ReportFigures = Pick<ReportDetail, 'report' | 'figures'>;

/** All that open data is made from. What pages are rendered from has it (`RenderInput`). */
export interface DataInput {
  readonly site: PageSite;
  /** Everything about one report, when it is asked for. */
  readonly detail: (report: ReportSummary) => ReportDetail;
  /** Only its figures: they are at hand, while text and checks of a report cost as much as its page. */
  readonly figures: (report: ReportSummary) => ReportFigures;
  readonly prose: RenderProse;
}
