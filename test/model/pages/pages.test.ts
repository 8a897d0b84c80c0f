import { describe, expect, it } from 'vitest';
import { formIndex } from '../../../src/form/figures.ts';
import type { Agency } from '../../../src/model/agency.ts';
import { yearPagePath } from '../../../src/model/pages/addresses.ts';
import { allReportsPage } from '../../../src/model/pages/all-reports-page.ts';
import { pageFrame } from '../../../src/model/pages/frame.ts';
import { homePage } from '../../../src/model/pages/home-page.ts';
import { absoluteUrl, relativeUrl } from '../../../src/model/pages/markup.ts';
import { metaTags, reportsColumn } from '../../../src/model/pages/meta-tags.ts';
import type { PageContext, ReportDetail } from '../../../src/model/pages/page-site.ts';
import { type ReportPage, reportHead, reportPage } from '../../../src/model/pages/report-page.ts';
import { structuredData } from '../../../src/model/pages/structured-data.ts';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../../render/fixture-reports.ts';
import { detailAt, fixtureConfig, fixtureDetails, fixtureMarkup, fixtureSite, siteOf, summaryWith } from '../../render/fixture-site.ts';

const context: PageContext = {
  site: fixtureSite,
  assets: { stylesheet: 'assets/s.css', script: 'assets/s.js', icon: 'assets/i.svg', search: 'assets/search.js' },
};

const pageOf = (detail: ReportDetail, inside: PageContext = context): ReportPage => {
  const summary = inside.site.reports.find(({ path }) => path === detail.report.path);
  if (!summary) throw new Error(detail.report.path);
  return reportPage(inside, summary, detail, fixtureMarkup);
};

const headOf = (detail: ReportDetail) => {
  const summary = fixtureSite.reports.find(({ path }) => path === detail.report.path);
  if (!summary) throw new Error(detail.report.path);
  return reportHead(context, summary, detail);
};

describe('addresses', () => {
  it.each([
    ['index.html', 'assets/a.css', 'assets/a.css'],
    ['a/2024/index.html', 'assets/a.css', '../../assets/a.css'],
    ['a/2024/index.html', 'a/2023/index.html', '../2023/index.html'],
    ['a/2024/index.html', 'a/2024/report.json', 'report.json'],
    ['a/index.html', 'index.html', '../index.html'],
    ['2024/index.html', '2024/index.html', 'index.html'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeUrl(from, to).url).toBe(expected);
    expect(new URL(expected, `https://x/n/${from}`).pathname).toBe(`/n/${to}`);
  });

  it('are folders where they are whole, files where they are relative', () => {
    expect(absoluteUrl('https://x/n/', 'a/2024/index.html').url).toBe('https://x/n/a/2024/');
    expect(absoluteUrl('https://x/n/', 'index.html').url).toBe('https://x/n/');
    expect(absoluteUrl('https://x/n/', 'reports.html').url).toBe('https://x/n/reports.html');
  });

  it('of a year make way for the root agency’s own report', () => {
    expect(yearPagePath(fixtureSite, 2024)).toBe('2024/index.html');
    const root = agencyOf('', '良口镇人民政府', '良口镇', 'township');
    const own = siteOf([detailOf(root, 2024, undefined, narrativeOf('2021', {}))], fixtureConfig, [root]);
    expect(yearPagePath(own, 2024)).toBe('2024/reports.html');
    expect(homePage({ ...context, site: own }, drawChart).own?.reports.map(({ address }) => address.url)).toEqual(['2024/index.html']);
  });
});

