import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../src/parse/read-narrative.ts';
import { found, html, read } from './markdown/reading.ts';

const report = `---
title: 报告
---
前言。

## 一、总体情况

甲。

### （一）主动公开

乙。

## 二、行政机关主动公开政府信息情况

## 附件

丙。
`;

describe('readNarrative', () => {
  it('finds the parts, their titles, ids, anchors and spans', () => {
    const { narrative } = read(report);
    expect(
      narrative.sections.map(({ id, title, anchor, titleSpan, span }) => ({
        id,
        title,
        anchor,
        titleText: report.slice(titleSpan.start, titleSpan.end),
        starts: report.slice(span.start, span.start + 6),
        ends: report.slice(span.end, span.end + 6),
      })),
    ).toEqual([
      { id: 'overview', title: '一、总体情况', anchor: 'overview', titleText: '一、总体情况', starts: '## 一、总', ends: '## 二、行' },
      {
        id: 'proactive',
        title: '二、行政机关主动公开政府信息情况',
        anchor: 'proactive',
        titleText: '二、行政机关主动公开政府信息情况',
        starts: '## 二、行',
        ends: '## 附件\n',
      },
      { id: undefined, title: '附件', anchor: '附件', titleText: '附件', starts: '## 附件\n', ends: '' },
    ]);
    expect(narrative.anchors).toEqual(['overview', '一主动公开', 'proactive', '附件']);
    expect(narrative.preamble).toHaveLength(1);
    expect(narrative.sections.map(({ children }) => children.length)).toEqual([3, 0, 1]);
  });

  it('hands over the front matter without reading it', () => {
    const { frontMatter } = readNarrative({ file: 'report.md', text: report });
    expect(report.slice(frontMatter?.start, frontMatter?.end)).toBe('title: 报告\n');
    expect(readNarrative({ file: 'report.md', text: '' }).body?.sections).toEqual([]);
  });

  it('gives each official part once, to the exact title before a near one', () => {
    const { narrative } = read('## 总体情况\n\n## 一、总体情况\n\n## 概述');
    expect(narrative.sections.map(({ id, anchor }) => [id, anchor])).toEqual([
      [undefined, '总体情况'],
      ['overview', 'overview'],
      [undefined, '概述'],
    ]);
  });

  it('knows no parts for years without a form', () => {
    const { body } = readNarrative({ file: 'report.md', text: '## 一、概述\n\n甲。' }, []);
    expect(body?.sections.map(({ id, anchor }) => [id, anchor])).toEqual([[undefined, '一概述']]);
  });

  it('takes an official title of level 1 for the part that it names, and says so', () => {
    const { narrative, drafts } = read('# 报告\n\n# 一、总体情况\n\n甲。');
    expect(narrative.sections.map(({ id }) => id)).toEqual(['overview']);
    expect(drafts.map(({ rule }) => rule)).toEqual(['markdown/heading-level', 'markdown/heading-level']);
  });

  it('shows raw HTML as text and reports it once for each block', () => {
    const text = '甲<b>乙</b>丙。\n\n<script>\nalert(1)\n</script>\n\n丁';
    expect(html(text)).toBe('<p>甲&#x3C;b>乙&#x3C;/b>丙。</p>\n<p>&#x3C;script>\nalert(1)\n&#x3C;/script></p>\n<p>丁</p>\n');
    expect(found(text)).toEqual(['markdown/raw-html: <b>', 'markdown/raw-html: <script>\nalert(1)\n</script>']);
  });

  it.each([
    ['<!-- 填写说明：写这里。\n\n下一段 -->\n正文。', '<p>正文。</p>\n', ['<!-- 填写说明：写这里。\n\n下一段 -->']],
    ['甲<!-- 填写说明: 写这里 -->乙<!-- Guidance: x -->', '<p>甲乙</p>\n', ['<!-- 填写说明: 写这里 -->', '<!-- Guidance: x -->']],
    [
      '> - <!-- 填写说明：甲\n>   乙 -->\n>   正文',
      '<blockquote>\n<ul>\n<li>正文</li>\n</ul>\n</blockquote>\n',
      ['<!-- 填写说明：甲\n>   乙 -->'],
    ],
  ])('takes the guidance of a scaffold out of the text and remembers it: %j', (text, shown, guidance) => {
    const { narrative } = read(text);
    expect(html(text)).toBe(shown);
    expect(found(text)).toEqual([]);
    expect(narrative.guidance?.map(({ start, end }) => text.slice(start, end))).toEqual(guidance);
    expect(narrative.prose.map(({ text: prose }) => prose).join('')).not.toMatch(/写这里|Guidance/);
  });

  it('never loses what was written behind guidance on its line', () => {
    const text = '<!-- 填写说明：写这里 -->全年公开信息 3 条。';
    expect(html(text)).toContain('全年公开信息 3 条。');
    expect(read(text).narrative.guidance?.map(({ start, end }) => text.slice(start, end))).toEqual(['<!-- 填写说明：写这里 -->']);
  });

  it.each(['<!-- 说明 -->', '<!-- <b>填写说明：</b> -->'])('takes no other comment for guidance: %s', (text) => {
    expect(found(text)).toEqual([`markdown/raw-html: ${text}`]);
    expect(read(text).narrative.guidance).toEqual([]);
  });

  it('collects links and images with what they show and where they stand', () => {
    const text = '[表](附件/表1.xlsx) ![图](图.png "题") [文][a]\n\n[a]: #problems\n';
    expect(
      read(text).narrative.links?.map(({ kind, target, span, text: shown }) => [kind, target, text.slice(span.start, span.end), shown]),
    ).toEqual([
      ['link', '附件/表1.xlsx', '[表](附件/表1.xlsx)', '表'],
      ['image', '图.png', '![图](图.png "题")', '图'],
      ['link', '#problems', '[文][a]', '文'],
    ]);
  });

  it.each([
    ['[文](javascript:alert(1))', '<p>文</p>\n', '链接「javascript:alert(1)」不允许使用「javascript:」链接，只显示文字'],
    ['[文](//evil.example)', '<p>文</p>\n', '链接「//evil.example」以 // 开头，没有写明协议，只显示文字'],
    ['![图](http://a.cn/b.png)', '<p>图</p>\n', '图片「http://a.cn/b.png」图片不在本报告的文件夹内，不会显示'],
    ['![图](../b.png)', '<p>图</p>\n', '图片「../b.png」图片路径指到了本报告的文件夹之外，不会显示'],
    ['[文][r]\n\n[r]: data:text/html,x', '<p>文</p>\n', '链接「data:text/html,x」不允许使用「data:」链接，只显示文字'],
  ])('shows only the text of %s', (text, expected, message) => {
    expect(html(text)).toBe(expected);
    expect(read(text).drafts.map(({ rule, message: { zh } }) => [rule, zh])).toEqual([['links/scheme', message]]);
  });

  it('resolves definitions wherever they stand, and shows task boxes as characters', () => {
    expect(html('## 一、总体情况\n\n[文][a]\n\n## 二、主动公开政府信息情况\n\n> [a]: b.pdf\n')).toContain('<a href="b.pdf">文</a>');
    expect(html('- [ ] 甲\n- [x] 乙')).toBe('<ul>\n<li>☐ 甲</li>\n<li>☑ 乙</li>\n</ul>\n');
  });

  it('leads every piece of prose back to the same characters of the source', () => {
    const parts = [
      '政府',
      '信息，',
      '公开。',
      '\n',
      '\n\n',
      '**',
      '*',
      '~~',
      '`码`',
      '[文](a.pdf)',
      '&amp;',
      '\\*',
      '\n> ',
      '\n- ',
      '\n  ',
      '{{a.b}}',
    ];
    const more = [
      '| 甲 | 乙 |\n|-|-|\n| 1 | 2 |\n',
      '2024年',
      'http://a.cn/x，',
      '[^1]',
      '\n\n[^1]: 注',
      '<b>',
      '　　',
      '##标题',
      '\n\n## 一、总体情况\n\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts, ...more), { maxLength: 25 }), (list) => {
        const text = list.join('');
        for (const prose of read(text).narrative.prose) {
          let end = 0;
          for (const piece of prose.pieces) {
            expect(piece.text).toBeGreaterThanOrEqual(end);
            end = piece.text + piece.length;
            expect(text.slice(piece.source, piece.source + piece.length)).toBe(prose.text.slice(piece.text, end));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('covers all Chinese of the prose with pieces, each sign at its own place', () => {
    // Every Han character of the text is another one, so a piece can only be right.
    const marks = ['**', '*', '~~', '\n', '\n> ', '\n- ', '\\*', '&lt;', '{{a.b}}', '', '', '，', '\n\n', '`码`', 'www.a.cn/x', '| '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 30 }), (list) => {
        const text = list
          .map((mark, index) => mark + String.fromCharCode(0x4e00 + 2 * index) + String.fromCharCode(0x4e01 + 2 * index))
          .join('');
        const { narrative } = read(text);
        for (const prose of narrative.prose) {
          const covered = new Map<number, number>();
          for (const { text: start, source, length } of prose.pieces) for (let i = 0; i < length; i++) covered.set(start + i, source + i);
          for (const match of prose.text.matchAll(/[\u4e00-\u4fff]/g)) expect(covered.get(match.index)).toBe(text.indexOf(match[0]));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof html(text)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
