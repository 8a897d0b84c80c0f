import { nothingChecked, type Rule } from '../../check/rule.ts';
import { editionOfYear, editions } from '../../form/editions.ts';
import { locate } from '../../statistics/statistics.ts';

export const editionYear: Rule = {
  id: 'edition/year',
  level: 'error',
  title: { zh: '报告格式与年度相符', en: 'The edition of the form fits the year' },
  clause: {
    zh: '国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）',
    en: 'Guoban Gongkai Banhan [2019] No. 60 (2019, 2020) and [2021] No. 30 (from 2021 on)',
  },
  checks: {
    zh: '2019、2020年度用2019年格式，2021年度起用2021年格式。',
    en: 'Years 2019 and 2020 use the edition of 2019, later years that of 2021.',
  },
  why: {
    zh: '用错格式的年报，表格栏目与当年要求不符，数据不能汇总比较。',
    en: 'A report in the wrong edition has other rows than its year asks for and cannot be compared.',
  },
  examples: {
    fails: { file: 'statistics.yaml', text: 'edition: 2019\n' },
    passes: { file: 'statistics.yaml', text: 'edition: 2021\n' },
  },
  check: ({ statistics, places, year }) => {
    const due = editionOfYear(year);
    if (!statistics || !places || !due) return nothingChecked;
    if (statistics.edition === due) return { checked: 1, notAssessable: 0, drafts: [] };
    return {
      checked: 1,
      notAssessable: 0,
      drafts: [
        {
          rule: 'edition/year',
          path: 'edition',
          at: locate(places, 'edition'),
          message: {
            zh: `${year}年度应当使用${due}年格式（${editions[due].instrument}），这里用的是${statistics.edition}年格式`,
            en: `Report year ${year} uses the edition of ${due}, this file the edition of ${statistics.edition}`,
          },
          hint: {
            zh: `删去 edition 这一行，并按${due}年格式填写各行`,
            en: `Remove the line \`edition\` and fill in the rows of the edition of ${due}`,
          },
        },
      ],
    };
  },
};
