import { nothingChecked, type Rule, type RuleContext } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import type { Report } from '../../model/report.ts';
import { disputeMetric, flowMetric } from '../../narrative/grammar/metric.ts';
import { isExact } from '../../narrative/grammar/quantity.ts';
import type { GrowthStatement, ListStatement, Metric, ShareStatement, Stated } from '../../narrative/grammar/statement.ts';
import { locate, type Statistics } from '../../statistics/statistics.ts';
import { placeIn, plain, quote } from './quote.ts';
import { isGiven, type ReadBlock, statementsOf } from './reading.ts';
import { candidatesOf, isComparable, valuesOf } from './table-figures.ts';

/** Undefined where there is nothing to judge by. */
type Judged = { readonly right: true } | { readonly right: false; readonly draft: Draft } | undefined;

const right: Judged = { right: true };

/** Is a stated percentage the rounded value, at the digits written? */
const rounds = (value: number, stated: number, place: number): boolean => Math.abs(value - stated) <= place / 2 + Math.abs(value) * 1e-9;

const digits = (place: number): number => Math.max(0, Math.round(-Math.log10(place)));

/** Totals of the tables that a figure of the form is commonly given as a share of; the likeliest first. */
const totalsFor = (statistics: Statistics, metric: Metric): readonly Metric[] => {
  const { edition } = statistics;
  const list =
    metric.kind === 'outcome'
      ? [flowMetric(edition, 'completed'), flowMetric(edition, 'received'), flowMetric(edition, 'intake')]
      : metric.kind === 'applicant' || metric.kind === 'flow'
        ? [flowMetric(edition, 'received'), flowMetric(edition, 'intake'), flowMetric(edition, 'completed')]
        : metric.kind === 'result'
          ? metric.rows.map((row) => disputeMetric(edition, [row]))
          : [];
  return list.filter((entry) => entry !== undefined);
};

const judgeShare = (report: Report, block: ReadBlock, share: ShareStatement): Judged => {
  const { part, percent, place } = share;
  const { narrative, statistics } = report;
  if (!narrative || !isExact(part.quantity) || part.year !== report.year) return undefined;
  const lists = block.statements.filter((entry): entry is ListStatement => entry.kind === 'list');
  const head = lists.find((list) => list.parts.some((one) => one.span.start === part.span.start))?.head;
  const usesTable = statistics !== undefined && part.metric !== undefined && isComparable(report, part);
  const fromTable = usesTable && part.metric ? totalsFor(statistics, part.metric) : [];
  const tableBases = usesTable ? fromTable.flatMap((metric) => valuesOf(statistics, metric)) : [];
  const parts = [part.quantity.value, ...(usesTable && part.metric ? valuesOf(statistics, part.metric) : [])];
  const stated = [...(head ? [head] : []), ...share.bases].filter((base) => isExact(base.quantity)).map((base) => base.quantity.value);
  const bases = [...stated, ...tableBases].filter((base) => base > 0);
  if (bases.length === 0 || (!head && tableBases.length === 0)) return undefined;
  if (bases.some((base) => parts.some((value) => rounds((value / base) * 100, percent, place)))) return right;
  const base = head && isExact(head.quantity) ? head.quantity.value : (tableBases[0] ?? 0);
  if (base <= 0) return undefined;
  const due = ((part.quantity.value / base) * 100).toFixed(Math.max(digits(place), 2));
  return {
    right: false,
    draft: {
      rule: 'narrative/percent',
      at: placeIn(narrative.source, block.prose, share.span),
      message: {
        zh: `“${quote(block.prose, part.span)}”占比写的是 ${plain(percent)}%，按 ${plain(part.quantity.value)} ÷ ${plain(base)} 计算是 ${due}%`,
        en: `“${quote(block.prose, part.span)}” is given as ${plain(percent)} %, but ${plain(part.quantity.value)} of ${plain(base)} is ${due} %`,
      },
      hint: {
        zh: '请核对件数、总数和百分比；百分比按四舍五入保留',
        en: 'Check the number, the total and the percentage; percentages are rounded half up',
      },
      related: [
        {
          at: placeIn(narrative.source, block.prose, part.span),
          message: { zh: `分子 ${plain(part.quantity.value)}`, en: `part: ${plain(part.quantity.value)}` },
        },
      ],
    },
  };
};

/** Pairs of this year's and last year's value of what grew, each counted in one way. */
const pairs = (subject: Stated, metric: Metric, now: Statistics | undefined, then: Statistics): readonly (readonly [number, number])[] => {
  const stated = Number.isFinite(subject.quantity.value) ? [subject.quantity.value] : [];
  const last = valuesOf(then, metric);
  const current = now ? valuesOf(now, metric) : [];
  return [
    ...stated.flatMap((value) => last.map((before) => [value, before] as const)),
    ...current.flatMap((value, at) => (last[at] === undefined ? [] : [[value, last[at]] as const])),
  ];
};

const fits = ({ sign, percent, amount }: GrowthStatement, now: number, before: number): boolean => {
  if (sign === 0) return now === before;
  if (amount) return now - before === sign * amount.value;
  return percent !== undefined && before > 0 && rounds(((now - before) / before) * 100, sign * percent.value, percent.place);
};

