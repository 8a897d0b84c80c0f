import { expect, test } from 'vitest';
import { timingsMessage } from '../../src/cli/timings-message.ts';

const timings = {
  byStage: new Map([
    ['judge', 1500],
    ['read', 250],
  ] as const),
  prose: { all: 10_000, plain: 9_999 },
  byReport: new Map([['b/2024', 7], ['a/2024', 7], ...Array.from({ length: 9 }, (_, at): [string, number] => [`c${at}/2024`, 900 - at])]),
};

test('says what each stage took, what remains, the ten slowest reports, and the share of paragraphs that were plain', () => {
  expect(timingsMessage(timings, 2000, 'zh')).toBe(`\
各阶段用时（秒）：
      0.250  读取
      1.500  核对
      0.000  生成报告的文件
      0.000  生成全站的文件
      0.000  写盘
      0.250  其他
用时最多的报告（秒）：
      0.900  content/c0/2024
      0.899  content/c1/2024
      0.898  content/c2/2024
      0.897  content/c3/2024
      0.896  content/c4/2024
      0.895  content/c5/2024
      0.894  content/c6/2024
      0.893  content/c7/2024
      0.892  content/c8/2024
      0.007  content/a/2024
不必经过 Markdown 解析器的段落：99.9%（10000 段中的 9999 段）`);
  expect(timingsMessage(timings, 2000, 'en').split('\n').at(-1)).toBe('Paragraphs that needed no Markdown parser: 99.9 % (9999 of 10000)');
  expect(timingsMessage({ byStage: new Map(), byReport: new Map(), prose: { all: 0, plain: 0 } }, 10, 'en')).toBe(`\
Seconds by stage:
      0.000  reading
      0.000  judging
      0.000  files of reports
      0.000  files of the whole site
      0.000  writing
      0.010  other`);
});
