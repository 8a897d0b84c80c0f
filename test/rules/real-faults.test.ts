import { describe, expect, it } from 'vitest';
import type { EditionId } from '../../src/form/form.ts';
import type { Value } from '../../src/statistics/statistics.ts';
import { changed, statisticsOf } from '../support/figures.ts';
import { inspectFiles } from '../support/memory-site.ts';
import { reportMd, siteYaml, statisticsYaml } from '../support/report-texts.ts';

/**
 * Faults of published reports, told here in sentences of our own with their figures: each must be found, at its rule, once. The agencies
 * are named as in the sources; what the rest of their reports said does not matter here.
 */
interface Fault {
  readonly report: string;
  readonly year: number;
  readonly kind?: string;
  readonly figures?: Readonly<Record<string, Value>>;
  /** Figures that contradict the sums, set after the totals were filled in. */
  readonly wrong?: Readonly<Record<string, Value>>;
  readonly parts?: Readonly<Record<string, string>>;
  readonly front?: string;
  readonly edition?: EditionId;
  readonly statistics?: string;
  /** Figures of the year before, where the site has its report. */
  readonly lastYear?: Readonly<Record<string, Value>>;
  readonly rules: readonly string[];
}

const overview = (text: string): Record<string, string> => ({
  overview: `（一）主动公开。通过网站发布信息。${text}（二）依申请公开。依法办理每一件申请。（三）政府信息管理。落实审查制度。（四）政府信息公开平台建设。改版专栏。（五）监督保障。开展工作考核和社会评议，没有需要责任追究的情况。`,
});

const requests = (received: number, granted = received): Record<string, number> => ({
  'requests.received.naturalPerson': received,
  'requests.outcomes.granted.naturalPerson': granted,
});

const faults: readonly Fault[] = [
  {
    report: '淮安市洪泽区人民政府: totals of disputes printed as 0',
    year: 2023,
    figures: {
      'disputes.reconsideration.upheld': 10,
      'disputes.reconsideration.corrected': 1,
      'disputes.litigation.afterReconsideration.upheld': 5,
    },
    wrong: { 'disputes.reconsideration.total': 0, 'disputes.litigation.afterReconsideration.total': 0 },
    rules: ['disputes/total', 'disputes/total'],
  },
  {
    report: '长春市退役军人事务局: text says 2 requests, table 3',
    year: 2023,
    kind: 'department',
    figures: requests(3),
    parts: overview('全年受理政府信息公开申请2件，全部按时答复。'),
    rules: ['narrative/figure'],
  },
  {
    report: '东沙街道: 1 request received, no outcome',
    year: 2024,
    kind: 'township',
    figures: { 'requests.received.naturalPerson': 1 },
    rules: ['requests/balance'],
  },
  {
    report: '宿迁市人民政府: growth stated as 1.05 %, its own figures give 1.08 %',
    year: 2024,
    kind: 'prefectural',
    figures: requests(3646),
    lastYear: requests(3607),
    parts: overview('全年收到政府信息公开申请3646件，同比增长1.05%。'),
    rules: ['narrative/percent'],
  },
  {
    report: '淮北市气象局: nineteen classes add up to 498, not 502',
    year: 2021,
    kind: 'department',
    parts: overview(
      '新增主动公开政府信息502条，其中：法规类45条，预公开类8条，规划类4条，落实类9条，提案类29条，领导类15条，机构类12条，资金类13条，应急类193条，脱贫类2条，清单类10条，服务类6条，权力类81条，抽查类7条，采购类8条，发布类8条，解读类4条，回应类9条，保障类35条。',
    ),
    rules: ['narrative/parts'],
  },
  {
    report: '花都区梯面镇: parts 77, stated 63',
    year: 2024,
    kind: 'township',
    parts: overview('全年主动公开信息63条，其中政策类30条，工作类40条，其他7条。'),
    rules: ['narrative/parts'],
  },
  {
    report: '黑河市气象局: first block of table two on the form of 2019',
    year: 2021,
    kind: 'department',
    statistics: statisticsYaml(statisticsOf('2021')).replace(
      /regulations:\n {4}made: 0\n {4}repealed: 0\n {4}inForce: 0/,
      'regulations:\n    made: 0\n    published: 0\n    totalPublished: 0',
    ),
    rules: ['schema/other-edition'],
  },
  {
    report: '佳县螅镇: form of 2019 in 2022',
    year: 2022,
    kind: 'township',
    statistics: statisticsYaml(statisticsOf('2019'), true),
    rules: ['edition/year'],
  },
  {
    report: '徐闻县司法局: slashes in the cells',
    year: 2022,
    kind: 'department',
    statistics: statisticsYaml(statisticsOf('2021')).replace('decisions: 0', 'decisions: /'),
    rules: ['schema/figure'],
  },
  {
    report: '上海市人民政府办公厅: a unit in the cell',
    year: 2019,
    kind: 'department',
    statistics: statisticsYaml(statisticsOf('2019')).replace('amount: 0', 'amount: 251000元'),
    rules: ['schema/figure'],
  },
  {
    report: '荔湾区发展和改革局: decisions read as items',
    year: 2020,
    kind: 'department',
    edition: '2019',
    figures: {
      'proactive.licensing.lastYear': 22,
      'proactive.licensing.change': 1,
      'proactive.licensing.decisions': 23,
      'proactive.otherServices.lastYear': 1168,
      'proactive.otherServices.change': 173,
      'proactive.otherServices.decisions': 1341,
      'proactive.penalties.lastYear': 2,
      'proactive.penalties.change': -2,
    },
    rules: ['proactive/decisions'],
  },
  {
    report: '宣城市气象局: a change written as a word',
    year: 2020,
    kind: 'department',
    statistics: statisticsYaml(statisticsOf('2019')).replace('change: 0', 'change: 减3'),
    rules: ['schema/figure'],
  },
  {
    report: '尼勒克县 a town: 6 regulations',
    year: 2023,
    kind: 'township',
    figures: { 'proactive.regulations.made': 6, 'proactive.regulations.inForce': 6 },
    rules: ['proactive/rule-making'],
  },
  {
    report: '尼勒克县 a town: template text left over',
    year: 2023,
    kind: 'township',
    parts: { other: '（文字描述，收取信息处理费情况在此处报告。）' },
    rules: ['sections/template-text'],
  },
  {
    report: '沭阳县发展和改革局: 工作 missing in the title',
    year: 2023,
    kind: 'department',
    front: 'title: 某县人民政府2023年政府信息公开年度报告',
    rules: ['title/form'],
  },
  {
    report: '吴起县周湾镇: the period ends a day early',
    year: 2021,
    kind: 'township',
    parts: overview('本报告所列数据的统计期限为2021年1月1日至2021年12月30日。'),
    rules: ['narrative/period'],
  },
  {
    report: '白渡镇: published before the year had ended',
    year: 2024,
    kind: 'township',
    front: 'published: 2024-12-30',
    rules: ['deadline/published'],
  },
  {
    report: '石柱县气象局 turned round: no request received, says the text, and the table has 4',
    year: 2021,
    kind: 'department',
    figures: requests(4),
    parts: overview('全年未收到政府信息公开申请。'),
    rules: ['narrative/figure'],
  },
];

