import { line } from 'd3-shape';
import type { LineChart } from '../../model/pages/chart.ts';
import { figureText } from '../../model/pages/figure-text.ts';
import { type Html, safeHtml } from '../../model/pages/markup.ts';
import type { Value } from '../../statistics/statistics.ts';
import { once, shareScale } from './scales.ts';
import { fitted, fontSize, inOnePiece, pictureWidth, roomFor, rounded, svgPicture, svgText, widestOf } from './svg-text.ts';
import { keyMark, mark, marker, type YearColumn, yearColumns } from './year-column.ts';

const lineHeight = 24;
const plotHeight = 110;
/** From below a mark down to the foot of the figure under it, also when that is enlarged. */
const figureHeight = fontSize * 1.15;
const narrowest = roomFor('0000');

const units = [
  { size: 1e12, name: '万亿' },
  { size: 1e8, name: '亿' },
  { size: 1e4, name: '万' },
];

/** In 万, 亿 or 万亿 where the digits of neighbouring years would run into each other; the table has them all. */
const shortText = (value: number, room: number): string => {
  const whole = figureText(value);
  if (roomFor(whole) <= room) return whole;
  const unit = units.find(({ size }) => value >= size);
  if (!unit) return whole;
  const short = value / unit.size;
  return `${short < 1000 ? Math.round(short * 10) / 10 : Math.round(short)}${unit.name}`;
};

interface Point {
  readonly x: number;
  /** undefined where the line has a gap. */
  readonly y: number | undefined;
}

const path = line<Point>()
  .defined(({ y }) => y !== undefined)
  .x(({ x }) => rounded(x))
  .y(({ y }) => rounded(y ?? 0));

/** The line of a series, with a gap where a year has no figure, and before a year in which the form changes. */
const lineOf = (years: readonly number[], breaks: readonly number[], columns: readonly YearColumn[], ys: Plotted['ys']): string => {
  const points: Point[] = [];
  for (const [at, year] of years.entries()) {
    const x = columns[at]?.x ?? 0;
    if (breaks.includes(year)) points.push({ x, y: undefined });
    points.push({ x, y: ys[at] });
  }
  return path(points) ?? '';
};

const spoken = (value: Value, unit: string): string =>
  typeof value === 'number' ? `${value}${unit}` : value === null ? '不适用' : '无数据';

/** What the key above a picture says of a series: its mark, its line, its label. */
const keyOf = once((label: string, at: number): string => {
  const y = at * lineHeight + lineHeight / 2;
  const text = svgText('key', 40, y + fontSize * 0.36, fitted(label, pictureWidth - 42));
  return inOnePiece(`<path class="line series-${at + 1}" d="M2 ${y}H34"/>${keyMark(at, 18, y)}${text}`);
});

/** The figures of one series, as printed and where they stand; undefined where it has none. */
interface Plotted {
  readonly values: readonly Value[];
  readonly texts: readonly string[];
  readonly ys: readonly (number | undefined)[];
}

/** The marks of one year, every figure printed at its own: of two, the larger above and the smaller below. */
const marksOf = (plotted: readonly Plotted[], year: number, column: YearColumn, bottom: number): string => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const { values } of plotted) highest = Math.max(highest, values[year] ?? highest);
  // Equal figures are one point, with the figure once.
  const equal = plotted.length > 1 && plotted.every(({ values }) => values[year] === highest);
  let marks = '';
  for (const [at, { values, texts, ys }] of plotted.entries()) {
    const y = ys[year];
    if (y === undefined) continue;
    marks += mark(at, column, y);
    if (equal && at > 0) continue;
    const below = y + marker + figureHeight;
    // Not across the axis: under it, where there is room for the figures of zero.
    const foot = values[year] === highest ? y - marker - 5 : below > bottom - 2 ? Math.max(below, bottom + figureHeight) : below;
    marks += `${column.value}${rounded(foot)}">${texts[year] ?? ''}</text>`;
  }
  return marks;
};

/** Series over years. */
export const linesPicture = ({ id, title, unit, years, breaks, series }: LineChart): Html => {
  const room = pictureWidth / years.length;
  const key = series.length > 1 ? series.length * lineHeight : 0;
  const top = key + lineHeight + marker;
  const bottom = top + plotHeight;
  const height = bottom + lineHeight * (series.length > 1 ? 2 : 1) + marker;
  let widest = narrowest;
  let largest = 1;
  const texts = series.map(({ values }) => values.map((value) => (typeof value === 'number' ? shortText(value, room) : '')));
  for (const ofSeries of texts) widest = Math.max(widest, widestOf(ofSeries));
  for (const { values } of series) for (const value of values) largest = Math.max(largest, value ?? 0);
  const columns = yearColumns(years.length, widest / 2 + 2);
  const yOf = shareScale(bottom, top);
  const plotted = series.map(
    ({ values }, at): Plotted => ({
      values,
      texts: texts[at] ?? [],
      ys: values.map((value) => (typeof value === 'number' ? yOf(value / largest) : undefined)),
    }),
  );
  let content = '';
  // Of two series the key above the picture says which is which.
  if (series.length > 1) for (const [at, { label }] of series.entries()) content += keyOf(label, at);
  content += `<path class="axis" d="M0 ${bottom}H${pictureWidth}"/>`;
  for (const year of breaks) {
    const at = years.indexOf(year);
    const between = ((columns[at]?.x ?? 0) + (columns[at - 1]?.x ?? 0)) / 2;
    content += `<path class="break" d="M${rounded(between)} ${key}V${height}"/>`;
  }
  let description = '';
  for (const [at, { label, values }] of series.entries()) {
    content += `<path class="line series-${at + 1}" d="${lineOf(years, breaks, columns, plotted[at]?.ys ?? [])}"/>`;
    description += `${label}：`;
    for (const [index, year] of years.entries()) description += `${index > 0 ? '，' : ''}${year}年${spoken(values[index], unit)}`;
    description += '。';
  }
  let ticks = '';
  const foot = `${rounded(height - marker)}">`;
  for (const [at, column] of columns.entries()) {
    content += marksOf(plotted, at, column, bottom);
    ticks += `${column.tick}${foot}${years[at]}</text>`;
  }
  return safeHtml(svgPicture(id, title, description, height, content + ticks));
};
