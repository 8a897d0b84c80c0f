import type { Rule } from '../../check/rule.ts';
import { sumOutcome } from '../../check/sums.ts';

export const rowTotal: Rule = {
  id: 'requests/row-total',
  level: 'error',
  title: { zh: '依申请公开表：每行各栏之和等于总计', en: 'Requests table: the columns of each row add up to its total' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第三部分表格：申请人情况各栏与总计',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part three: applicants and total',
  },
  checks: {
    zh: '每一行：自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计。没有写总计的行由程序计算，不算检查。',
    en: 'In every row, the six kinds of applicants add up to 总计. Rows whose total is left out are computed, not checked.',
  },
  why: {
    zh: '这是已发布年报中最常见的差错之一，读者和检查人员一加便知。',
    en: 'One of the most frequent faults in published reports; anyone who adds up a row finds it.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 3, enterprise: 1, total: 3 }\n  outcomes:\n    granted: { naturalPerson: 3, enterprise: 1 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 3, enterprise: 1, total: 4 }\n  outcomes:\n    granted: { naturalPerson: 3, enterprise: 1 }\n',
    },
  },
  check: (report) => sumOutcome(report, 'requests/row-total'),
};
