import type { Rule } from '../../check/rule.ts';
import { sumOutcome } from '../../check/sums.ts';

export const balance: Rule = {
  id: 'requests/balance',
  level: 'error',
  title: { zh: '依申请公开表：勾稽关系', en: 'Requests table: what came in equals what was handled and carried over' },
  clause: {
    zh: '国办公开办函〔2021〕30号附件 第三部分表头：“第一项加第二项之和，等于第三项加第四项之和”',
    en: 'Form of Guoban Gongkai Banhan [2021] No. 30, head of the table of part three: item 1 plus item 2 equals item 3 plus item 4',
  },
  checks: {
    zh: '每一列：一、本年新收 + 二、上年结转 = 三、（七）总计 + 四、结转下年度继续办理。',
    en: 'In every column: 一 received + 二 carried in = 三（七） handled + 四 carried out.',
  },
  why: {
    zh: '这是表头写明的唯一一条勾稽关系，不符即说明有申请漏计或者重复计算。',
    en: 'The only relation that the form itself states; where it fails, requests were lost or counted twice.',
  },
  examples: {
    fails: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 4 }\n  carriedIn: { naturalPerson: 1 }\n  outcomes:\n    granted: { naturalPerson: 3 }\n  carriedOut: { naturalPerson: 1 }\n',
    },
    passes: {
      file: 'statistics.yaml',
      text: 'requests:\n  received: { naturalPerson: 4 }\n  carriedIn: { naturalPerson: 1 }\n  outcomes:\n    granted: { naturalPerson: 4 }\n  carriedOut: { naturalPerson: 1 }\n',
    },
  },
  check: (report) => sumOutcome(report, 'requests/balance'),
};
