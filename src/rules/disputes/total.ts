import type { Rule } from '../../check/rule.ts';
import { sumOutcome } from '../../check/sums.ts';

export const disputesTotal: Rule = {
  id: 'disputes/total',
  level: 'error',
  title: { zh: '复议诉讼表：各项结果之和等于总计', en: 'Disputes table: the results add up to the total' },
  clause: { zh: '国办公开办函〔2021〕30号附件 第四部分表格', en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part four' },
  checks: {
    zh: '行政复议、未经复议直接起诉、复议后起诉三组各自：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。',
    en: 'In each of the three groups: upheld + corrected + other + pending = total.',
  },
  why: {
    zh: '实际年报里出现过明细有数、总计写 0 的情况，单看总计的读者会得到错误的结论。',
    en: 'Published reports have shown a total of 0 beside results that are not 0, which misleads whoever reads only totals.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'disputes:\n  reconsideration: { upheld: 10, corrected: 1, other: 0, pending: 0, total: 0 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'disputes:\n  reconsideration: { upheld: 10, corrected: 1, other: 0, pending: 0, total: 11 }\n',
    },
  },
  check: (report) => sumOutcome(report, 'disputes/total'),
};
