import { readFileSync } from 'node:fs';
import type { DataInput } from '../../src/data/data-input.ts';
import { safeHtml } from '../../src/model/pages/markup.ts';
import type { PageSite, ReportDetail, ReportSummary } from '../../src/model/pages/page-site.ts';
import { sectionHtml } from '../../src/render/html/section-html.ts';
import { type Route, wholeOf } from '../../src/render/route.ts';
import { fixtureDetails, siteOf } from '../render/fixture-site.ts';

/** What open data is made from, for a site of these reports. */
export const dataInput = (details: readonly ReportDetail[] = fixtureDetails, site: PageSite = siteOf(details)): DataInput => {
  const detail = ({ path }: ReportSummary): ReportDetail => {
    const found = details.find(({ report }) => report.path === path);
    if (!found) throw new Error(path);
    return found;
  };
  return { site, figures: detail, checks: (report) => detail(report).checks, prose: (_report, blocks) => safeHtml(sectionHtml(blocks)) };
};

export const bytesOf = ({ body }: Route): Buffer => {
  const content = body();
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content);
  if ('copy' in content) return readFileSync(content.copy);
  return Buffer.from(wholeOf(content));
};
