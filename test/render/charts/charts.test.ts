import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarChart, LineChart } from '../../../src/model/pages/chart.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import { fitted, pictureWidth, roomFor } from '../../../src/render/charts/svg-text.ts';
import type { Value } from '../../../src/statistics/statistics.ts';

const bars = (...values: readonly Value[]): BarChart => ({
  kind: 'bars',
  id: 'chart-x',
  title: '本年度办理结果',
  unit: '件',
  labels: values.map((_, at) => `结果${at + 1}`),
  values,
});

const lines = (years: readonly number[], series: readonly (readonly Value[])[], breaks: readonly number[] = []): LineChart => ({
  kind: 'lines',
  id: 'chart-y',
  title: '政府信息公开申请',
  unit: '件',
  years,
  breaks,
  series: series.map((values, at) => ({ label: `系列${at + 1}`, values })),
  notes: [],
});

const svg = (chart: BarChart | LineChart): XmlElement => {
  const { root } = parseXml(drawChart(chart).html);
  if (!root) throw new Error('no root');
  return root;
};

const elements = (root: XmlElement): readonly XmlElement[] =>
  root.children.flatMap((child) => (child instanceof XmlElement ? [child, ...elements(child)] : []));

const textOf = (element: XmlElement): string => element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');

const all = (root: XmlElement, name: string, className?: string): readonly XmlElement[] =>
  elements(root).filter((each) => each.name === name && (className === undefined || each.attributes.class?.split(' ').includes(className)));

const texts = (root: XmlElement, className: string): readonly string[] => all(root, 'text', className).map(textOf);

describe('a picture', () => {
  it.each([bars(3, 0), lines([2023, 2024], [[1, 2]])])('says what it shows to those who do not see it: $kind', (chart) => {
    const root = svg(chart);
    expect(root.attributes.role).toBe('img');
    expect(root.attributes['aria-labelledby']).toBe(`${chart.id}-title`);
    expect(root.attributes['aria-describedby']).toBe(`${chart.id}-desc`);
    const [title, desc] = elements(root);
    expect([title?.attributes.id, title && textOf(title)]).toEqual([`${chart.id}-title`, chart.title]);
    expect(desc?.attributes.id).toBe(`${chart.id}-desc`);
  });

  it('never writes a figure across its axis', () => {
    const root = svg(
      lines(
        [2023, 2024],
        [
          [440, 170],
          [113, 77],
        ],
      ),
    );
    const axis = Number(/M0 ([\d.]+)/.exec(all(root, 'path', 'axis')[0]?.attributes.d ?? '')?.[1]);
    const feet = all(root, 'text', 'value').map((text) => ({ figure: textOf(text), foot: Number(text.attributes.y) }));
    expect(feet.map(({ figure }) => figure)).toEqual(['440', '113', '170', '77']);
    for (const { foot } of feet) expect(foot < axis - 1 || foot - 13 > axis).toBe(true);
  });

  it('describes every figure in words', () => {
    const desc = (chart: BarChart | LineChart): string => all(svg(chart), 'desc').map(textOf).join('');
    expect(desc(bars(3, 0, null))).toBe('结果13件，结果20件，结果3/件。');
    expect(desc(lines([2022, 2023, 2024], [[7, undefined, null]]))).toBe('系列1：2022年7件，2023年无数据，2024年不适用。');
  });

  it('has no style and no script of its own, whatever its labels say', () => {
    const hostile = '</text><script>alert(1)</script>"\'&';
    const chart = { ...bars(1), title: hostile, labels: [hostile.slice(0, 12)] };
    const markup = drawChart(chart).html;
    expect(markup).not.toMatch(/<script|<style|style=|\son\w+=/);
    expect(texts(svg(chart), 'label')).toEqual([hostile.slice(0, 12)]);
  });

  it('keeps all texts and shapes within its frame, for any labels and figures', () => {
    const value = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constant(0), fc.constant(null), fc.constant(undefined));
    const label = fc.string({ unit: fc.constantFrom('公', '开', 'a', 'W', '（', '1'), maxLength: 40 });
    const within = (root: XmlElement): void => {
      for (const element of elements(root)) {
        for (const [name, written] of Object.entries(element.attributes)) {
          if (name === 'd') expect(written).toMatch(/^[MLHVZ\d., ]*$/);
          if (['x', 'y', 'width', 'height', 'cx', 'cy'].includes(name)) expect(Number(written)).toBeGreaterThanOrEqual(0);
        }
        const x = Number(element.attributes.x);
        if (element.name === 'text') {
          const width = roomFor(textOf(element));
          const anchor = element.attributes.class === 'label' ? 1 : /value|tick/.test(element.attributes.class ?? '') ? 0.5 : 0;
          expect(x - anchor * width).toBeGreaterThanOrEqual(-0.1);
          expect(x + (1 - anchor) * width).toBeLessThanOrEqual(pictureWidth + 0.1);
        }
        if (element.name === 'rect') expect(x + Number(element.attributes.width)).toBeLessThanOrEqual(pictureWidth);
      }
    };
    fc.assert(
      fc.property(fc.array(fc.record({ label, value }), { minLength: 1, maxLength: 8 }), (drawn) => {
        within(svg({ ...bars(...drawn.map((one) => one.value)), labels: drawn.map((one) => one.label) }));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 }), (pairs) => {
        const years = pairs.map((_, at) => 2020 + at);
        within(svg(lines(years, [pairs.map(([first]) => first), pairs.map(([, second]) => second)], [2021])));
      }),
    );
  });

  it('is the same each time', () => {
    expect(drawChart(bars(1, 2)).html).toBe(drawChart(bars(1, 2)).html);
  });
});

