import type { Value } from '../../statistics/statistics.ts';
import { differenceText, seriesText } from './figure-text.ts';
import type { Html } from './markup.ts';
import { html, type Infer, list, object, text } from './shape.ts';

/** Parts of a whole, one horizontal bar each. */
export interface BarChart {
  readonly kind: 'bars';
  /** Unique within its page; ids within the picture begin with it. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: Value }[];
}

/** One or two series over consecutive years, missing ones among them. */
export interface LineChart {
  readonly kind: 'lines';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Ascending, without a gap. */
  readonly years: readonly number[];
  /** Years in which a new edition of the form begins to be used: no line leads into them. */
  readonly breaks: readonly number[];
  /** Values in the order of `years`; undefined where that year has none. */
  readonly series: readonly { readonly label: string; readonly values: readonly Value[] }[];
  /** Why the lines break, where they do. */
  readonly notes: readonly string[];
}

export type Chart = BarChart | LineChart;

/** A chart as SVG. Given to the pages by what renders them. */
export type DrawChart = (chart: Chart) => Html;

/** A picture beside the table of the same figures. */
export const chartShape = object({
  id: text,
  title: text,
  picture: html,
  headings: list(text),
  rows: list(object({ label: text, cells: list(text) })),
  notes: list(text),
});

/** `12.5%`, of a whole that is not 0. */
const shareText = (value: number, whole: number): string => `${(Math.round((value / whole) * 1000) / 10).toFixed(1)}%`;

const barRows = ({ bars }: BarChart): Infer<typeof chartShape>['rows'] => {
  const whole = bars.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return bars.map(({ label, value }) => ({
    label,
    cells: [seriesText(value), typeof value === 'number' && whole > 0 ? shareText(value, whole) : '—'],
  }));
};

const lineRows = ({ years, series }: LineChart): Infer<typeof chartShape>['rows'] =>
  years.map((year, at) => ({
    label: `${year}年`,
    cells: series.flatMap(({ values }) => [seriesText(values[at]), differenceText(values[at], values[at - 1]) ?? '—']),
  }));

export const chartFigure = (chart: Chart, draw: DrawChart): Infer<typeof chartShape> => ({
  id: chart.id,
  title: chart.title,
  picture: draw(chart),
  headings:
    chart.kind === 'bars'
      ? ['项目', `数量（${chart.unit}）`, '占比']
      : ['年度', ...chart.series.flatMap(({ label }) => [`${label}（${chart.unit}）`, '比上年增减'])],
  rows: chart.kind === 'bars' ? barRows(chart) : lineRows(chart),
  notes: chart.kind === 'bars' ? [] : chart.notes,
});
