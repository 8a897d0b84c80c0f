import type { BarChart } from '../../model/pages/chart.ts';
import { seriesText } from '../../model/pages/figure-text.ts';
import { type Html, safeHtml } from '../../model/pages/markup.ts';
import { shareScale } from './scales.ts';
import { fitted, fontSize, inOnePiece, pictureWidth, rounded, svgPicture, svgText, widestOf } from './svg-text.ts';

const rowHeight = 30;
const barHeight = 18;
const gap = 8;
const widestLabel = pictureWidth * 0.45;

/** What the labels of a chart decide of its picture. */
interface BarFrame {
  /** Where bars begin. */
  readonly start: number;
  readonly rows: readonly BarRow[];
}

interface BarRow {
  readonly label: string;
  /** A bar up to its width. */
  readonly bar: string;
  readonly baseline: number;
}

const frameOf = (labels: readonly string[]): BarFrame => {
  const shown = labels.map((label) => fitted(label, widestLabel));
  const start = widestOf(shown) + gap;
  const rows = shown.map((label, at): BarRow => {
    const top = at * rowHeight + (rowHeight - barHeight) / 2;
    const baseline = at * rowHeight + rowHeight / 2 + fontSize * 0.36;
    return {
      label: inOnePiece(svgText('label', start - gap, baseline, label)),
      bar: inOnePiece(`<rect class="share" x="${rounded(start)}" y="${rounded(top)}" width="`),
      baseline,
    };
  });
  return { start, rows };
};

/** By the labels themselves: they are the form's, and all reports of an edition have the same. */
const frames = new WeakMap<readonly string[], BarFrame>();

const frame = (labels: readonly string[]): BarFrame => {
  const known = frames.get(labels) ?? frameOf(labels);
  frames.set(labels, known);
  return known;
};

/** Label, bar and figure in one row each. What a bar means stands beside it, so no colour or pattern has to be told apart. */
export const barsPicture = ({ id, title, unit, labels, values }: BarChart): Html => {
  const { start, rows } = frame(labels);
  const figures = values.map(seriesText);
  let largest = 1;
  for (const value of values) largest = Math.max(largest, value ?? 0);
  const lengthOf = shareScale(0, Math.max(pictureWidth - widestOf(figures) - gap - start, 1));
  let content = '';
  let description = '';
  for (const [at, { label, bar, baseline }] of rows.entries()) {
    const value = values[at] ?? 0;
    const figure = figures[at] ?? '';
    const length = value > 0 ? Math.max(lengthOf(value / largest), 1) : 0;
    content += length > 0 ? `${label}${bar}${rounded(length)}" height="${barHeight}"/>` : label;
    content += svgText('figure', start + length + gap / 2, baseline, figure);
    description += `${at > 0 ? '，' : ''}${labels[at]}${figure}${unit}`;
  }
  const height = rows.length * rowHeight;
  const axis = `<path class="axis" d="M${rounded(start)} 0V${height}"/>`;
  return safeHtml(svgPicture(id, title, `${description}。`, height, content + axis));
};
