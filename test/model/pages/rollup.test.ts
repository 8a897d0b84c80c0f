import { describe, expect, it } from 'vitest';
import { formIndex } from '../../../src/form/figures.ts';
import type { Agency } from '../../../src/model/agency.ts';
import { attachmentList, sizeText } from '../../../src/model/pages/attachment-list.ts';
import { safeHtml } from '../../../src/model/pages/markup.ts';
import type { PageSite, ReportDetail } from '../../../src/model/pages/page-site.ts';
import { reportChecks } from '../../../src/model/pages/report-checks.ts';
import { reportPage } from '../../../src/model/pages/report-page.ts';
import { type RollupPage, rollupPage } from '../../../src/model/pages/rollup-page.ts';
import { rollupYears } from '../../../src/model/pages/rollup-years.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import type { Statistics } from '../../../src/statistics/statistics.ts';
import { agencyOf, detailOf, narrativeOf } from '../../render/fixture-reports.ts';
import { fixtureConfig, fixtureMarkup, siteOf } from '../../render/fixture-site.ts';
import { changed, statisticsOf } from '../../support/figures.ts';

const county: Agency = { ...agencyOf('', '某县人民政府', '某县', 'county'), aggregates: true };
const towns = ['a', 'b', 'c'].map((path) => agencyOf(path, `${path}镇人民政府`, `${path}镇`, 'township'));
const [a, b, c] = towns;
if (!a || !b || !c) throw new Error('no towns');

const figures = (naturalPerson: number, more: Readonly<Record<string, number | null>> = {}): Statistics =>
  statisticsOf('2021', {
    'requests.received.naturalPerson': naturalPerson,
    'requests.outcomes.granted.naturalPerson': naturalPerson,
    ...more,
  });

const report = (agency: Agency, statistics: Statistics | undefined, year = 2023): ReportDetail =>
  detailOf(agency, year, statistics, narrativeOf('2021', {}));

const contextOf = (
  details: readonly ReportDetail[],
  root = county,
): { site: PageSite; assets: { stylesheet: ''; script: ''; icon: ''; search: '' } } => ({
  site: siteOf(details, fixtureConfig, [root, ...towns]),
  assets: { stylesheet: '', script: '', icon: '', search: '' },
});

/** The sums that were printed, by path. */
const pageOf = (details: readonly ReportDetail[], root = county): RollupPage & { sums: Readonly<Record<string, unknown>> } => {
  const sums: Record<string, unknown> = {};
  const page = rollupPage(contextOf(details, root), root, 2023, ({ path }) => details.find((detail) => detail.report.path === path) ?? {}, {
    chart: drawChart,
    table: (_table, { edition, values }) => {
      for (const { path, index } of formIndex(edition).figures) sums[path] = values[index];
      return safeHtml('');
    },
  });
  return { ...page, sums };
};

