import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';
import { plainBlock } from '../../../src/parse/markdown/plain-blocks.ts';
import { parseWithRemark } from '../../../src/parse/markdown/processor.ts';
import { html } from './reading.ts';

const words = ['政府', '信息公开', '，', '。', '2024年', '1、', '（一）', '〔2024〕', '一、', '😀', '\u3000', '\u00a0', 'abc', '{{a.b}}'];
const marks = [
  ...[
    '\n',
    '\n\n',
    '\n\n',
    '\n\n## ',
    '\n\n### ',
    '#',
    ' ',
    '  ',
    '    ',
    '\t',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '](',
    ']:',
  ],
  ...['>', '\n> ', '\n- ', '\n1. ', '12)', '|', '\n|a|b|\n|-|-|\n', '\n---\n', '\n===\n', '~', '~~', '!', '\\', '&amp;', '&', '<', '<b>'],
  ...['<!--', '{{', '}}', '{{{x}}}', '{', '}', 'a@b.cn', 'http://a.cn', '：', '=', '+ ', ':-', '\u2028', '"', '[^1]'],
];
const markdown = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.constantFrom(...marks) }), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

describe('parseMarkdown', () => {
  it('gives the tree of remark with the same places, whichever way a block is read', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        // A line of wide spaces alone is blank here: the one intended difference.
        fc.pre(!/^[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*$/m.test(text));
        expect(parseMarkdown({ file: 'report.md', text }, 0)).toEqual(parseWithRemark(text).children);
      }),
      { numRuns: 1500 },
    );
  });

  it('counts places from the start of the file, also behind front matter', () => {
    const head = '---\ntitle: 报告\n---\n';
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(!/[\u3000\u00a0]/.test(text));
        const moved = parseMarkdown({ file: 'report.md', text: head + text }, head.length);
        const blank = parseWithRemark(`${head.replace(/[^\n]/g, ' ')}${text}`).children;
        expect(moved).toEqual(blank);
      }),
      { numRuns: 500 },
    );
  });

  it('reads plain paragraphs and headings without the parser', () => {
    const lines = (text: string) => text.split('\n').map((line, index) => ({ offset: 0, number: index + 1, text: line }));
    expect(plainBlock(lines('## 一、总体情况'))).toHaveLength(1);
    expect(plainBlock(lines('2024年共收到申请{{requests.received.total}}件。\n其中自然人2件。'))).toHaveLength(1);
    for (const special of [
      '**重点**',
      '- 项',
      '1. 项',
      '> 引',
      '| a |',
      '    缩进',
      '行尾空格 ',
      '[文](a)',
      '## 标题 ##',
      '```',
      '<b>',
      'a\\b',
      '&amp;',
    ])
      expect(plainBlock(lines(special)), special).toBeUndefined();
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
