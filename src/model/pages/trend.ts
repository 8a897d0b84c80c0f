import { reportPagePath } from './addresses.ts';
import { chartFigure, chartShape, type DrawChart } from './chart.ts';
import { differenceText, seriesText } from './figure-text.ts';
import { keyFigures } from './key-figures.ts';
import { relativeUrl } from './markup.ts';
import type { ReportSummary } from './page-site.ts';
import { type Infer, list, number, object, optional, text, url } from './shape.ts';
import { trendCharts } from './trend-charts.ts';
import { unsettledNote } from './unsettled-totals.ts';

/** Key figures of one agency over the years, newest first, each with its difference from the year before. */
export const trendShape = object({
  columns: list(object({ label: text, unit: text })),
  rows: list(
    object({
      year: number,
      address: url,
      cells: list(object({ value: text, difference: optional(text) })),
    }),
  ),
  /** Why a series breaks, where it does; figures that were kept although they disagree. */
  notes: list(text),
  charts: list(chartShape),
});

/** undefined where fewer than two years have statistics: there is nothing to compare. */
export const trend = (from: string, reports: readonly ReportSummary[], draw: DrawChart): Infer<typeof trendShape> | undefined => {
  const counted = reports.filter(({ hasFigures }) => hasFigures);
  if (counted.length < 2) return undefined;
  const missing = keyFigures.filter((_, at) => counted.some((report) => report.keyFigures[at] === undefined));
  const editions = new Set(counted.map((report) => report.edition));
  const breaks =
    editions.size > 1 && missing.length > 0
      ? [`“—”表示当年的报告格式没有这一项：${missing.map(({ label }) => label.zh).join('、')}自2021年度报告起填报。`]
      : [];
  const kept = counted.flatMap(({ year, unsettled = [] }) => (unsettled.length > 0 ? [unsettledNote(`${year}年`, unsettled)] : []));
  return {
    columns: keyFigures.map(({ label, unit }) => ({ label: label.zh, unit })),
    rows: counted
      .map((report) => {
        const previous = counted.find((other) => other.year === report.year - 1);
        return {
          year: report.year,
          address: relativeUrl(from, reportPagePath(report.path)),
          cells: keyFigures.map((_, at) => ({
            value: seriesText(report.keyFigures[at]),
            difference: differenceText(report.keyFigures[at], previous?.keyFigures[at]),
          })),
        };
      })
      .reverse(),
    notes: [...breaks, ...kept.reverse()],
    charts: trendCharts(reports, counted.at(-1)?.year ?? 0).map((chart) => chartFigure(chart, draw)),
  };
};
