import { scaleLinear } from 'd3-scale';
import type { BarChart } from '../../model/pages/chart.ts';
import { seriesText } from '../../model/pages/figure-text.ts';
import { type Html, safeHtml } from '../../model/pages/markup.ts';
import { fitted, fontSize, pictureWidth, roomFor, rounded, svgPicture, svgText } from './svg-text.ts';

const rowHeight = 30;
const barHeight = 18;
const gap = 8;
const widestLabel = pictureWidth * 0.45;

/** Label, bar and figure in one row each. What a bar means stands beside it, so no colour or pattern has to be told apart. */
export const barsPicture = ({ id, title, unit, bars }: BarChart): Html => {
  const labels = bars.map(({ label }) => fitted(label, widestLabel));
  const figures = bars.map(({ value }) => seriesText(value));
  const start = Math.max(...labels.map(roomFor), 0) + gap;
  const end = pictureWidth - Math.max(...figures.map(roomFor), 0) - gap;
  const largest = Math.max(...bars.map(({ value }) => value ?? 0), 1);
  const scale = scaleLinear([0, largest], [0, Math.max(end - start, 1)]);
  const rows = bars.map(({ value }, at) => {
    const top = at * rowHeight + (rowHeight - barHeight) / 2;
    const baseline = at * rowHeight + rowHeight / 2 + fontSize * 0.36;
    const length = typeof value === 'number' && value > 0 ? Math.max(scale(value), 1) : 0;
    return (
      svgText('label', start - gap, baseline, labels[at] ?? '') +
      (length === 0
        ? ''
        : `<rect class="share" x="${rounded(start)}" y="${rounded(top)}" width="${rounded(length)}" height="${barHeight}"/>`) +
      svgText('figure', start + length + gap / 2, baseline, figures[at] ?? '')
    );
  });
  const height = bars.length * rowHeight;
  const axis = `<path class="axis" d="M${rounded(start)} 0V${height}"/>`;
  const description = `${bars.map(({ label }, at) => `${label}${figures[at]}${unit}`).join('，')}。`;
  return safeHtml(svgPicture(id, title, description, height, rows.join('') + axis));
};
