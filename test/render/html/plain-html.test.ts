import fc from 'fast-check';
import type { BlockContent, Heading, ListItem, PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { plainHtml } from '../../../src/render/html/plain-html.ts';
import { sectionHtml } from '../../../src/render/html/section-html.ts';
import { sectionHtmlByRemark } from '../../../src/render/html/section-html-by-remark.ts';
import { read } from '../../parse/markdown/reading.ts';
import { runs } from '../../support/runs.ts';

/** Every kind of character that HTML, Markdown or a page's own rules treat apart, among ordinary ones. */
const words = [
  ...['公开', '2024年', 'abc', '，', '“', '：', ' ', '  ', '\t', '\u3000', '\u00a0', '\n', '\r\n', ' \n ', '\\', '/'],
  ...['&', '&amp;', '<', '<b>', '>', '"', "'", '`', '=', '*', '**', '_', '~~', '#', '- ', '1. ', '3) ', '{{', '}}', '[', '](', ')'],
  ...['\u0000', '\u0007', '\u007f', '\u0085', '\u061c', '\u200b', '\u200e', '\u2028', '\u202e', '\u2066', '\ufeff', '\ufffd', '\uffff'],
  ...['\ud83d\ude00', '\ud83d', '\ude00', '𠮷', '\ufdd0', '\ue000'],
];
const value = fc.oneof(
  { weight: 2, arbitrary: fc.constant('本年度收到申请3件。') },
  fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((list) => list.join('')),
);
const data = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  fc.constantFrom({ data: {} }, { data: { generated: true as const } }, { data: { hName: 'sup' } }, { data: { hProperties: { id: 'x' } } }),
);
const headingData: fc.Arbitrary<Pick<Heading, 'data'>> = fc.oneof(
  { weight: 4, arbitrary: value.map((id) => ({ data: { hProperties: { id } } })) },
  fc.constantFrom<Pick<Heading, 'data'>[]>(
    {},
    { data: { hProperties: { id: 'x', className: ['y'] } } },
    { data: { hName: 'script', hProperties: { id: 'x' } } },
  ),
);

const address = fc.oneof(
  fc.constantFrom(
    'https://www.gov.cn',
    'http://a.cn:80/b_c/~d.html?e=f&g',
    'HTTPS://a.cn/',
    'http://1.2.3.999/',
    'https://xn--a/',
    'https://:/',
  ),
  fc
    .array(
      fc.constantFrom(
        'http://',
        'https:',
        '//',
        'a.cn',
        ':8080',
        ':',
        '/',
        '?b=c',
        '#d',
        '.',
        '-',
        '~',
        '_',
        '%41',
        '%',
        '中',
        '"',
        '@',
        '&',
      ),
      { maxLength: 6 },
    )
    .map((list) => list.join('')),
  value,
);

const { phrasing, block } = fc.letrec<{ phrasing: PhrasingContent; item: ListItem; block: RootContent }>((tie) => {
  const inline = fc.array(tie('phrasing'), { maxLength: 3 });
  const marks = { depthSize: 'small' as const, withCrossShrink: true };
  const items = fc.array(tie('item'), { maxLength: 3 });
  return {
    phrasing: fc.oneof(
      marks,
      { weight: 6, arbitrary: fc.tuple(value, data).map(([text, more]) => ({ type: 'text' as const, value: text, ...more })) },
      fc.tuple(fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const), inline, data).map(([type, children, more]) => ({
        ...{ type, children },
        ...more,
      })),
      fc.constant({ type: 'break' as const }),
      value.map((text) => ({ type: 'inlineCode' as const, value: text })),
      fc
        .tuple(address, fc.constantFrom({}, {}, { title: null }, { title: '' }, { title: '题' }), inline, data)
        .map(([url, title, children, more]) => ({ type: 'link' as const, url, ...title, children, ...more })),
    ),
    item: fc
      .record(
        {
          spread: fc.option(fc.boolean()),
          checked: fc.option(fc.boolean(), { freq: 9 }),
          children: fc.array(tie('block') as fc.Arbitrary<BlockContent>, { maxLength: 3 }),
        },
        { requiredKeys: ['children'] },
      )
      .chain((item) => data.map((more) => ({ type: 'listItem' as const, ...item, ...more }))),
    block: fc.oneof(
      marks,
      { weight: 4, arbitrary: fc.tuple(inline, data).map(([children, more]) => ({ type: 'paragraph' as const, children, ...more })) },
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const), inline, headingData)
        .map(([depth, children, more]) => ({ type: 'heading' as const, depth, children, ...more })),
      fc
        .record({
          ordered: fc.boolean(),
          start: fc.option(fc.integer({ min: 0, max: 3 })),
          spread: fc.option(fc.boolean()),
          children: items,
        })
        .chain((list) => data.map((more) => ({ type: 'list' as const, ...list, ...more }))),
      fc.constantFrom<RootContent[]>(
        { type: 'thematicBreak' },
        { type: 'code', value: 'a\n<b>' },
        { type: 'html', value: '<i>\n' },
        { type: 'definition', identifier: 'a', url: 'b' },
        { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: '引' }] }] },
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [] }] }] },
      ),
    ),
  };
});

const same = (children: readonly RootContent[]): void => {
  expect(sectionHtml(children)).toBe(sectionHtmlByRemark(children));
};

describe('plain prose, written directly', () => {
  it('is what remark makes of it, whatever the tree', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 4 }), same), runs(500));
  });

  it('is what remark makes of it, whatever the characters', () => {
    fc.assert(
      fc.property(fc.array(phrasing, { maxLength: 4 }), (children) => same([{ type: 'paragraph', children }])),
      runs(500),
    );
  });

  it('is what remark makes of it, whatever is read', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, '\n\n', '\n\n', '\n- ', '\n1. ', '\n  - ', '\n### '), { maxLength: 25 }), (list) => {
        const { narrative } = read(list.join(''));
        for (const children of [narrative.preamble, ...narrative.sections.map((section) => section.children)]) same(children);
      }),
      runs(500),
    );
  });

  it.each([
    ['一段话。', '<p>一段话。</p>'],
    ['**粗体。**后文*斜体*', '<p><strong>粗体。</strong>后文<em>斜体</em></p>'],
    ['### （一）标题', '<h2 id="一标题">（一）标题</h2>'],
    ['3. 甲\n4. 乙', '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>'],
    ['- 甲\n\n  乙\n- 丙', '<ul>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n<li>\n<p>丙</p>\n</li>\n</ul>'],
    ['- 甲\n  - 乙', '<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>'],
    ['图文😀解读“甲”', undefined],
    ['甲<乙', undefined],
    ['甲&乙', undefined],
    ['[甲](b.pdf)', undefined],
    ['[甲](https://www.gov.cn/a?b=c)', '<p><a href="https://www.gov.cn/a?b=c" rel="noopener noreferrer">甲</a></p>'],
    ['`甲`', undefined],
    ['> 甲', undefined],
    ['- [x] 甲', '<ul>\n<li>☑ 甲</li>\n</ul>'],
  ])('of %j is %j', (text, html) => {
    const [node] = read(text).narrative.preamble;
    expect(node && plainHtml(node)).toBe(html);
  });
});
