import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Agency } from '../../src/model/agency.ts';
import { safeHtml } from '../../src/model/pages/markup.ts';
import type { PageSite, ReportCheck, ReportDetail, ReportSummary } from '../../src/model/pages/page-site.ts';
import type { Markup } from '../../src/model/pages/report-parts.ts';
import { reportSummary } from '../../src/model/pages/report-summary.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { drawChart } from '../../src/render/charts/draw-chart.ts';
import { officialTable } from '../../src/render/official-table.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from './fixture-reports.ts';

export const fixtureConfig: SiteConfig = {
  title: '政府信息公开年度报告平台',
  baseUrl: 'https://www.example.gov.cn/xxgk/',
  layout: 'page',
  siteName: '示例市人民政府网站',
  siteDomain: 'www.example.gov.cn',
  siteIdCode: '3213000001',
  icp: '示ICP备00000001号',
  publicSecurity: '示公网安备00000000000001号',
  sponsor: '示例市人民政府办公室',
  organizer: '示例市大数据管理局',
  contact: '0000-00000000',
  rules: {},
  theme: {},
};

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkHtml);

export const fixtureMarkup: Markup = {
  prose: (blocks: readonly RootContent[]) => safeHtml(processor.stringify({ type: 'root', children: [...blocks] })),
  table: officialTable,
  chart: drawChart,
};

const check = (rule: string, status: ReportCheck['status'], count: number, notAssessable = 0): ReportCheck => ({
  rule,
  status,
  count,
  notAssessable,
});

const checks: readonly ReportCheck[] = [
  check('requests/row-total', 'passed', 25),
  check('requests/column-total', 'passed', 7),
  check('requests/balance', 'passed', 7),
  check('disputes/total', 'waived', 3),
  check('continuity/carried', 'failed', 7),
  check('indicators/parts', 'not-assessable', 0, 1),
];

const overview = `2024年，全市各级行政机关认真贯彻落实《中华人民共和国政府信息公开条例》，围绕高质量发展、民生保障和营商环境建设，持续拓展公开范围、规范公开程序、提升服务水平，全市政府信息公开工作总体平稳有序。

### （一）主动公开

全年通过市政府网站主动公开政府信息9945条，其中政策文件312条、政策解读186条、规划计划54条。**重点领域信息公开目录实行动态调整**，全市共修订目录条目1136条。详见[信息公开目录](https://www.example.gov.cn/xxgk/)。

### （二）依申请公开

全市共收到政府信息公开申请3525件，比上年增长0.4%。优化“登记、审核、办理、答复、归档”全流程，全面推行标准文本，出具不予公开决定前一律进行合法性审查。

> 申请人可以通过网上平台、邮寄、当面等方式提出申请；收到申请之日起20个工作日内答复。

### （三）政府信息管理

1. 健全政府信息源头管理制度，落实公文公开属性先行审查；
2. 开展历史规章、行政规范性文件集中清理，废止227件；
3. 完善政策文件库检索功能，支持按主题、按年份查询。

### （四）政府信息公开平台建设

| 平台 | 数量 | 更新情况 |
| --- | --- | --- |
| 政府网站 | 1 | 每个工作日更新 |
| 政务新媒体 | 42 | 每周至少更新一次 |

### （五）监督保障

将政府信息公开工作纳入年度综合考核，组织专题培训4期，开展社会评议；全年未发生责任追究情形。`;

const shortOverview = '本年度严格落实主动公开、依申请公开、政府信息管理、平台建设和监督保障各项要求。';
const problems = `存在的主要问题：一是部分单位公开意识仍需加强；二是政策解读形式较为单一；三是基层平台建设水平不平衡。

改进情况：一是加强业务培训和指导；二是丰富图解、视频等解读形式；三是推动县区平台规范化建设。`;
const fees = '依据《政府信息公开信息处理费管理办法》，全市收取信息处理费2230元，涉及3件申请。无其他需要报告的事项。';

const agencies: readonly Agency[] = [
  agencyOf('', '示例省人民政府办公厅', '示例省', 'provincial'),
  { ...agencyOf('suqian', '宿迁市人民政府', '宿迁市', 'prefectural'), contact: '宿迁市洪泽湖路130号，0527-84368000' },
  agencyOf('shanghai', '上海市人民政府办公厅', '上海市政府办公厅', 'department'),
  agencyOf('huaian', '淮安市人民政府', '淮安市', 'prefectural'),
  agencyOf('huaian/hongze', '淮安市洪泽区人民政府', '洪泽区', 'county'),
];

