import { nothingChecked, type Rule, type RuleContext } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import type { Report } from '../../model/report.ts';
import type { FigureStatement } from '../../narrative/grammar/statement.ts';
import { locate, type Statistics, type StatisticsPlaces } from '../../statistics/statistics.ts';
import { placeIn, plain, quote } from './quote.ts';
import { isGiven, type ReadBlock, statementsOf } from './reading.ts';
import { agrees, type Candidate, candidatesOf, hasCandidates, isComparable } from './table-figures.ts';

type Verdict = 'agrees' | 'differs' | 'open';

interface Compared {
  readonly report: Report;
  readonly statistics: Statistics;
  readonly places: StatisticsPlaces;
}

/** The tables of the year that a statement is about. */
const comparedWith = (report: Report, year: number, { reportOf }: RuleContext): Compared | undefined => {
  const other = year === report.year ? report : reportOf(report.agency.path, year);
  return other?.statistics && other.places ? { report: other, statistics: other.statistics, places: other.places } : undefined;
};

const judge = (statement: FigureStatement, { report, statistics }: Compared): Verdict => {
  if (!isComparable(report, statement) || !hasCandidates(statistics, statement.metric)) return 'open';
  if (agrees(statistics, statement.metric, statement.quantity)) return 'agrees';
  return statement.firm ? 'differs' : 'open';
};

/** 「收到 6 件，受理 5 件」: two counts of the same thing in one sentence are two ways of counting, if one of them is the table's. */
const isOtherCount = (statement: FigureStatement, block: ReadBlock, compared: Compared): boolean =>
  block.statements.some(
    (other) =>
      other.kind === 'figure' &&
      other !== statement &&
      other.year === statement.year &&
      other.metric.kind === statement.metric.kind &&
      other.metric.rows.join() === statement.metric.rows.join() &&
      other.metric.columns.join() === statement.metric.columns.join() &&
      !block.prose.text
        .slice(Math.min(other.span.end, statement.span.end), Math.max(other.span.start, statement.span.start))
        .includes('。') &&
      agrees(compared.statistics, other.metric, other.quantity),
  );

const others = (candidates: readonly Candidate[], language: 'zh' | 'en'): string => {
  const first = candidates[0];
  const different = candidates.filter((candidate) => candidate.value !== first?.value).slice(0, 1);
  return different
    .map(({ label, value }) => (language === 'zh' ? `，「${label.zh}」是 ${plain(value)}` : `, “${label.en}” is ${plain(value)}`))
    .join('');
};

const draft = (report: Report, block: ReadBlock, statement: FigureStatement, compared: Compared): Draft[] => {
  const { narrative } = report;
  const { statistics, places } = compared;
  const candidates = candidatesOf(statistics, statement.metric);
  const [likely] = candidates;
  if (!narrative || !likely) return [];
  const { span, quantity, denied } = statement;
  const only = likely.paths.length === 1 ? likely.paths[0] : undefined;
  const path = only ?? statement.metric.rows[0] ?? '';
  const year =
    compared.report.year === report.year
      ? { zh: '', en: '' }
      : { zh: `${compared.report.year}年年报的`, en: ` of the ${compared.report.year} report` };
  const said = quote(block.prose, span);
  const unit = quantity.unit === '元' ? ' 元' : '';
  const unitEn = quantity.unit === '元' ? ' yuan' : '';
  const look =
    only === undefined || quantity.unit === '元' || compared.report.year !== report.year
      ? { zh: '', en: '' }
      : { zh: `；正文里也可以写 {{${only}}}，由程序填上表中的数`, en: `; in the text {{${only}}} prints the figure of the table` };
  return [
    {
      rule: 'narrative/figure',
      path,
      at: placeIn(narrative.source, block.prose, span),
      message: {
        zh: `正文写“${said}”${denied ? '，意思是 0' : ''}，${year.zh}统计表「${likely.label.zh}」是 ${plain(likely.value)}${unit}${others(candidates, 'zh')}`,
        en: `The text says “${said}”${denied ? ', that is 0' : ''}; in the tables${year.en} “${likely.label.en}” is ${plain(likely.value)}${unitEn}${others(candidates, 'en')}`,
      },
      hint: {
        zh: `请核对后改正正文或统计表中写错的一处${look.zh}`,
        en: `Check which of the two is right and correct the other${look.en}`,
      },
      related: [
        {
          at: locate(
            places,
            likely.paths.length > 1 && likely.paths.every((one) => one.startsWith(`${path}.`)) ? path : (likely.paths[0] ?? path),
          ),
          message: {
            zh: `统计表：${likely.label.zh} ${plain(likely.value)}${unit}`,
            en: `table: ${likely.label.en} ${plain(likely.value)}${unitEn}`,
          },
        },
      ],
    },
  ];
};

export const narrativeFigure: Rule = {
  id: 'narrative/figure',
  level: 'warning',
  title: { zh: '正文中的数字与统计表一致', en: 'Figures stated in prose equal those of the tables' },
  clause: {
    zh: '国办公开办函〔2021〕30号 明确责任：发布内容不得不准确不全面；没有规定正文与表格如何逐项对照',
    en: 'Guoban Gongkai Banhan [2021] No. 30 makes agencies liable for inaccurate content; it names no way to compare prose and tables',
  },
  checks: {
    zh: '正文里说到的收到、受理、结转、办结申请件数，各种办理结果，自然人和法人申请，行政复议、行政诉讼及其结果，规章、规范性文件，行政许可、处罚、强制和行政事业性收费，与统计表比较；“未收到”“无”按 0 比较。说的是本级、下属单位、备案数或只是一部分的，不比较；可以有两种口径的，符合一种即可。',
    en: 'Requests received, accepted, carried and handled, every outcome, natural and legal persons, reconsideration, litigation and their results, regulations and normative documents, licences, penalties, coercive measures and fees: each number stated in the text is compared with the tables; “none received” means 0. Numbers of another scope or of a part only are not compared; where two ways of counting are common, either will do.',
  },
  why: {
    zh: '同一份报告里正文和表格数字不同，读者无法知道哪个是真的；检查和第三方评估首先看这里。',
    en: 'Two different numbers for one thing in one report leave readers unable to tell which is true.',
  },
  examples: {
    fails: { file: 'report.md', text: '2024年，本机关共收到政府信息公开申请99999件。\n' },
    passes: { file: 'report.md', text: '2024年，本机关共收到政府信息公开申请{{requests.received.total}}件。\n' },
  },
  check: (report, context) => {
    if (!report.narrative) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    let notAssessable = 0;
    for (const block of statementsOf(report)) {
      for (const statement of block.statements) {
        if (statement.kind !== 'figure') continue;
        if (isGiven(block.prose, statement.span)) {
          checked++;
          continue;
        }
        const compared = comparedWith(report, statement.year, context);
        const verdict = compared ? judge(statement, compared) : 'open';
        if (verdict === 'differs' && compared && !isOtherCount(statement, block, compared)) {
          checked++;
          drafts.push(...draft(report, block, statement, compared));
        } else if (verdict === 'agrees') checked++;
        else notAssessable++;
      }
    }
    return { checked, notAssessable, drafts };
  },
};
