import { nothingChecked, type Rule } from '../../check/rule.ts';
import { formIndex } from '../../form/figures.ts';
import { locate, valueAt } from '../../statistics/statistics.ts';

export const decisionsMisread: Rule = {
  id: 'proactive/decisions',
  level: 'warning',
  title: { zh: '2019年格式：处理决定数量被当成项目数量', en: 'Edition 2019: decisions mistaken for the number of items' },
  clause: {
    zh: '国办公开办函〔2019〕60号附件 第二部分表格 第二十条第（五）（六）项',
    en: 'Form of Guoban Gongkai Banhan [2019] No. 60, table of part two, article 20 (5) and (6)',
  },
  checks: {
    zh: '如果每一行的“处理决定数量”都恰好等于“上一年项目数量”加“本年增/减”，说明把事项数当成了办件量；相加小于 0 的也不可能。',
    en: 'If 处理决定数量 equals last year plus change in every row, items were counted where decisions are asked for.',
  },
  why: {
    zh: '处理决定数量是全年作出的决定件数，与有多少个事项没有加减关系。',
    en: 'Decisions are the cases decided in the year; they do not follow from the number of items.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'edition: 2019\nproactive:\n  licensing: { lastYear: 22, change: 1, decisions: 23 }\n  penalties: { lastYear: 1168, change: 173, decisions: 1341 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'edition: 2019\nproactive:\n  licensing: { lastYear: 22, change: 1, decisions: 640 }\n  penalties: { lastYear: 1168, change: 173, decisions: 52 }\n',
    },
  },
  check: ({ statistics, places }) => {
    if (!statistics || !places) return nothingChecked;
    const rows = formIndex(statistics.edition)
      .rows.filter(
        ({ table, columns }) =>
          table === 'proactive' && columns.some(({ key }) => key === 'lastYear') && columns.some(({ key }) => key === 'decisions'),
      )
      .map((row) => ({
        row,
        lastYear: valueAt(statistics, `${row.path}.lastYear`) ?? 0,
        change: valueAt(statistics, `${row.path}.change`) ?? 0,
        decisions: valueAt(statistics, `${row.path}.decisions`) ?? 0,
      }));
    if (rows.length === 0) return nothingChecked;
    const telling = rows.filter(({ lastYear, change, decisions }) => lastYear !== 0 || change !== 0 || decisions !== 0);
    const [first] = telling;
    if (!first) return { checked: 0, notAssessable: 1, drafts: [] };
    if (!telling.every(({ lastYear, change, decisions }) => decisions === lastYear + change))
      return { checked: 1, notAssessable: 0, drafts: [] };
    const path = `${first.row.path}.decisions`;
    const list = telling.map(
      ({ row, lastYear, change, decisions }) => `${row.labels.zh} ${lastYear}${change < 0 ? '−' : '+'}${Math.abs(change)}=${decisions}`,
    );
    return {
      checked: 1,
      notAssessable: 0,
      drafts: [
        {
          rule: 'proactive/decisions',
          path,
          at: locate(places, path),
          message: {
            zh: `每一行的“处理决定数量”都等于上一年项目数量加本年增/减（${list.join('，')}），像是把事项数填成了决定数`,
            en: `Every 处理决定数量 equals last year plus change (${list.join(', ')}): items were probably counted instead of decisions`,
          },
          hint: { zh: '“处理决定数量”应填全年作出的行政许可、行政处罚等决定的件数', en: 'Write the number of decisions made in the year' },
        },
      ],
    };
  },
};
