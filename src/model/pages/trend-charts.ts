import { editions } from '../../form/editions.ts';
import type { LineChart } from './chart.ts';
import { keyFigures } from './key-figures.ts';
import type { ReportSummary } from './page-site.ts';

const yearsShown = 5;

interface Picture {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Places among the key figures. */
  readonly figures: readonly { readonly label: string; readonly at: number }[];
}

const picture = (id: string, title: string, ...names: readonly string[]): Picture => {
  const figures = keyFigures.flatMap(({ id: name, label, unit }, at) => (names.includes(name) ? [{ label: label.zh, unit, at }] : []));
  return { id, title, unit: figures[0]?.unit ?? '', figures };
};

/** Which key figures share a picture. */
const pictures: readonly Picture[] = [
  picture('chart-requests', '政府信息公开申请', 'received', 'handled'),
  picture('chart-disputes', '行政复议、行政诉讼', 'reconsideration', 'litigation'),
  picture('chart-documents', '行政规范性文件', 'documentsInForce'),
];

const joined = (years: readonly number[]): string => years.map((year) => `${year}年`).join('、');

interface Span {
  readonly years: readonly number[];
  /** In the order of `years`; undefined for one without figures. */
  readonly reports: readonly (ReportSummary | undefined)[];
  readonly figures: readonly ReportSummary['keyFigures'][];
}

const none: ReportSummary['keyFigures'] = [];

/** From the first of the last five years that has figures, to `last`. */
const spanOf = (reports: readonly ReportSummary[], last: number): Span => {
  const shown = reports.filter(({ year, hasFigures }) => hasFigures && year <= last && year > last - yearsShown);
  const first = shown[0]?.year ?? last;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const ofYears = years.map((year) => shown.find((report) => report.year === year));
  return { years, reports: ofYears, figures: ofYears.map((report) => report?.keyFigures ?? none) };
};

/** Years whose form is not that of the year before. */
const breaksOf = ({ years, reports }: Span): readonly number[] =>
  years.filter((_, at) => {
    const [before, now] = [reports[at - 1]?.edition, reports[at]?.edition];
    return before !== undefined && now !== undefined && before !== now;
  });

const notesOf = ({ years, reports }: Span, breaks: readonly number[], undrawn: boolean): readonly string[] => {
  const missing = years.filter((_, at) => !reports[at]);
  return [
    ...(missing.length > 0 ? [`${joined(missing)}没有统计数据，折线在此断开。`] : []),
    ...breaks.map((year) => {
      const edition = reports[years.indexOf(year)]?.edition;
      const instrument = edition === undefined ? '' : `（${editions[edition].instrument}）`;
      return undrawn
        ? `${year}年起改用新的报告格式${instrument}，以前的格式没有这一项，不能比较。`
        : `${year}年起改用新的报告格式${instrument}，折线在此断开；这两项的口径没有变，前后数字可以比较。`;
    }),
  ];
};

/** Two years of one series, and something that is not 0. */
const isDrawn = (series: LineChart['series']): boolean => {
  let years = 0;
  let shape = false;
  for (const { values } of series) {
    const numbers = values.filter((value) => typeof value === 'number');
    years = Math.max(years, numbers.length);
    shape ||= numbers.some((value) => value > 0);
  }
  return shape && years > 1;
};

/**
 * Up to five years of an agency up to and with `last`. A picture needs two years with a figure, and one that is not 0. `reports` are
 * those of one agency, ascending.
 */
export const trendCharts = (reports: readonly ReportSummary[], last: number): readonly LineChart[] => {
  const span = spanOf(reports, last);
  const breaks = breaksOf(span);
  return pictures.flatMap(({ id, title, unit, figures: drawn }): readonly LineChart[] => {
    const series = drawn.map(({ label, at }) => ({ label, values: span.figures.map((figures) => figures[at]) }));
    if (!isDrawn(series)) return [];
    const undrawn = series.some(({ values }) => span.reports.some((report, at) => report && values[at] === undefined));
    return [{ kind: 'lines', id, title, unit, years: span.years, breaks, series, notes: notesOf(span, breaks, undrawn) }];
  });
};
