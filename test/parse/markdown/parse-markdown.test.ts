import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesFrom } from '../../../src/parse/markdown/lines.ts';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';
import { plainBlock } from '../../../src/parse/markdown/plain-blocks.ts';
import { parseWithRemark } from '../../../src/parse/markdown/processor.ts';
import { runs } from '../../support/runs.ts';
import { html } from './reading.ts';

const words = [
  '政府',
  '信息公开',
  '，',
  '。',
  '2024年',
  '1、',
  '（一）',
  '〔2024〕',
  '[2021]5号',
  '一、',
  '😀',
  '\u3000',
  '\u00a0',
  'abc',
  '{{a.b}}',
];
const marks = [
  ...[
    '\n',
    '\n\n',
    '\n\n',
    '\n \n',
    '\n\n\n',
    '\n\n## ',
    '\n\n### ',
    '\n### ',
    '#',
    ' ',
    '  ',
    '    ',
    '\t',
    '  \n',
    '\n  ',
    '\r\n',
    '\ufeff',
  ],
  ...['**', '**', '*', '***', '_', '__', '`', '```\n', '[', ']', '(', ')', '](', ']:', '[^1]', '[x] ', '[文](a.pdf)', '![图](a.png)'],
  ...['>', '\n> ', '\n- ', '\n\n- ', '\n* ', '\n1. ', '\n\n1. ', '\n2. ', '\n\n2. ', '\n1) ', '\n1.', '2024. ', '12)', '\n   - ', '- '],
  ...['|', '\n|a|b|\n|-|-|\n', '\n---\n', '\n***\n', '\n===\n', '~', '~~', '!', '\\', '&amp;', '&', '<', '<b>', '<!--'],
  ...[
    '{{',
    '}}',
    '{{{x}}}',
    '{',
    '}',
    'a@b.cn',
    'http://a.cn',
    'www.a.cn',
    '：',
    '=',
    '+ ',
    '-',
    ':-',
    '\u2028',
    '\ufe00',
    '"',
    '.',
    '$',
    '^',
  ],
];
/** What reports are made of, and its likely slips: most of these texts are read without the parser. */
const ordinary = [
  ...['  ', ' \n', '  \n', '\n\n> ', '\n> ', '> '],
  ...[
    '\n',
    '\n\n',
    '\n\n',
    '\n\n## ',
    '\n\n### ',
    '\n### ',
    '**',
    '**',
    '**',
    '~',
    '&',
    '<',
    '>',
    '(',
    '-',
    '!',
    ' ',
    '\n \n',
    '“',
    '”',
    '（',
    '）',
  ],
  ...['\n- ', '\n- ', '\n\n- ', '\n* ', '\n1. ', '\n\n1. ', '\n2. ', '\n\n2. ', '\n3. ', '\n1) ', '\n2) ', '\n10. ', '\n1.', '1. '],
  ...['[文](a.pdf)', '[文字](https://a.cn/b_c?d=1&e=2)', '[2021]'],
];
const textOf = (signs: readonly string[], maxLength: number) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.constantFrom(...signs) }), {
      maxLength,
    })
    .map((parts) => parts.join(''))
    // A line of wide spaces alone is blank here: the one intended difference.
    .filter((text) => !/^[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*$/m.test(text));

const parsed = (text: string, start = 0) => parseMarkdown({ file: 'report.md', text }, start);

const sameAsRemark = (text: string): void => {
  expect(parsed(text).nodes, JSON.stringify(text)).toEqual(parseWithRemark(text).children);
};

const block = (text: string) => plainBlock(linesFrom(text, 0));

describe('parseMarkdown', () => {
  it.each([
    ['every sign that Markdown knows', textOf(marks, 24), 1500],
    ['what reports are made of', textOf(ordinary, 40), 1500],
  ])('gives the tree of remark with the same places, whichever way a block is read: %s', (_, markdown, count) => {
    fc.assert(fc.property(markdown, sameAsRemark), runs(count));
  });

  it('counts places from the start of the file, also behind front matter', () => {
    const head = '---\ntitle: 报告\n---\n';
    fc.assert(
      fc.property(fc.oneof(textOf(marks, 24), textOf(ordinary, 40)), (text) => {
        // What begins a file may be a byte order mark, which is no text; behind front matter it is one.
        fc.pre(!text.startsWith('\ufeff'));
        const blank = parseWithRemark(`${head.replace(/[^\n]/g, ' ')}${text}`).children;
        expect(parsed(head + text, head.length).nodes).toEqual(blank);
      }),
      runs(500),
    );
  });

  it('gives the tree of remark for every report of the demonstration', () => {
    const reports = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('report.md'));
    expect(reports.length).toBeGreaterThan(5);
    for (const file of reports) sameAsRemark(readFileSync(join('content', file), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
  });

  it('opens and closes strong text as remark does, whatever stands beside it', () => {
    const beside = ['', ' ', '\u3000', '\u00a0', ...'政a1，。、：；！？（）《》“”‘’—…·〔〕【】①１Ａ％～｡｣ｱé×°㐀'];
    for (const before of beside)
      for (const after of [...beside, ..."!#%&'(),-./:;<=>?@^|~[]`\\_", '\u303d', '\u3030', '\ufe00', '😀', '{{a}}', '[a](b)'])
        sameAsRemark(`政${before}**${after}政**。\n\n**政${after}**${before}政\n\n- ${before}**${after}\n`);
  });

  it.each([
    '## 一、总体情况',
    '2024年共收到申请{{requests.received.total}}件。\n其中自然人2件。',
    '1.主动公开。全年公开3~5件，研发&生产，<100件。',
    '国办公开办函[2021]30号',
    '> 本报告由政府办公室负责解释。',
    '行尾空格 \n后一行   ',
    '## 一、总体情况 ',
    '详见[政府网站](https://www.example.gov.cn/zwgk/a_b.html?id=1&p=2)。',
    '**共受理申请120件。**其中**“主动公开”**信息',
    '### （一）主动公开\n全年公开5条。\n- 政策3条\n- 其他2条',
    '1. **解读单一。**今后改进。\n2. **更新不及时。**今后改进。',
  ])('reads %j without the parser', (text) => {
    expect(block(text)).toBeDefined();
    expect(parsed(text).blocks).toEqual({ all: 1, plain: 1 });
    sameAsRemark(text);
  });

  it.each([
    ...[
      '*重点*',
      '**重点',
      '** 重点**',
      '***重点***',
      '> 引\n> 文',
      '> - 引',
      '>引',
      '断行  \n后',
      '**断** \n后',
      '| a |',
      '    缩进',

      '## 标题 ##',
      '```',
      '<b>',
      'a\\b',
      '&amp;',
    ],
    ...[
      '[文](a "题")',
      '[文][a]',
      '[^1]',
      '![图](a.png)',
      '- [ ] 项',
      '- - 项',
      '-  项',
      '- 项\n  续',
      '- 项\n续',
      '- 项\n1. 项',
      '文\n2. 项',
    ],
    ...['题\n---', '{{**a}}**', '文_字_'],
  ])('leaves %j to the parser', (text) => {
    expect(block(text)).toBeUndefined();
    sameAsRemark(text);
  });

  it('counts the blocks that need no parser', () => {
    expect(parsed('').blocks).toEqual({ all: 0, plain: 0 });
    expect(parsed('甲。\n\n| 引\n\n乙。\n\n- 项\n\n丙。').blocks).toEqual({ all: 5, plain: 4 });
    // What follows a list after a blank line may belong to it.
    expect(parsed('- 项\n\n  续\n\n丙。').blocks).toEqual({ all: 3, plain: 1 });
    // A definition may belong to any block.
    expect(parsed('甲。\n\n[乙]: b.pdf').blocks).toEqual({ all: 2, plain: 0 });
  });

  it('reads a list that goes on after blank lines as one', () => {
    const [list, ...others] = parsed('1. 甲。\n\n2. 乙。\n3. 丙。\n\n1) 丁。').nodes;
    expect(list).toMatchObject({ type: 'list', spread: true, children: [{}, {}, {}] });
    expect(others).toHaveLength(1);
  });

  it.each([
    ['**共受理申请120件。**其中', '<strong>共受理申请120件。</strong>其中'],
    ['本年度**“主动公开”**信息', '本年度<strong>“主动公开”</strong>信息'],
    ['**申请（12件）**上年', '<strong>申请（12件）</strong>上年'],
    ['达**97%**认可', '达<strong>97%</strong>认可'],
    ['**“一网通办”**改革', '<strong>“一网通办”</strong>改革'],
    ['*强调。*后', '<em>强调。</em>后'],
    ['~~删除。~~后', '<del>删除。</del>后'],
    ['3~5件，6~8件', '3~5件，6~8件'],
  ])('reads emphasis beside Chinese marks: %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>\n`);
  });

  it('takes a line of nothing but wide spaces for a blank one', () => {
    expect(html('甲。\n　　\n乙。')).toBe('<p>甲。</p>\n<p>乙。</p>\n');
  });
});