describe('the roll-up of a year', () => {
  it('adds up every figure of those that have published, and says over whom', () => {
    const page = pageOf([report(a, figures(3)), report(b, figures(4))]);
    expect(page.coverage).toBe('3个下级机关中，2个已发布2023年年报，1个没有发布；下面的汇总数是这2个机关的数字之和。');
    expect(page.missing.map(({ name, address }) => `${name} ${address.url}`)).toEqual(['c镇人民政府 c/index.html']);
    expect(page.sums['requests.received.naturalPerson']).toBe(7);
    expect(page.sums['requests.outcomes.total.total']).toBe(7);
    expect(page.tables.map(({ title, table }) => `${title} ${table.id}`)).toEqual([
      '主动公开政府信息情况 table-proactive',
      '收到和处理政府信息公开申请情况 table-requests',
      '政府信息公开行政复议、行政诉讼情况 table-disputes',
    ]);
    expect(page.comparison.rows.map(({ name, cells }) => `${name} ${cells[0]}`)).toEqual(['a镇人民政府 3', 'b镇人民政府 4']);
    expect(page.charts).toHaveLength(2);
  });

  it('counts what does not apply as nothing, and keeps amounts as exact as they are written', () => {
    const page = pageOf([
      report(a, figures(0, { 'proactive.fees.amount': 0.1, 'proactive.regulations.made': null, 'proactive.licensing.decisions': null })),
      report(b, figures(0, { 'proactive.fees.amount': 0.2, 'proactive.regulations.made': 1, 'proactive.licensing.decisions': null })),
    ]);
    expect(page.sums['proactive.fees.amount']).toBe(0.3);
    expect(page.sums['proactive.regulations.made']).toBe(1);
    expect(page.sums['proactive.licensing.decisions']).toBe(null);
  });

  it('leaves out, by name, who has no figures or another form', () => {
    const page = pageOf([report(a, figures(3)), report(b, statisticsOf('2019')), report(c, undefined)]);
    expect(page.coverage).toBe('3个下级机关都已发布2023年年报；下面的汇总数是其中1个机关的数字之和。');
    expect(page.missing).toEqual([]);
    expect(page.uncounted.map(({ name, reason }) => `${name}：${reason}`)).toEqual([
      'b镇人民政府：使用的报告格式不同',
      'c镇人民政府：没有统计数据',
    ]);
    expect(page.sums['requests.received.naturalPerson']).toBe(3);
  });

  it('sets an aggregating agency’s own report beside the sum where they differ', () => {
    const below = towns.map((town) => report(town, figures(2)));
    const equal = pageOf([report(county, figures(6)), ...below]);
    expect(equal.own).toMatchObject({ verdict: '本机关年报的数字与下级机关之和一致。', differences: [] });
    const differing = pageOf([report(county, figures(8)), ...below]);
    expect(differing.own?.verdict).toBe('本机关年报有2个数字与下级机关之和不同：');
    expect(differing.own?.differences).toEqual([
      { label: '一、本年新收政府信息公开申请数量 自然人', own: '8', below: '6', difference: '+2' },
      { label: '（一）予以公开 自然人', own: '8', below: '6', difference: '+2' },
    ]);
    expect(pageOf([report(county, figures(8)), ...below.slice(1)]).own?.verdict).toMatch(/下级机关没有全部计入/);
    expect(pageOf([report({ ...county, aggregates: false }, figures(8)), ...below], { ...county, aggregates: false }).own).toBeUndefined();
  });

  it('says under a table which of its totals are not what their parts add up to', () => {
    const kept = changed(figures(2), { 'disputes.reconsideration.upheld': 10, 'disputes.reconsideration.total': 0 });
    const page = pageOf([{ ...report(a, kept), figures: kept }, report(b, figures(2))]);
    expect(page.tables.map(({ table }) => table.notes)).toEqual([
      [],
      [],
      ['行政复议 总计 0，各项相加是 10：有的机关公布的合计与分项不符，这里照公布的数字相加，原因见该机关年报的“数据核对情况”。'],
    ]);
    expect(pageOf([report(a, figures(3)), report(b, figures(4))]).tables.flatMap(({ table }) => table.notes)).toEqual([]);
  });

  it('says under the comparison whose total was kept although it disagrees', () => {
    const kept = changed(figures(2), { 'disputes.reconsideration.upheld': 10, 'disputes.reconsideration.total': 0 });
    const noted = pageOf([{ ...report(a, kept), figures: kept }, report(b, figures(2))]).comparison;
    expect(noted?.notes).toEqual(['a镇人民政府：行政复议 总计 0，各项相加是 10。这里照公布的数字列出，原因见该报告的“数据核对情况”。']);
    expect(pageOf([report(a, figures(3)), report(b, figures(4))]).comparison?.notes).toEqual([]);
  });

  it('shows a total that differs where no part of it does', () => {
    const below = towns.map((town) => report(town, figures(2)));
    const wrong = changed(figures(6), { 'disputes.reconsideration.total': 1 });
    const page = pageOf([{ ...report(county, wrong), figures: wrong }, ...below]);
    expect(page.own?.differences).toEqual([{ label: '行政复议 总计', own: '1', below: '0', difference: '+1' }]);
  });
});

describe('a report of an agency with subordinates', () => {
  it('leads to what they add up to in its year, if anything', () => {
    const own = [2022, 2023].map((year) => report(county, figures(2), year));
    const context = contextOf([...own, report(a, figures(2))]);
    const leads = own.map((detail) => {
      const [summary] = context.site.reportsOf('').filter(({ year }) => year === detail.report.year);
      if (!summary) throw new Error('no report');
      return reportPage(context, summary, detail, fixtureMarkup).rollup?.url;
    });
    expect(leads).toEqual([undefined, '../rollup-2023.html']);
  });
});

describe('years that can be rolled up', () => {
  it('are those with figures of a subordinate, newest first', () => {
    const { site } = contextOf([
      report(a, figures(1), 2022),
      report(b, figures(1)),
      report(c, undefined, 2018),
      report(county, figures(1), 2024),
    ]);
    expect(rollupYears(site, county)).toEqual([
      { year: 2023, published: 1 },
      { year: 2022, published: 1 },
    ]);
    expect(rollupYears(site, a)).toEqual([]);
  });

  it('are none of a portal, which is no agency', () => {
    const { kind: _kind, ...portal } = { ...county, aggregates: false };
    const { site } = contextOf([report(a, figures(1))], portal);
    expect(rollupYears(site, portal)).toEqual([]);
    expect(rollupYears(site, { ...portal, aggregates: true })).toHaveLength(1);
  });
});

describe('attachments', () => {
  const fileOf = (name: string, size: number) => ({ file: `content/a/2023/${name}`, absolute: '', size });

  it('are listed by name and size, pictures excepted', () => {
    const attachments = [fileOf('图1.png', 10), fileOf('附件 1：名单.pdf', 345_000), fileOf('a.JPEG', 1)];
    expect(attachmentList({ ...report(a, undefined).report, attachments })).toEqual([
      { name: '附件 1：名单.pdf', size: '345 KB', address: { url: '%E9%99%84%E4%BB%B6%201%EF%BC%9A%E5%90%8D%E5%8D%95.pdf' } },
    ]);
  });

  it.each([
    [0, '1 KB'],
    [1499, '1 KB'],
    [999_400, '999 KB'],
    [4_560_000, '4.6 MB'],
    [104_857_600, '104.9 MB'],
  ])('of %i bytes have %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('the panel of checks', () => {
  it('says how much of the text repeats last year’s', () => {
    const detail = { ...report(a, undefined), repetition: { year: 2022, share: 0.4213 } };
    expect(reportChecks(detail)?.repetition).toBe(
      '正文与2022年年报的重复率为42.1%（标点、标题、表格、法规名称和格式规定的用语不计，数字换了也算相同）。',
    );
    expect(reportChecks(report(a, undefined))).toBeUndefined();
  });
});
