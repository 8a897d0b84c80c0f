import type { Indicator } from '../../statistics/statistics.ts';
import { officialTitle, type Report } from '../report.ts';
import { agencyPagePath, reportPagePath, rollupPagePath } from './addresses.ts';
import { agencyTrail } from './agency-page.ts';
import { attachmentList, attachmentListShape } from './attachment-list.ts';
import { chartFigure, chartShape } from './chart.ts';
import { downloadsOf } from './downloads.ts';
import { figureText } from './figure-text.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl, type Url } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext, ReportDetail, ReportSummary } from './page-site.ts';
import { checksShape, reportChecks } from './report-checks.ts';
import { metadataShape, reportMetadata } from './report-metadata.ts';
import { type Markup, type Part, partShape, reportParts } from './report-parts.ts';
import { hasRollup } from './rollup-years.ts';
import { flag, html, type Infer, list, number, object, optional, text, url } from './shape.ts';
import { structuredData } from './structured-data.ts';
import { trendCharts } from './trend-charts.ts';
import { yearOnYear, yearOnYearShape } from './year-on-year.ts';

const neighbourShape = optional(object({ year: number, title: text, address: url }));

export const reportPageShape = object({
  title: text,
  /** The title in the parts between which it may break. */
  phrases: list(text),
  year: number,
  draft: flag,
  agency: object({ name: text, address: url }),
  metadata: metadataShape,
  summary: optional(text),
  contents: list(object({ label: text, target: text })),
  yearOnYear: optional(yearOnYearShape),
  preamble: optional(html),
  parts: list(partShape),
  /** Up to five years; empty without an earlier one. */
  charts: list(chartShape),
  indicators: list(object({ id: text, label: text, unit: text, value: text, parts: list(object({ label: text, value: text })) })),
  downloads: list(object({ label: text, format: text, address: url })),
  attachments: attachmentListShape,
  checks: optional(checksShape),
  revisions: list(object({ date: text, note: text })),
  previous: neighbourShape,
  next: neighbourShape,
  /** What its subordinates add up to in the same year. */
  rollup: optional(url),
});

export type ReportPage = Infer<typeof reportPageShape>;

const indicator = ({ key, label, unit, value, parts }: Indicator): ReportPage['indicators'][number] => ({
  id: `indicators.${key}`,
  label,
  unit,
  value: figureText(value),
  parts: parts.map((part) => ({ label: part.label, value: figureText(part.value) })),
});

const phrases = ({ title, agency, year }: Report): readonly string[] =>
  title === officialTitle(agency.name, year) ? [agency.name, `${year}年`, '政府信息公开', '工作年度报告'] : [title];

const contents = (
  parts: readonly Part[],
  page: Pick<ReportPage, 'charts' | 'indicators' | 'attachments' | 'checks' | 'revisions' | 'downloads'>,
): ReportPage['contents'] => [
  ...parts.map(({ id, title, headingId }) => ({ label: title, target: id ?? headingId })),
  ...(page.charts.length > 0 ? [{ label: '近年变化', target: 'trend' }] : []),
  ...(page.indicators.length > 0 ? [{ label: '其他公开数据', target: 'indicators' }] : []),
  ...(page.revisions.length > 0 ? [{ label: '更正记录', target: 'revisions' }] : []),
  ...(page.checks ? [{ label: '数据核对情况', target: 'checks' }] : []),
  ...(page.attachments.length > 0 ? [{ label: '附件', target: 'attachments' }] : []),
  ...(page.downloads.length > 0 ? [{ label: '数据下载', target: 'downloads' }] : []),
];

export const reportPage = (context: PageContext, summary: ReportSummary, detail: ReportDetail, markup: Markup): ReportPage => {
  const { report } = detail;
  const front = report.narrative?.frontMatter;
  const path = reportPagePath(report.path);
  const to = (target: string): Url => relativeUrl(path, target);
  const siblings = context.site.reportsOf(report.agency.path);
  const at = siblings.findIndex(({ year }) => year === report.year);
  const previous = at > 0 ? siblings[at - 1] : undefined;
  const next = at >= 0 ? siblings[at + 1] : undefined;
  const neighbour = (other: ReportSummary | undefined): ReportPage['previous'] =>
    other && { year: other.year, title: other.title, address: to(reportPagePath(other.path)) };
  const parts = reportParts(detail, markup);
  const preamble = report.narrative?.preamble ?? [];
  const rest = {
    // Years without a form have figures of the agency's own all the same.
    indicators: (report.indicators ?? detail.figures?.indicators ?? []).map(indicator),
    charts: trendCharts(siblings, report.year).map((chart) => chartFigure(chart, markup.chart)),
    attachments: attachmentList(report),
    downloads: downloadsOf(summary).map(({ label, format, path: file }) => ({ label, format, address: to(file) })),
    checks: reportChecks(detail),
    revisions: front?.revisions ?? [],
  };
  return {
    title: report.title,
    phrases: phrases(report),
    year: report.year,
    draft: summary.draft,
    agency: { name: report.agency.name, address: to(agencyPagePath(report.agency.path)) },
    metadata: reportMetadata(detail),
    summary: front?.summary,
    contents: contents(parts, rest),
    yearOnYear: yearOnYear(summary, siblings),
    preamble: preamble.length > 0 ? markup.prose(preamble) : undefined,
    parts,
    ...rest,
    previous: neighbour(previous),
    next: neighbour(next),
    rollup: hasRollup(context.site, report.agency, report.year) ? to(rollupPagePath(report.agency.path, report.year)) : undefined,
  };
};

export const reportHead = (context: PageContext, summary: ReportSummary, detail: ReportDetail): PageHead => {
  const { report } = detail;
  const { site } = context;
  const front = report.narrative?.frontMatter;
  const description = front?.summary ?? `${report.title}全文、法定统计表和开放数据。`;
  const path = reportPagePath(report.path);
  return {
    path,
    kind: 'report',
    title: report.title,
    column: reportsColumn,
    article: {
      title: report.title,
      published: front?.published,
      source: front?.source ?? report.agency.name,
      keywords:
        front && front.keywords.length > 0 ? front.keywords : [report.agency.shortName, String(report.year), ...reportsColumn.keywords],
      author: report.agency.name,
      description,
      url: `${site.config.baseUrl}${report.path}/`,
    },
    trail: [...agencyTrail(site, report.agency.path), { label: `${report.year}年` }],
    noindex: summary.draft,
    data: downloadsOf(summary).map(({ type, label, path: file }) => ({ type, title: `${report.title}（${label}）`, path: file })),
    structuredData: structuredData(site.config, summary, description),
  };
};
