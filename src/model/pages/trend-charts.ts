import { editions } from '../../form/editions.ts';
import type { LineChart } from './chart.ts';
import { keyFigures } from './key-figures.ts';
import type { ReportSummary } from './page-site.ts';

const yearsShown = 5;

/** Which key figures share a picture. */
const pictures: readonly { readonly id: string; readonly title: string; readonly figures: readonly string[] }[] = [
  { id: 'chart-requests', title: '政府信息公开申请', figures: ['received', 'handled'] },
  { id: 'chart-disputes', title: '行政复议、行政诉讼', figures: ['reconsideration', 'litigation'] },
  { id: 'chart-documents', title: '行政规范性文件', figures: ['documentsInForce'] },
];

const joined = (years: readonly number[]): string => years.map((year) => `${year}年`).join('、');

interface Span {
  readonly years: readonly number[];
  readonly reports: ReadonlyMap<number, ReportSummary>;
}

/** From the first of the last five years that has figures, to `last`. */
const spanOf = (reports: readonly ReportSummary[], last: number): Span => {
  const shown = reports.filter(({ year, keyFigures: values }) => values.length > 0 && year <= last && year > last - yearsShown);
  const first = shown[0]?.year ?? last;
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    reports: new Map(shown.map((report) => [report.year, report])),
  };
};

/** Years whose form is not that of the year before. */
const breaksOf = ({ years, reports }: Span): readonly number[] =>
  years.filter((year) => {
    const [before, now] = [reports.get(year - 1)?.edition, reports.get(year)?.edition];
    return before !== undefined && now !== undefined && before !== now;
  });

const notesOf = ({ years, reports }: Span, breaks: readonly number[], undrawn: boolean): readonly string[] => {
  const missing = years.filter((year) => !reports.has(year));
  return [
    ...(missing.length > 0 ? [`${joined(missing)}没有统计数据，折线在此断开。`] : []),
    ...breaks.map((year) => {
      const edition = reports.get(year)?.edition;
      const instrument = edition === undefined ? '' : `（${editions[edition].instrument}）`;
      return undrawn
        ? `${year}年起改用新的报告格式${instrument}，以前的格式没有这一项，不能比较。`
        : `${year}年起改用新的报告格式${instrument}，折线在此断开；这两项的口径没有变，前后数字可以比较。`;
    }),
  ];
};

/**
 * Up to five years of an agency up to and with `last`. A picture needs two years with a figure, and one that is not 0. `reports` are
 * those of one agency, ascending.
 */
export const trendCharts = (reports: readonly ReportSummary[], last: number): readonly LineChart[] => {
  const span = spanOf(reports, last);
  const breaks = breaksOf(span);
  return pictures.flatMap(({ id, title, figures }): readonly LineChart[] => {
    const series = keyFigures.flatMap(({ id: figure, label }, at) =>
      figures.includes(figure) ? [{ label: label.zh, values: span.years.map((year) => span.reports.get(year)?.keyFigures[at]) }] : [],
    );
    const numbers = series.map(({ values }) => values.filter((value) => typeof value === 'number'));
    if (numbers.every(({ length }) => length < 2) || !numbers.flat().some((value) => value > 0)) return [];
    const unit = keyFigures.find(({ id: figure }) => figure === figures[0])?.unit ?? '';
    const undrawn = series.some(({ values }) => span.years.some((year, at) => span.reports.has(year) && values[at] === undefined));
    return [{ kind: 'lines', id, title, unit, years: span.years, breaks, series, notes: notesOf(span, breaks, undrawn) }];
  });
};