describe('bars', () => {
  it('are as long as their figures, which stand beside them', () => {
    const root = svg(bars(40, 10, 0, null));
    expect(texts(root, 'figure')).toEqual(['40', '10', '0', '/']);
    const widths = all(root, 'rect', 'share').map(({ attributes }) => Number(attributes.width));
    expect(widths).toHaveLength(2);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(4, 1);
  });

  it('of the smallest figure can still be seen', () => {
    const widths = all(svg(bars(9_007_199_254_740_991, 1)), 'rect', 'share').map(({ attributes }) => Number(attributes.width));
    expect(widths[1]).toBe(1);
  });
});

describe('lines', () => {
  const paths = (root: XmlElement, series: number): string =>
    all(root, 'path', `series-${series}`)
      .map(({ attributes }) => attributes.d ?? '')
      .filter((d) => !d.includes('H'))
      .join('');

  it('break where a year is missing, and where the form changes', () => {
    const count = (chart: LineChart): number => (paths(svg(chart), 1).match(/M/g) ?? []).length;
    expect(count(lines([2020, 2021, 2022], [[1, 2, 3]]))).toBe(1);
    expect(count(lines([2020, 2021, 2022], [[1, undefined, 3]]))).toBe(2);
    expect(count(lines([2020, 2021, 2022], [[1, 2, 3]], [2021]))).toBe(2);
    expect(all(svg(lines([2020, 2021, 2022], [[1, 2, 3]], [2021])), 'path', 'break')).toHaveLength(1);
  });

  it('name every year and print every figure, zeros too', () => {
    const root = svg(lines([2021, 2022, 2023], [[5, undefined, 0]]));
    expect(texts(root, 'tick')).toEqual(['2021', '2022', '2023']);
    expect(texts(root, 'value')).toEqual(['5', '0']);
    expect(all(root, 'circle', 'mark')).toHaveLength(2);
  });

  it('of two series differ in marks and strokes, with the larger figure above its point', () => {
    const root = svg(
      lines(
        [2023, 2024],
        [
          [9, 4],
          [3, 8],
        ],
      ),
    );
    expect(texts(root, 'key')).toEqual(['系列1', '系列2']);
    expect(all(root, 'circle', 'mark')).toHaveLength(3);
    expect(all(root, 'rect', 'hollow')).toHaveLength(3);
    const top = (text: string): number => Number(all(root, 'text', 'value').find((element) => textOf(element) === text)?.attributes.y);
    expect(top('9')).toBeLessThan(top('3'));
    expect(top('8')).toBeLessThan(top('4'));
  });

  it('print figures that are equal once', () => {
    expect(
      texts(
        svg(
          lines(
            [2023, 2024],
            [
              [9, 4],
              [9, 8],
            ],
          ),
        ),
        'value',
      ),
    ).toEqual(['9', '4', '8']);
  });

  it('shorten figures that would run into each other', () => {
    const years = [2020, 2021, 2022, 2023, 2024];
    expect(texts(svg(lines(years, [[123_456_789, 123_456_789_012, 1, 2, 3]])), 'value')).toEqual(['1.2亿', '1235亿', '1', '2', '3']);
    expect(texts(svg(lines([2023, 2024], [[123_456_789, 1]])), 'value')).toEqual(['123456789', '1']);
  });
});

describe('a label that is too long', () => {
  it('ends in an ellipsis and fits', () => {
    expect(fitted('社会公益组织', 200)).toBe('社会公益组织');
    const cut = fitted('社会公益组织和法律服务机构', 100);
    expect(cut).toBe('社会公益…');
    expect(roomFor(cut)).toBeLessThanOrEqual(100);
  });
});