const agencyAt = (path: string): Agency => {
  const found = agencies.find((agency) => agency.path === path);
  if (!found) throw new Error(path);
  return found;
};

export const fixtureDetails: readonly ReportDetail[] = [
  detailOf(
    agencyAt('suqian'),
    2023,
    publishedFigures('suqian-2023', '2021'),
    narrativeOf('2021', { overview: shortOverview, problems, other: fees }, { published: '2024-03-20', aliases: ['old/suqian-2023.html'] }),
  ),
  detailOf(
    agencyAt('suqian'),
    2024,
    publishedFigures('suqian-2024', '2021', {
      scope: 'area',
      notes: new Map([[2, '其中修订1件']]),
      tableNotes: { disputes: '行政复议、行政诉讼数量含上年度结转数量。' },
      indicators: [
        {
          key: 'website',
          label: '通过政府网站主动公开信息',
          unit: '条',
          value: 9945,
          parts: [
            { label: '政策文件', value: 312 },
            { label: '重点领域', value: 6021 },
            { label: '其他', value: 3612 },
          ],
        },
      ],
    }),
    narrativeOf(
      '2021',
      { overview, requests: '全市共收到政府信息公开申请3525件，上年结转121件。', problems, other: fees },
      {
        published: '2025-03-21 09:30',
        index: '014310108/2025-00012',
        source: '宿迁市人民政府办公室',
        keywords: ['政府信息公开', '年度报告', '宿迁'],
        summary: '宿迁市2024年政府信息公开工作总体情况、主动公开和依申请公开数据、复议诉讼情况、存在问题和改进措施。',
        revisions: [{ date: '2025-04-02', note: '更正第三部分“上年结转”一行中商业企业的数字。' }],
      },
      '本报告依据《中华人民共和国政府信息公开条例》第五十条编制，所列数据的统计期限为2024年1月1日至2024年12月31日。',
    ),
    {
      checks,
      waivers: [
        {
          rule: 'disputes/total',
          path: 'disputes.reconsideration.total',
          reason: '公布的总计与分项不符，已联系发布机构核实，保留公布数字。',
        },
      ],
    },
  ),
  detailOf(agencyAt('shanghai'), 2018, undefined, narrativeOf('2019', { overview: '2018年的报告没有统一格式。' })),
  detailOf(
    agencyAt('shanghai'),
    2019,
    publishedFigures('shanghai-fuban-2019', '2019'),
    narrativeOf('2019', { overview: shortOverview, problems, other: fees }),
  ),
  detailOf(
    agencyAt('huaian/hongze'),
    2023,
    publishedFigures('hongze-2023', '2021'),
    narrativeOf('2021', { overview: shortOverview, problems, other: fees }, { draft: true }),
  ),
];

/** A summary that says something else here and there: it looks up what it is asked for, so a copy of it would say nothing. */
export const summaryWith = (summary: ReportSummary, other: Partial<ReportSummary>): ReportSummary =>
  new Proxy(summary, { get: (target, key): unknown => Reflect.get(key in other ? other : target, key) });

/** A site of these reports and agencies. */
export const siteOf = (
  details: readonly ReportDetail[],
  config: SiteConfig = fixtureConfig,
  all: readonly Agency[] = agencies,
): PageSite => {
  const reports: readonly ReportSummary[] = details.map(({ report }) => reportSummary(report));
  const parentOf = (path: string): string | undefined =>
    path === '' ? undefined : path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  return {
    config,
    agencies: all,
    reports,
    agency: (path) => all.find((agency) => agency.path === path),
    parentOf,
    childrenOf: (path) => all.filter((agency) => parentOf(agency.path) === path),
    reportsOf: (path) => reports.filter(({ agencyPath }) => agencyPath === path),
  };
};

export const fixtureSite: PageSite = siteOf(fixtureDetails);

export const detailAt = (path: string): ReportDetail => {
  const found = fixtureDetails.find(({ report }) => report.path === path);
  if (!found) throw new Error(path);
  return found;
};
