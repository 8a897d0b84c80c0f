import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeText, differenceText, figureText, seriesText } from '../../../src/model/pages/figure-text.ts';
import { keyFigures, keyFigureValues } from '../../../src/model/pages/key-figures.ts';
import { trend } from '../../../src/model/pages/trend.ts';
import { yearOnYear } from '../../../src/model/pages/year-on-year.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import { completed } from '../../../src/statistics/totals.ts';
import { publishedFigures } from '../../render/fixture-reports.ts';
import { fixtureSite } from '../../render/fixture-site.ts';
import { statisticsOf } from '../../support/figures.ts';

describe('a figure in words', () => {
  it('is its digits, `/` where it does not apply, `—` where the form had none', () => {
    expect(figureText(0)).toBe('0');
    expect(figureText(72701.2578)).toBe('72701.2578');
    expect(figureText(null)).toBe('/');
    expect(seriesText(0)).toBe('0');
    expect(seriesText(null)).toBe('/');
    expect(seriesText(undefined)).toBe('—');
  });

  it.each([
    [3525, 3511, '+14', '+0.4%'],
    [170, 440, '−270', '−61.4%'],
    [5, 5, '0', '0.0%'],
    [0, 3, '−3', '−100.0%'],
    [3, 0, '+3', undefined],
    [0, 0, '0', undefined],
    [0.3, 0.1, '+0.2', '+200.0%'],
    [null, 3, undefined, undefined],
    [3, undefined, undefined, undefined],
  ])('%s after %s differs by %s, %s', (value, before, difference, change) => {
    expect(differenceText(value, before)).toBe(difference);
    expect(changeText(value, before)).toBe(change);
  });

  it('differs one way as much as the other', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const there = differenceText(a, b);
        const back = differenceText(b, a);
        expect(there?.replace(/[+−]/, '')).toBe(back?.replace(/[+−]/, ''));
      }),
    );
  });
});

describe('key figures', () => {
  it('are called what the form calls them', () => {
    expect(keyFigures.map(({ label }) => label.zh)).toEqual([
      '本年新收政府信息公开申请数量',
      '本年度办理结果',
      '予以公开',
      '部分公开',
      '结转下年度继续办理',
      '行政复议',
      '行政诉讼',
      '行政规范性文件现行有效件数',
    ]);
  });

  it('are those of the published tables', () => {
    expect(keyFigureValues(completed(publishedFigures('suqian-2024', '2021')))).toEqual([3525, 3521, 1431, 471, 125, 170, 77, 420]);
  });

  it('are absent where the edition has no such figure, and `/` where none is given', () => {
    expect(keyFigureValues(completed(publishedFigures('shanghai-fuban-2019', '2019'))).at(-1)).toBeUndefined();
    const none = { 'disputes.litigation.direct.total': null, 'disputes.litigation.afterReconsideration.total': null };
    expect(keyFigureValues(statisticsOf('2021', none))[6]).toBeNull();
    expect(keyFigureValues(undefined)).toEqual([]);
  });
});

describe('year on year', () => {
  const [before, after] = fixtureSite.reportsOf('suqian');

  it('sets each key figure beside last year’s', () => {
    if (!before || !after) throw new Error('no reports');
    const table = yearOnYear(after, [before, after]);
    expect(table?.compared).toBe('yes');
    expect(table?.rows[0]).toEqual({
      label: '本年新收政府信息公开申请数量',
      unit: '件',
      anchor: 'requests.received',
      value: '3525',
      previous: '3511',
      difference: '+14',
      change: '+0.4%',
      direction: 'up',
    });
  });

  it('compares with nothing where there is no last year, and leaves out what the form does not have', () => {
    const [, report] = fixtureSite.reportsOf('shanghai');
    if (!report) throw new Error('no report');
    const table = yearOnYear(report, [report]);
    expect(table?.compared).toBe('no');
    expect(table?.rows.map(({ label }) => label)).not.toContain('行政规范性文件现行有效件数');
  });

  it('is not there for a report without statistics', () => {
    const [report] = fixtureSite.reportsOf('shanghai');
    expect(report && yearOnYear(report, [report])).toBeUndefined();
  });
});

describe('a trend', () => {
  it('shows years newest first, each against the year before', () => {
    const table = trend('suqian/index.html', fixtureSite.reportsOf('suqian'), drawChart);
    expect(table?.rows.map(({ year, address }) => `${year} ${address.url}`)).toEqual(['2024 2024/index.html', '2023 2023/index.html']);
    expect(table?.rows[0]?.cells[0]).toEqual({ value: '3525', difference: '+14' });
    expect(table?.rows[1]?.cells[0]).toEqual({ value: '3511', difference: undefined });
    expect(table?.notes).toEqual([]);
  });

  it('needs two years', () => {
    expect(trend('shanghai/index.html', fixtureSite.reportsOf('shanghai'), drawChart)).toBeUndefined();
  });

  it('says where the form changed, and compares nothing across a missing year', () => {
    const [old] = fixtureSite.reportsOf('shanghai').slice(-1);
    const [, recent] = fixtureSite.reportsOf('suqian');
    if (!old || !recent) throw new Error('no reports');
    const table = trend('x/index.html', [old, recent], drawChart);
    expect(table?.notes).toEqual(['“—”表示当年的报告格式没有这一项：行政规范性文件现行有效件数自2021年度报告起填报。']);
    expect(table?.rows[0]?.cells.every(({ difference }) => difference === undefined)).toBe(true);
  });

  it('says below it which total was kept although it disagrees, newest first', () => {
    const unsettled = ['行政复议 总计 0，各项相加是 10'];
    const kept = fixtureSite.reportsOf('suqian').map((report) => {
      const { year, path, hasFigures, keyFigures } = report;
      return { ...report, year, path, hasFigures, keyFigures, unsettled };
    });
    expect(trend('suqian/index.html', kept, drawChart)?.notes).toEqual([
      '2024年：行政复议 总计 0，各项相加是 10。这里照公布的数字列出，原因见该报告的“数据核对情况”。',
      '2023年：行政复议 总计 0，各项相加是 10。这里照公布的数字列出，原因见该报告的“数据核对情况”。',
    ]);
  });
});
