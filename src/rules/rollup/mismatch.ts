import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { formIndex } from '../../form/figures.ts';
import type { Report } from '../../model/report.ts';
import { locate, type Statistics } from '../../statistics/statistics.ts';
import { completed, sum } from '../../statistics/totals.ts';

/** A subordinate that has not published makes every sum incomplete, except one that is already exceeded. */
const compared = (own: number, below: number, complete: boolean): 'equal' | 'differs' | 'unknown' => {
  if (Math.abs(own - below) < 1e-7) return complete ? 'equal' : 'unknown';
  return complete || own < below ? 'differs' : 'unknown';
};

export const rollupMismatch: Rule = {
  id: 'rollup/mismatch',
  level: 'warning',
  title: { zh: '汇总数与下级之和不一致', en: 'Aggregated figures differ from the sum of the subordinates' },
  clause: { zh: '各级政府年报的统计口径为本行政区域', en: 'Reports of governments count their whole area' },
  checks: {
    zh: 'agency.yaml 写了 aggregates: true 的机关：表中每个数字 = 下级各机关同一数字之和（本级机关的数字也作为一个下级机关填报）。下级没有全部发布时，只报告已经超过汇总数的。',
    en: 'For an agency with `aggregates: true`, every figure is the sum of its subordinates (its own office being one of them). While some have not published, only sums that are already exceeded are reported.',
  },
  why: {
    zh: '汇总时漏掉一个单位或者重复计算，只有逐格相加才能发现。',
    en: 'A unit left out or counted twice shows only when every cell is added up.',
  },
  examples: {
    fails: { file: 'agency.yaml', text: 'aggregates: true\n' },
    passes: { file: 'agency.yaml', text: 'aggregates: false\n' },
  },
  check: (report, { reportOf, subordinates }) => {
    const { agency, statistics, places, year } = report;
    if (!agency.aggregates || !statistics || !places) return nothingChecked;
    const paths = subordinates(agency.path);
    const below = paths.map((path) => reportOf(path, year));
    const published: { report: Report; statistics: Statistics }[] = below.flatMap((one) =>
      one?.statistics && one.statistics.edition === statistics.edition ? [{ report: one, statistics: completed(one.statistics) }] : [],
    );
    const { rows } = formIndex(statistics.edition);
    if (published.length === 0) return { checked: 0, notAssessable: rows.length, drafts: [] };
    const complete = published.length === paths.length;
    const own = completed(statistics);
    const drafts: Draft[] = [];
    let checked = 0;
    for (const row of rows) {
      const cells = row.columns.map((column, at) => {
        const here = own.values[row.first + at];
        const total = sum(published.map((one) => one.statistics.values[row.first + at]));
        return {
          column,
          here,
          total,
          state: typeof here === 'number' && total !== undefined ? compared(here, total, complete) : ('unknown' as const),
        };
      });
      if (cells.every(({ state }) => state === 'unknown')) continue;
      checked++;
      const wrong = cells.filter(({ state }) => state === 'differs');
      // A wrong column shows in 总计 too; the column is told.
      const told = wrong.some(({ column }) => !column.total) ? wrong.filter(({ column }) => !column.total) : wrong;
      const [first] = told;
      const group = row.path.slice(0, row.path.lastIndexOf('.') + 1);
      // （七）总计 differs with the row that it adds up; that row is told.
      if (!first || (row.row.total && drafts.some((draft) => draft.path?.startsWith(group)))) continue;
      const path = `${row.path}.${first.column.key}`;
      drafts.push({
        rule: 'rollup/mismatch',
        path,
        at: locate(places, path),
        message: {
          zh: `${row.labels.zh}：${told.map(({ column, here, total }) => `「${column.label.zh}」写的是 ${here}，下级 ${published.length} 个机关之和是 ${total}`).join('；')}`,
          en: `${row.labels.en}: ${told.map(({ column, here, total }) => `${column.label.en} says ${here}, the ${published.length} subordinates add up to ${total}`).join('; ')}`,
        },
        hint: {
          zh: '请核对是否漏掉或者重复计算了某个机关；差额是本级机关自己的数字的，把本级也建成一个下级机关填报',
          en: 'Check for a unit left out or counted twice; if the difference is its own office, report that office as a subordinate too',
        },
        related: published.flatMap(({ report: { places: there, agency: its }, statistics: theirs }) => {
          const value = theirs.values[row.first + row.columns.indexOf(first.column)];
          return there && typeof value === 'number' && value !== 0
            ? [{ at: locate(there, path), message: { zh: `${its.shortName} ${value}`, en: `${its.shortName}: ${value}` } }]
            : [];
        }),
      });
    }
    return { checked, notAssessable: rows.length - checked, drafts };
  },
};