const findingsOf = ({ year, kind = 'county', figures = {}, wrong = {}, parts, front, edition = '2021', statistics, lastYear }: Fault) =>
  inspectFiles({
    'site.yaml': siteYaml,
    'agency.yaml': `name: 某县人民政府\nshortName: 某县\nkind: ${kind}\n`,
    [`${year}/report.md`]: reportMd(parts, front ?? '', year < 2021 ? '2019' : '2021'),
    ...(lastYear
      ? {
          [`${year - 1}/report.md`]: reportMd({
            overview:
              '主动公开按目录逐项推进；依申请公开的窗口设在政务服务大厅；政府信息管理实行三级审核；公开平台增加了全文检索；监督保障方面，把公开情况纳入年度考核，邀请代表进行评议，没有发生责任追究。',
            problems: '栏目设置不够合理，今后将重新梳理栏目并安排专人维护。',
          }),
          [`${year - 1}/statistics.yaml`]: statisticsYaml(statisticsOf('2021', lastYear)),
        }
      : {}),
    [`${year}/statistics.yaml`]: statistics ?? statisticsYaml(changed(statisticsOf(edition, figures), wrong)),
  }).findings.filter(({ severity }) => severity !== 'info');

describe('a fault that a published report really had is found once, and nothing beside it', () => {
  it.each(faults.map((fault) => [fault.report, fault] as const))('%s', (_, fault) => {
    expect(findingsOf(fault).map(({ rule, message }) => (fault.rules.includes(rule) ? rule : `${rule}: ${message.zh}`))).toEqual(
      fault.rules,
    );
  });
});

describe('what published reports rightly say is not a fault', () => {
  it.each([
    [
      'a share of 备案 figures is not that of the table',
      2024,
      requests(5),
      '全年备案政府信息公开领域行政复议案件134件，行政诉讼案件57件。',
    ],
    ['received and handled alike', 2024, requests(13), '共收到政府信息公开申请13件，办结13件。'],
    ['a numeral in words', 2023, requests(1), '全年收到政府信息公开申请一件，已办理完毕。'],
    ['nothing received', 2023, requests(0), '全年未收到政府信息公开申请，没有因政府信息公开被申请行政复议或提起行政诉讼的情况。'],
    ['an exhaustive list that adds up', 2024, requests(0), '全年主动公开信息42条，其中工作动态28条，通知公告7条，其他7条。'],
  ] as const)('%s', (_, year, figures, sentence) => {
    expect(findingsOf({ report: '', year, figures, parts: overview(sentence), rules: [] })).toEqual([]);
  });
});
