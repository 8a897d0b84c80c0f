import { describe, expect, it } from 'vitest';
import type { EditionId } from '../../../src/form/form.ts';
import { type BarChart, chartFigure } from '../../../src/model/pages/chart.ts';
import { keyFigures } from '../../../src/model/pages/key-figures.ts';
import type { ReportSummary } from '../../../src/model/pages/page-site.ts';
import { requestCharts } from '../../../src/model/pages/request-charts.ts';
import { trendCharts } from '../../../src/model/pages/trend-charts.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import type { Value } from '../../../src/statistics/statistics.ts';
import { statisticsOf } from '../../support/figures.ts';

const reportOf = (year: number, edition: EditionId | undefined, figures: Readonly<Record<string, Value>>): ReportSummary => ({
  agencyPath: 'x',
  agencyName: '某县人民政府',
  year,
  path: `x/${year}`,
  title: '',
  draft: false,
  ...(edition ? { edition } : {}),
  aliases: [],
  hasFigures: edition !== undefined,
  keyFigures: edition ? keyFigures.map(({ id }) => (id in figures ? figures[id] : 0)) : [],
});

const plain = (year: number, received: number): ReportSummary => reportOf(year, '2021', { received, handled: received });

describe('charts of one report', () => {
  const figures = {
    'requests.received.naturalPerson': 9,
    'requests.received.research': 2,
    'requests.outcomes.granted.naturalPerson': 4,
    'requests.outcomes.refused.stateSecret.naturalPerson': 1,
    'requests.outcomes.refused.enforcementFile.research': 2,
  };

  it.each(['2019', '2021'] as const)('add up each group of outcomes in official order, edition %s', (edition) => {
    const [outcomes, applicants] = requestCharts(statisticsOf(edition, figures));
    const bars = (chart: BarChart | undefined) => chart?.labels.map((label, at) => `${label} ${chart.values[at]}`);
    expect(bars(outcomes)).toEqual(['予以公开 4', '部分公开 0', '不予公开 3', '无法提供 0', '不予处理 0', '其他处理 0']);
    expect(bars(applicants)).toEqual(['自然人 9', '商业企业 0', '科研机构 2', '社会公益组织 0', '法律服务机构 0', '其他 0']);
  });

  it('are not drawn of nothing but zeros', () => {
    expect(requestCharts(statisticsOf('2021'))).toEqual([]);
    expect(requestCharts(statisticsOf('2021', { 'requests.received.naturalPerson': 1 })).map(({ id }) => id)).toEqual(['chart-applicants']);
  });

  it('stand beside a table of the same figures, with shares', () => {
    const [outcomes] = requestCharts(statisticsOf('2021', figures));
    if (!outcomes) throw new Error('no chart');
    const { headings, rows } = chartFigure(outcomes, drawChart);
    expect(headings).toEqual(['项目', '数量（件）', '占比']);
    expect(rows.slice(0, 3)).toEqual([
      { label: '予以公开', cells: ['4', '57.1%'] },
      { label: '部分公开', cells: ['0', '0.0%'] },
      { label: '不予公开', cells: ['3', '42.9%'] },
    ]);
  });
});

describe('charts over the years', () => {
  it('need two years with figures, and one figure that is not 0', () => {
    expect(trendCharts([plain(2024, 3)], 2024)).toEqual([]);
    expect(trendCharts([plain(2023, 0), plain(2024, 0)], 2024)).toEqual([]);
    expect(trendCharts([plain(2023, 1), plain(2024, 0)], 2024).map(({ id }) => id)).toEqual(['chart-requests']);
    expect(trendCharts([reportOf(2018, undefined, {}), plain(2019, 1)], 2019)).toEqual([]);
  });

  it('show the last five years up to the report, and none after it', () => {
    const reports = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => plain(year, year));
    const [requests] = trendCharts(reports, 2024);
    expect(requests?.years).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(requests?.series[0]?.values).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(requests?.notes).toEqual([]);
  });

  it('leave a gap for a missing year and say so', () => {
    const [requests] = trendCharts([plain(2021, 5), plain(2023, 6)], 2023);
    expect(requests?.series[0]?.values).toEqual([5, undefined, 6]);
    expect(requests?.notes).toEqual(['2022年没有统计数据，折线在此断开。']);
    if (!requests) throw new Error('no chart');
    expect(chartFigure(requests, drawChart).rows).toEqual([
      { label: '2021年', cells: ['5', '—', '5', '—'] },
      { label: '2022年', cells: ['—', '—', '—', '—'] },
      { label: '2023年', cells: ['6', '—', '6', '—'] },
    ]);
  });

  it('explain the change of the form: what can be compared, and what had not been asked before', () => {
    const old = reportOf(2020, '2019', { received: 4, handled: 4, documentsInForce: undefined });
    const reports = [old, ...[2021, 2022].map((year) => reportOf(year, '2021', { received: 5, handled: 5, documentsInForce: 7 }))];
    const [requests, documents] = trendCharts(reports, 2022);
    expect(requests?.breaks).toEqual([2021]);
    expect(requests?.notes).toEqual([
      '2021年起改用新的报告格式（国办公开办函〔2021〕30号），折线在此断开；这两项的口径没有变，前后数字可以比较。',
    ]);
    expect(documents?.series[0]?.values).toEqual([undefined, 7, 7]);
    expect(documents?.notes).toEqual(['2021年起改用新的报告格式（国办公开办函〔2021〕30号），以前的格式没有这一项，不能比较。']);
  });
});
