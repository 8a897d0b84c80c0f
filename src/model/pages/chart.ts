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
  /** The same list for all charts with these labels: what it decides of a picture is made once. */
  readonly labels: readonly string[];
  /** In the order of `labels`. */
  readonly values: readonly Value[];
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

const barRows = ({ labels, values }: BarChart): Infer<typeof chartShape>['rows'] => {
  let whole = 0;
  for (const value of values) whole += value ?? 0;
  return labels.map((label, at) => {
    const value = values[at];
    return { label, cells: [seriesText(value), typeof value === 'number' && whole > 0 ? shareText(value, whole) : '—'] };
  });
};

const lineRows = ({ years, series }: LineChart): Infer<typeof chartShape>['rows'] =>
  years.map((year, at) => {
    const cells: string[] = [];
    for (const { values } of series) cells.push(seriesText(values[at]), differenceText(values[at], values[at - 1]) ?? '—');
    return { label: `${year}年`, cells };
  });

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