describe('a report page', () => {
  const page = pageOf(detailAt('suqian/2024'));

  it('has the metadata that such pages carry', () => {
    expect(page.metadata.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '索引号 014310108/2025-00012',
      '信息分类 政府信息公开年报',
      '发布机构 宿迁市人民政府',
      '发布日期 2025-03-21 09:30',
      '来源 宿迁市人民政府办公室',
      '关键词 政府信息公开、年度报告、宿迁',
      '统计范围 本行政区域',
      '报告格式 国办公开办函〔2021〕30号',
    ]);
  });

  it('leaves out what is not given, and says so of the date', () => {
    const bare = pageOf(detailAt('shanghai/2019')).metadata;
    expect(bare.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '信息分类 政府信息公开年报',
      '发布机构 上海市人民政府办公厅',
      '发布日期 未注明',
      '报告格式 国办公开办函〔2019〕60号',
    ]);
  });

  it('has the six sections under their fixed ids; the row of part four carries that part’s', () => {
    expect(page.parts.map(({ id }) => id)).toEqual(['overview', 'proactive', 'requests', undefined, 'problems', 'other']);
    expect(page.parts.map(({ table }) => table?.id)).toEqual([
      undefined,
      'table-proactive',
      'table-requests',
      'table-disputes',
      undefined,
      undefined,
    ]);
    expect(page.contents.slice(0, 6).map(({ target }) => target)).toEqual([
      'overview',
      'proactive',
      'requests',
      'heading-disputes',
      'problems',
      'other',
    ]);
  });

  it('has notes under tables, and says which totals are not the agency’s own and which were kept although they disagree', () => {
    expect(page.parts[3]?.table?.notes).toEqual([
      '注：行政复议、行政诉讼数量含上年度结转数量。',
      '行政复议 总计：公布的数字有差异，照原样保留，理由见“数据核对情况”。',
    ]);
    const detail = detailAt('suqian/2024');
    const statistics = publishedFigures('suqian-2024', '2021');
    const at = formIndex('2021').byPath.get('requests.received.total')?.index ?? -1;
    const report = { ...detail.report, statistics: { ...statistics, values: statistics.values.with(at, undefined) } };
    expect(pageOf({ ...detail, report }).parts[2]?.table?.notes).toEqual(['本表有1个合计数原报告未填写，由程序按表内数据计算得出。']);
    expect(page.parts[2]?.table?.notes).toEqual([]);
  });

  it('leads to the years beside it', () => {
    expect(page.previous).toEqual({
      year: 2023,
      title: '宿迁市人民政府2023年政府信息公开工作年度报告',
      address: { url: '../2023/index.html' },
    });
    expect(page.next).toBeUndefined();
  });

  it('tells what was checked, waived and could not be judged', () => {
    expect(page.checks?.summary).toBe('发布前由程序核对了49处数据和文字，6项核对内容中3项通过，1项有疑问，1项已说明，1项无法核对。');
    expect(page.checks?.waivers).toMatchObject([{ label: '行政复议 总计', anchor: 'table-disputes' }]);
  });

  it('loses no table where a section is missing or stands twice', () => {
    const narrative = narrativeOf('2021', { overview: '甲' });
    const [overview, proactive] = narrative.sections;
    if (!overview || !proactive) throw new Error('no sections');
    const detail = detailOf(agencyOf('suqian', '宿迁市人民政府', '宿迁市', 'prefectural'), 2024, publishedFigures('suqian-2024', '2021'), {
      ...narrative,
      sections: [overview, proactive, proactive, { ...overview, title: '附录' }],
    });
    const { parts } = pageOf(detail);
    expect(parts.map(({ id, title, table }) => `${id} ${title} ${table?.id}`)).toEqual([
      'overview 一、总体情况 undefined',
      'proactive 二、主动公开政府信息情况 table-proactive',
      'part-3 二、主动公开政府信息情况 undefined',
      'part-4 附录 undefined',
      'requests 三、收到和处理政府信息公开申请情况 table-requests',
      'undefined 四、政府信息公开行政复议、行政诉讼情况 table-disputes',
    ]);
    expect(new Set(parts.map(({ headingId }) => headingId)).size).toBe(parts.length);
  });

  it('needs no statistics for years before the form', () => {
    const old = pageOf(detailAt('shanghai/2018'));
    expect(old.yearOnYear).toBeUndefined();
    expect(old.parts.every(({ table }) => table === undefined)).toBe(true);
    expect(old.downloads.map(({ format }) => format)).toEqual(['JSON', 'TXT']);
  });
});