const said = ({ sign, percent, amount }: GrowthStatement): { zh: string; en: string } => {
  if (sign === 0) return { zh: '持平', en: 'unchanged' };
  const much = percent ? `${plain(percent.value)}%` : plain(amount?.value ?? 0);
  return sign === 1 ? { zh: `增长 ${much}`, en: `up by ${much}` } : { zh: `下降 ${much}`, en: `down by ${much}` };
};

const due = ({ percent }: GrowthStatement, now: number, before: number): { zh: string; en: string } => {
  const difference = now - before;
  const much =
    percent && before > 0
      ? `${Math.abs((difference / before) * 100).toFixed(Math.max(digits(percent.place), 2))}%`
      : plain(Math.abs(difference));
  if (difference === 0) return { zh: '持平', en: 'unchanged' };
  return difference > 0 ? { zh: `增长 ${much}`, en: `up by ${much}` } : { zh: `下降 ${much}`, en: `down by ${much}` };
};

const judgeGrowth = (report: Report, block: ReadBlock, growth: GrowthStatement, { reportOf }: RuleContext): Judged => {
  const { subject, since, span } = growth;
  const { narrative } = report;
  const { metric } = subject;
  if (!narrative || !metric || subject.year !== report.year || since === report.year) return undefined;
  if (Number.isFinite(subject.quantity.value) && !isExact(subject.quantity)) return undefined;
  const other = reportOf(report.agency.path, since);
  if (!other?.statistics || !other.places || !isComparable(report, subject) || !isComparable(other, subject)) return undefined;
  // The columns of part two mean other things before 2021.
  if (other.statistics.edition !== report.statistics?.edition && metric.kind === 'document') return undefined;
  const all = pairs(subject, metric, report.statistics, other.statistics);
  const usable = growth.percent ? all.filter(([, before]) => before > 0) : all;
  const [first] = usable;
  if (!first) return undefined;
  if (usable.some(([now, before]) => fits(growth, now, before))) return right;
  const [now, before] = first;
  const candidate = candidatesOf(other.statistics, metric)[0];
  const written = said(growth);
  const computed = due(growth, now, before);
  return {
    right: false,
    draft: {
      rule: 'narrative/percent',
      ...(candidate?.paths.length === 1 && candidate.paths[0] !== undefined ? { path: candidate.paths[0] } : {}),
      at: placeIn(narrative.source, block.prose, span),
      message: {
        zh: `正文说比${since}年${written.zh}，${since}年年报「${candidate?.label.zh ?? ''}」是 ${plain(before)}，本年 ${plain(now)}，计算结果是${computed.zh}`,
        en: `The text says ${written.en} on ${since}; “${candidate?.label.en ?? ''}” was ${plain(before)} then and is ${plain(now)} now: ${computed.en}`,
      },
      hint: {
        zh: `请核对两年的数字和比较结果；与${since}年年报口径不同的，请在文中说明`,
        en: `Check both years and the result; where the count differs from that of the ${since} report, say so in the text`,
      },
      related: [
        {
          at: locate(other.places, candidate?.paths[0] ?? ''),
          message: { zh: `${since}年：${plain(before)}`, en: `${since}: ${plain(before)}` },
        },
      ],
    },
  };
};

export const narrativePercent: Rule = {
  id: 'narrative/percent',
  level: 'warning',
  title: { zh: '正文中的占比、同比与其数字相符', en: 'Shares and growth stated in prose fit their own figures' },
  clause: { zh: '没有条文规定；由数字本身得出', en: 'No clause: it follows from the numbers themselves' },
  checks: {
    zh: '“a 件，占 p%”：用正文的总数或统计表的合计计算；“同比增长 p%”“较上年减少 n 件”“与上年持平”：与上年年报的同一个数比较。四舍五入到所写的位数；没有上年年报的不判断。',
    en: 'A share is computed from the total in the text or in the tables; growth from the same figure of the report compared with. Rounded to the digits written; without that report growth is not judged.',
  },
  why: {
    zh: '百分比常从上一稿沿用，件数改了比例没有改。',
    en: 'Percentages tend to stay behind when the numbers they belong to are corrected.',
  },
  examples: {
    fails: {
      file: 'report.md',
      text: '全年通过门户网站公开信息100条，其中动态类60条，占55%；其他类40条，占40%。\n',
    },
    passes: {
      file: 'report.md',
      text: '全年通过门户网站公开信息100条，其中动态类60条，占60%；其他类40条，占40%。\n',
    },
  },
  check: (report, context) => {
    if (!report.narrative) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    let notAssessable = 0;
    for (const block of statementsOf(report)) {
      for (const statement of block.statements) {
        if (statement.kind !== 'share' && statement.kind !== 'growth') continue;
        const given = isGiven(block.prose, statement.span);
        const judged = given
          ? right
          : statement.kind === 'share'
            ? judgeShare(report, block, statement)
            : judgeGrowth(report, block, statement, context);
        if (!judged) notAssessable++;
        else {
          checked++;
          if (!judged.right) drafts.push(judged.draft);
        }
      }
    }
    return { checked, notAssessable, drafts };
  },
};
