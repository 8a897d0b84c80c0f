import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft, Severity } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import type { Report } from '../../model/report.ts';
import { isExact } from '../../narrative/grammar/quantity.ts';
import type { ListStatement, Stated } from '../../narrative/grammar/statement.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { placeIn, plain, quote } from './quote.ts';
import { isGiven, type ReadBlock, statementsOf } from './reading.ts';
import { agrees, valuesOf } from './table-figures.ts';

interface Fault {
  readonly severity: Severity;
  readonly remark: Localized;
}

const quiet: Localized = { zh: '', en: '' };

/** Below this share of the total a list without 其他 may simply name the largest parts. */
const nearlyWhole = 0.97;
const mostlyWhole = 0.7;
const fewestOpenParts = 3;
/** Two parts this close to a total of any size were meant to make it up. */
const allButWhole = 0.99;
/** Beyond this the numbers are hardly parts of that total at all. */
const excessive = 3;

const outcomeGroups = ['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed', 'otherwise'];

/** Does a list of rows or columns of the form name all there are? */
const coversForm = (parts: readonly Stated[]): boolean => {
  const metrics = parts.flatMap(({ metric }) => (metric ? [metric] : []));
  const kind = metrics[0]?.kind;
  if (kind === 'outcome') {
    const rows = metrics.flatMap((metric) => metric.rows);
    return outcomeGroups.every((group) => rows.some((row) => row.split('.')[2] === group));
  }
  const columns = new Set(metrics.flatMap((metric) => metric.columns));
  if (kind === 'result') return ['upheld', 'corrected', 'other', 'pending'].every((column) => columns.has(column));
  return kind === 'applicant' && columns.has('naturalPerson') && columns.has('enterprise') && columns.has('otherOrganization');
};

/** Figures of the form are compared with the tables: what those explain is not told again as a sum. */
const formFault = (list: ListStatement, statistics: Statistics | undefined): Fault | undefined => {
  if (!coversForm(list.parts)) return undefined;
  const all = [list.head, ...list.parts];
  if (statistics) {
    const right = all.every(({ metric, quantity }) => metric === undefined || agrees(statistics, metric, quantity));
    if (right) return undefined;
    const corrected = list.parts.reduce((sum, part) => {
      const fits = part.metric === undefined || agrees(statistics, part.metric, part.quantity);
      return sum + (fits || !part.metric ? part.quantity.value : (valuesOf(statistics, part.metric)[0] ?? part.quantity.value));
    }, 0);
    const totals = list.head.metric ? [list.head.quantity.value, ...valuesOf(statistics, list.head.metric)] : [list.head.quantity.value];
    if (totals.includes(corrected)) return undefined;
  }
  return { severity: 'warning', remark: quiet };
};

const freeFault = (list: ListStatement, sum: number): Fault | undefined => {
  const total = list.head.quantity.value;
  const { parts, labels, claim } = list;
  if (claim === 'open' || total === 0 || sum > total * excessive) return undefined;
  if (sum > total) {
    const twice = parts.findIndex((part) => sum - part.quantity.value === total);
    const label = labels[twice];
    if (twice === -1 || label === undefined) return { severity: 'warning', remark: quiet };
    return {
      severity: 'warning',
      remark: {
        zh: `；去掉“${label}${parts[twice]?.quantity.value}”正好相等，可能是分类有重叠`,
        en: `; without “${label}${parts[twice]?.quantity.value}” it is exact: that class may be counted twice`,
      },
    };
  }
  if (claim === 'whole' || (sum >= total * allButWhole && parts.length < fewestOpenParts)) return { severity: 'warning', remark: quiet };
  if (parts.length < fewestOpenParts) return undefined;
  if (sum >= total * nearlyWhole) return { severity: 'warning', remark: quiet };
  if (sum < total * mostlyWhole || parts.length <= fewestOpenParts) return undefined;
  return {
    severity: 'info',
    remark: { zh: '；如果只是列举了一部分，请写“主要包括”', en: '; if the list names only some, say so (主要包括)' },
  };
};