describe('the head of a page', () => {
  it('carries the tags of a content page by their prescribed names', () => {
    const { metas } = pageFrame(context, headOf(detailAt('suqian/2024')));
    expect(metas.map(({ name, content }) => `${name}=${content}`).slice(0, 11)).toEqual([
      'SiteName=示例市人民政府网站',
      'SiteDomain=www.example.gov.cn',
      'SiteIDCode=3213000001',
      'ColumnName=政府信息公开年报',
      'ColumnDescription=政府信息公开工作年度报告的发布、查阅和数据下载',
      'ColumnKeywords=政府信息公开,年度报告,信息公开年报',
      'ColumnType=信息公开年报',
      'ArticleTitle=宿迁市人民政府2024年政府信息公开工作年度报告',
      'PubDate=2025-03-21 09:30',
      'ContentSource=宿迁市人民政府办公室',
      'Author=宿迁市人民政府',
    ]);
  });

  it('makes up no date and prints no empty tag', () => {
    const { siteIdCode: _, ...config } = fixtureConfig;
    const tags = metaTags(config, reportsColumn, { title: 't', source: 's', keywords: [], description: 'd', url: 'u' });
    expect(tags.map(({ name }) => name)).not.toContain('PubDate');
    expect(tags.map(({ name }) => name)).not.toContain('SiteIDCode');
    expect(tags.filter(({ content }) => content === '')).toEqual([]);
  });

  it('tells search engines nothing of a draft', () => {
    const frame = pageFrame(context, headOf(detailAt('huaian/hongze/2023')));
    expect(frame.noindex).toBe(true);
    expect(frame.canonical).toBeUndefined();
  });

  it('shows the way from the home page', () => {
    const { breadcrumbs } = pageFrame(context, headOf(detailAt('huaian/hongze/2023')));
    expect(breadcrumbs.map(({ label, address }) => `${label} ${address?.url ?? ''}`)).toEqual([
      '首页 ../../../index.html',
      '政府信息公开年报 ../../../reports.html',
      '淮安市 ../../index.html',
      '洪泽区 ../index.html',
      '2023年 ',
    ]);
  });

  it('describes report and data to machines, and nothing in a title ends the block', () => {
    const [, report] = fixtureSite.reportsOf('suqian');
    if (!report) throw new Error('no report');
    const { html } = structuredData(fixtureConfig, summaryWith(report, { title: '</script><script>x' }), '说明');
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    const data: unknown = JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''));
    expect(data).toMatchObject({
      '@graph': [
        { '@type': 'Report', datePublished: '2025-03-21', dateModified: '2025-04-02', url: 'https://www.example.gov.cn/xxgk/suqian/2024/' },
        {
          '@type': 'Dataset',
          temporalCoverage: '2024-01-01/2024-12-31',
          distribution: [
            { encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
            { encodingFormat: 'text/csv' },
            { encodingFormat: 'application/json' },
            { encodingFormat: 'text/plain' },
          ],
        },
      ],
    });
  });
});

describe('the lists', () => {
  it('group agencies by level on the home page, newest reports first', () => {
    const home = homePage(context, drawChart);
    expect(home.groups.map(({ heading, count }) => `${heading} ${count}`)).toEqual(['市级政府 2', '县级政府 1', '部门 1']);
    expect(home.newest.map(({ year, published }) => `${year} ${published ?? ''}`)).toEqual([
      '2024 2025-03-21',
      '2023 2024-03-20',
      '2023 ',
      '2019 ',
      '2018 ',
    ]);
    expect(home.years.map(({ year, count, address }) => `${year} ${count} ${address.url}`)[0]).toBe('2024 1 2024/index.html');
  });

  it('show every report in the table of all', () => {
    const { rows } = allReportsPage(context);
    const links = rows.flatMap(({ cells }) => cells.flatMap(({ address }) => address?.url ?? []));
    expect(links.sort()).toEqual(fixtureDetails.map(({ report }) => `${report.path}/index.html`).sort());
  });

  it('leave a portal without reports out of the table of all, but not an agency that has published nothing', () => {
    const town = agencyOf('a', '甲镇人民政府', '甲镇', 'township');
    const portal: Agency = { path: '', name: '年报门户', shortName: '门户', aggregates: false, source: town.source };
    const county = agencyOf('', '甲县人民政府', '甲县', 'county');
    const names = (root: Agency): readonly string[] => {
      const site = siteOf([detailOf(town, 2024, undefined, narrativeOf('2021', {}))], fixtureConfig, [root, town]);
      return allReportsPage({ ...context, site }).rows.map(({ name }) => name);
    };
    expect(names(portal)).toEqual(['甲镇人民政府']);
    expect(names(county)).toEqual(['甲县人民政府', '甲镇人民政府']);
  });

  it('name a report in the table of all only where its title is not that of agency and year', () => {
    const agency = agencyOf('a', '甲县人民政府', '甲县', 'county');
    const site = siteOf(
      [
        detailOf(agency, 2023, undefined, narrativeOf('2021', {})),
        detailOf(agency, 2024, undefined, narrativeOf('2021', {}, { title: '甲县2024年总结' })),
      ],
      fixtureConfig,
      [agency],
    );
    expect(allReportsPage({ ...context, site }).rows[0]?.cells.map(({ year, title }) => [year, title])).toEqual([
      [2024, '甲县2024年总结'],
      [2023, undefined],
    ]);
  });

  it.each([
    [200, [2024, 2023]],
    [201, [2024]],
  ])('of %i agencies give on the home page the years %j of each', (count, years) => {
    const agencies = Array.from({ length: count }, (_, at) => agencyOf(`a${at}`, `机关${at}`, `机关${at}`, 'department'));
    const details = agencies.flatMap((agency) => [2023, 2024].map((year) => detailOf(agency, year, undefined, narrativeOf('2021', {}))));
    const site = siteOf(details, fixtureConfig, [agencyOf('', '省', '省', 'provincial'), ...agencies]);
    const [group] = homePage({ ...context, site }, drawChart).groups;
    expect(group?.agencies.map((agency) => agency.years.map(({ year }) => year))).toEqual(agencies.map(() => years));
  });
});
