import { nothingChecked, type Rule } from '../../check/rule.ts';
import type { Draft } from '../../findings/finding.ts';
import { type FormIndex, formIndex } from '../../form/figures.ts';
import { latest } from '../../latest.ts';
import { locate, valueAt } from '../../statistics/statistics.ts';
import { completed } from '../../statistics/totals.ts';

const columnsOf = latest(2, ({ form }: FormIndex) =>
  form.requests.columns.map((column) => ({
    column,
    path: `requests.carriedIn.${column.key}`,
    fromPath: `requests.carriedOut.${column.key}`,
  })),
);

/** 国办公开办函〔2021〕30号 第三部分: 二 of one year is 四 of the year before; both editions have these rows. */
export const carried: Rule = {
  id: 'continuity/carried',
  level: 'warning',
  title: { zh: '上年结转与上年年报的结转下年度一致', en: 'Requests carried in equal those carried out last year' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第三部分表格 第二项、第四项',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part three, items 2 and 4',
  },
  checks: {
    zh: '逐栏比较：本年“二、上年结转政府信息公开申请数量” = 上年“四、结转下年度继续办理”。没有上年年报的不判断。',
    en: "Column by column: this year's 二 equals last year's 四. Without last year's report nothing is judged.",
  },
  why: { zh: '两年年报放在一起，结转数对不上就说明其中一年统计有误。', en: 'If the two years disagree, one of them was counted wrongly.' },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 1 }\n  carriedIn: { naturalPerson: 2 }\n  outcomes:\n    granted: { naturalPerson: 3 }\n',
      lastYear: 'requests:\n  received: { naturalPerson: 3 }\n  carriedOut: { naturalPerson: 3 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'requests:\n  carriedIn: { naturalPerson: 3 }\n  outcomes:\n    granted: { naturalPerson: 3 }\n',
      lastYear: 'requests:\n  received: { naturalPerson: 3 }\n  carriedOut: { naturalPerson: 3 }\n',
    },
  },
  check: (report, { reportOf }) => {
    const { statistics, places, agency, year } = report;
    if (!statistics || !places) return nothingChecked;
    const last = reportOf(agency.path, year - 1);
    const columns = columnsOf(formIndex(statistics.edition));
    if (!last?.statistics || !last.places) return { checked: 0, notAssessable: columns.length, drafts: [] };
    const now = completed(statistics);
    const before = completed(last.statistics);
    const drafts: Draft[] = [];
    let checked = 0;
    let explained = 0;
    for (const { column, path, fromPath } of columns) {
      const here = valueAt(now, path);
      const there = valueAt(before, fromPath);
      if (typeof here !== 'number' || typeof there !== 'number') continue;
      checked++;
      const difference = here - there;
      // 总计 comes last: where the columns account for its difference, it is only their echo.
      if (difference === 0 || (column.total && explained === difference)) continue;
      explained += difference;
      drafts.push({
        rule: 'continuity/carried',
        path,
        at: locate(places, path),
        message: {
          zh: `${year}年“二、上年结转”「${column.label.zh}」是 ${here}，${year - 1}年年报“四、结转下年度继续办理”是 ${there}`,
          en: `Carried in from last year, ${column.label.en}: ${year} says ${here}, the report of ${year - 1} carried out ${there}`,
        },
        hint: {
          zh: `两处应当相等：核实后改正其中一处；如果上年年报有误且已发布，请在本年报说明并豁免本条`,
          en: 'Both must be equal: correct the wrong one, or waive this finding with the reason if the published report cannot be changed',
        },
        related: [
          {
            at: locate(last.places, fromPath),
            message: { zh: `${year - 1}年结转下年度 ${there}`, en: `carried out of ${year - 1}: ${there}` },
          },
        ],
      });
    }
    return { checked, notAssessable: columns.length - checked, drafts };
  },
};