const draft = (report: Report, block: ReadBlock, list: ListStatement, sum: number, fault: Fault): Draft[] => {
  const { narrative } = report;
  if (!narrative) return [];
  const total = list.head.quantity.value;
  const terms = list.parts
    .slice(0, 24)
    .map((part) => plain(part.quantity.value))
    .join(' + ');
  const last = list.parts.at(-1);
  return [
    {
      rule: 'narrative/parts',
      severity: fault.severity,
      at: placeIn(narrative.source, block.prose, list.head.span),
      message: {
        zh: `“${quote(block.prose, list.head.span)}”，其后各项之和是 ${plain(sum)}（${terms}），与 ${plain(total)} 相差 ${plain(Math.abs(sum - total))}${fault.remark.zh}`,
        en: `“${quote(block.prose, list.head.span)}”: the parts listed after it add up to ${plain(sum)} (${terms}), ${plain(Math.abs(sum - total))} from ${plain(total)}${fault.remark.en}`,
      },
      hint: {
        zh: '请核对总数和各分项；分类有重叠或没有列全的，请在文中说明',
        en: 'Check the total and its parts; where classes overlap or the list is not complete, say so in the text',
      },
      related: last
        ? [
            {
              at: placeIn(narrative.source, block.prose, { start: list.parts[0]?.span.start ?? last.span.start, end: last.span.end }),
              message: { zh: `各分项之和 ${plain(sum)}`, en: `the parts: ${plain(sum)}` },
            },
          ]
        : [],
    },
  ];
};

export const narrativeParts: Rule = {
  id: 'narrative/parts',
  level: 'warning',
  title: { zh: '正文中总数与其后分项之和一致', en: 'A stated total equals the sum of the parts listed after it' },
  clause: { zh: '没有条文规定；由数字本身得出', en: 'No clause: it follows from the numbers themselves' },
  checks: {
    zh: '“n 条，其中 a 条、b 条……”“n 件（甲 a 件、乙 b 件……）”：各分项之和与总数比较。只列举一部分的（主要包括、等）不比较；分类可能重叠，因此从不作为错误。',
    en: '“n, of which a, b …” and “n (a, b …)”: the sum of the parts is compared with the total. Lists that name only some parts are not compared; classes may overlap, so this is never an error.',
  },
  why: {
    zh: '分项加起来不等于总数，多半是改了一个数忘了改另一个。',
    en: 'Parts that do not add up usually mean that one number was changed and the other forgotten.',
  },
  examples: {
    fails: { file: 'report.md', text: '全年通过门户网站公开信息100条，其中机构类20条、财政类30条、动态类40条、其他类20条。\n' },
    passes: { file: 'report.md', text: '全年通过门户网站公开信息100条，其中机构类20条、财政类30条、动态类40条、其他类10条。\n' },
  },
  check: (report) => {
    if (!report.narrative) return nothingChecked;
    const drafts: Draft[] = [];
    let checked = 0;
    let notAssessable = 0;
    for (const block of statementsOf(report)) {
      for (const list of block.statements) {
        if (list.kind !== 'list') continue;
        const all = [list.head, ...list.parts];
        if (!all.every(({ quantity }) => isExact(quantity))) {
          notAssessable++;
          continue;
        }
        const sum = Number(list.parts.reduce((total, part) => total + part.quantity.value, 0).toFixed(6));
        if (sum === list.head.quantity.value || all.every(({ span }) => isGiven(block.prose, span))) {
          checked++;
          continue;
        }
        const ofForm = list.parts.some((part) => part.metric !== undefined);
        const fault = ofForm ? formFault(list, list.head.year === report.year ? report.statistics : undefined) : freeFault(list, sum);
        if (!fault) notAssessable++;
        else {
          checked++;
          drafts.push(...draft(report, block, list, sum, fault));
        }
      }
    }
    return { checked, notAssessable, drafts };
  },
};
