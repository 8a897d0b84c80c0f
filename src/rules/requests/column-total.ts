import type { Rule } from '../../check/rule.ts';
import { sumOutcome } from '../../check/sums.ts';

export const columnTotal: Rule = {
  id: 'requests/column-total',
  level: 'error',
  title: { zh: '依申请公开表：每列办理结果之和等于（七）总计', en: 'Requests table: the outcomes of each column add up to （七）总计' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第三部分表格：三、本年度办理结果（一）至（七）',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, table of part three, item 3 (1) to (7)',
  },
  checks: {
    zh: '每一列：（一）予以公开至（六）其他处理的各行之和 = （七）总计。',
    en: 'In every column, the rows from （一）予以公开 to （六）其他处理 add up to （七）总计.',
  },
  why: {
    zh: '办理结果互相排斥：一件申请只计一种结果，所以各项之和就是办理总数。',
    en: 'Outcomes exclude each other: a request counts under one of them only, so they add up to the number handled.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 3 }\n  outcomes:\n    granted: { naturalPerson: 2 }\n    total: { naturalPerson: 3 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 3 }\n  outcomes:\n    granted: { naturalPerson: 2 }\n    partlyGranted: { naturalPerson: 1 }\n    total: { naturalPerson: 3 }\n',
    },
  },
  check: (report) => sumOutcome(report, 'requests/column-total'),
};
