import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { LineChart } from '../../model/pages/chart.ts';
import { figureText } from '../../model/pages/figure-text.ts';
import { type Html, safeHtml } from '../../model/pages/markup.ts';
import type { Value } from '../../statistics/statistics.ts';
import { fitted, fontSize, pictureWidth, roomFor, rounded, svgPicture, svgText } from './svg-text.ts';

const lineHeight = 24;
const plotHeight = 110;
const marker = 4;
/** From below a mark down to the foot of the figure under it, also when that is enlarged. */
const figureHeight = fontSize * 1.15;

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

/** Series are told apart by their marks, filled circles and hollow squares, and by their lines, whole and dashed. */
const mark = (series: number, x: number, y: number): string =>
  series === 0
    ? `<circle class="mark" cx="${rounded(x)}" cy="${rounded(y)}" r="${marker}"/>`
    : `<rect class="mark hollow" x="${rounded(x - marker)}" y="${rounded(y - marker)}" width="${marker * 2}" height="${marker * 2}"/>`;

interface Point {
  readonly x: number;
  /** undefined where the line has a gap. */
  readonly y: number | undefined;
}

const path = line<Point>()
  .defined(({ y }) => y !== undefined)
  .x(({ x }) => rounded(x))
  .y(({ y }) => rounded(y ?? 0));

const spoken = (value: Value, unit: string): string =>
  typeof value === 'number' ? `${value}${unit}` : value === null ? '不适用' : '无数据';

/** Series over years, every figure printed at its point: of two, the larger above and the smaller below. */
export const linesPicture = ({ id, title, unit, years, breaks, series }: LineChart): Html => {
  const room = pictureWidth / years.length;
  const texts = series.map(({ values }) => values.map((value) => (typeof value === 'number' ? shortText(value, room) : '')));
  const side = Math.max(roomFor('0000'), ...texts.flat().map(roomFor)) / 2 + 2;
  const key = series.length > 1 ? series.length * lineHeight : 0;
  const top = key + lineHeight + marker;
  const bottom = top + plotHeight;
  const largest = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1);
  const height = bottom + lineHeight * (series.length > 1 ? 2 : 1) + marker;
  const xOf = scalePoint<number>([...years], [side, pictureWidth - side]);
  const yOf = scaleLinear([0, largest], [bottom, top]);
  const x = (year: number): number => xOf(year) ?? 0;
  const legend = series.map(({ label }, at) => {
    const y = at * lineHeight + lineHeight / 2;
    return series.length > 1
      ? `<path class="line series-${at + 1}" d="M2 ${y}H34"/>${mark(at, 18, y)}${svgText('key', 40, y + fontSize * 0.36, fitted(label, pictureWidth - 42))}`
      : '';
  });
  const lines = series.map(({ values }, at) => {
    const points = years.flatMap((year, index): Point[] => {
      const value: Value = values[index];
      const point = { x: x(year), y: typeof value === 'number' ? yOf(value) : undefined };
      return breaks.includes(year) ? [{ x: point.x, y: undefined }, point] : [point];
    });
    return `<path class="line series-${at + 1}" d="${path(points) ?? ''}"/>`;
  });
  const points = years.map((year, index) => {
    const present = series.flatMap(({ values }, at) => {
      const value = values[index];
      return typeof value === 'number' ? [{ at, value, text: texts[at]?.[index] ?? '' }] : [];
    });
    const highest = Math.max(...present.map(({ value }) => value));
    const equal = present.length > 1 && present.every(({ value }) => value === highest);
    return present
      .map(({ at, value, text }, order) => {
        const y = yOf(value);
        // Equal figures are one point, with the figure once.
        const above = equal ? order === 0 : value === highest;
        const below = y + marker + figureHeight;
        // Not across the axis: under it, where there is room for the figures of zero.
        const foot = above ? y - marker - 5 : below > bottom - 2 ? Math.max(below, bottom + figureHeight) : below;
        const label = equal && order > 0 ? '' : svgText('value', x(year), foot, text);
        return mark(at, x(year), y) + label;
      })
      .join('');
  });
  const axis = `<path class="axis" d="M0 ${bottom}H${pictureWidth}"/>`;
  const ticks = years.map((year) => svgText('tick', x(year), height - marker, String(year)));
  const dividers = breaks.map((year) => {
    const between = (x(year) + x(year - 1)) / 2;
    return `<path class="break" d="M${rounded(between)} ${key}V${height}"/>`;
  });
  const description = series
    .map(({ label, values }) => `${label}：${years.map((year, at) => `${year}年${spoken(values[at], unit)}`).join('，')}。`)
    .join('');
  return safeHtml(svgPicture(id, title, description, height, [legend, axis, dividers, lines, points, ticks].flat().join('')));
};
