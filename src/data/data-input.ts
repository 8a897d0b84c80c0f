import type { PageSite, ReportDetail, ReportSummary } from '../model/pages/page-site.ts';
import type { RenderProse } from './report-json.ts';

/** All that open data is made from. What pages are rendered from has it (`RenderInput`). */
export interface DataInput {
  readonly site: PageSite;
  /** Everything about one report, when it is asked for. */
  readonly detail: (report: ReportSummary) => ReportDetail;
  readonly prose: RenderProse;
}
