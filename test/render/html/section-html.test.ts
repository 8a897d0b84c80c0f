import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { sectionHtml } from '../../../src/render/html/section-html.ts';
import { html, read } from '../../parse/markdown/reading.ts';

/** The tags and attributes that a page may hold; text has every `<` escaped, so whatever else begins with one is a leak. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'aria-label', 'class', 'rel', 'id'],
  img: ['src', 'alt', 'title', 'loading', 'decoding'],
  ol: ['start'],
  li: ['id'],
  p: ['class'],
  section: ['class', 'aria-label'],
  td: ['class'],
  th: ['class', 'scope'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
};
const bare = [
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'hr',
  'pre',
  'strong',
  'sup',
  'table',
  'tbody',
  'thead',
  'tr',
  'ul',
  'ol',
  'p',
  'li',
];

const leaks = (out: string): string[] => {
  const found: string[] = [];
  // A whole tag, or what is none: within the value of an attribute a `<` is text.
  for (const { 0: whole, 2: name = '', 3: attributes = '', index } of out.matchAll(/<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>|</g)) {
    if (whole === '<' || !(name in allowed || bare.includes(name))) found.push(out.slice(index, index + 60));
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!(allowed[name] ?? []).includes(key)) found.push(`${key} in ${whole}`);
      if ((key === 'href' || key === 'src') && !/^(?:https?:\/\/|mailto:|tel:|#|(?!\/\/|[^/?#]*:)[^\\])/.test(value) && value !== '')
        found.push(whole);
      if (key === 'src' && /^(?:[a-z]+:|\/)/.test(value)) found.push(whole);
    }
  }
  return found;
};

describe('sectionHtml', () => {
  it.each([
    '<script>',
    '<img src=x onerror=y>',
    '<a onclick="x">',
    '<a href="javascript:x">',
    '<a href="//x">',
    '<img src="https://x">',
    '<p',
  ])('would be found to leak %s', (out) => {
    expect(leaks(out)).not.toEqual([]);
  });

  it('writes what Markdown means, ready for a page', () => {
    expect(html('正文 **加粗** [链接](https://www.gov.cn "标题") `<b>`\n\n| 项 | 数 |\n|:-:|--:|\n| a | 1 |\n\n2. 二\n')).toBe(
      `<p>正文 <strong>加粗</strong> <a href="https://www.gov.cn" title="标题" rel="noopener noreferrer">链接</a> <code>&#x3C;b></code></p>
<table>
<thead>
<tr>
<th class="center" scope="col">项</th>
<th class="right" scope="col">数</th>
</tr>
</thead>
<tbody>
<tr>
<td class="center">a</td>
<td class="right">1</td>
</tr>
</tbody>
</table>
<ol start="2">
<li>二</li>
</ol>
`,
    );
  });

  it('keeps ids and the links to them', () => {
    expect(html('## 一、总体情况\n\n### 主动公开\n\n[见](#主动公开)')).toBe(
      '<h3 id="主动公开">主动公开</h3>\n<p><a href="#%E4%B8%BB%E5%8A%A8%E5%85%AC%E5%BC%80">见</a></p>\n',
    );
  });

  it('leads relative targets where the page says, and no others', () => {
    const { narrative } = read('[甲](a.pdf) ![乙](b.png) [丙](https://a.cn)');
    const out = sectionHtml(narrative.preamble, { resolve: (target) => `../${target}` });
    expect(out).toContain('href="../a.pdf"');
    expect(out).toContain('src="../b.png"');
    expect(out).toContain('href="https://a.cn"');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '</main><style>*{}</style>',
    '<!--><script>x</script>-->',
    '[x](javascript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](\u0001javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x](vbscript:x) [y](data:text/html,x) [z](//a.cn)',
    '![x](javascript:alert(1)) ![y](data:image/svg+xml,x)',
    '![" onerror="alert(1)](x)',
    '[x](a "b\' onmouseover=\'alert(1)")',
    '```js&#x20;xss&quot;onclick=alert(1)\nx\n```',
    '[^javascript:x"onclick=alert(1)]\n\n[^javascript:x"onclick=alert(1)]: <b onclick=alert(1)>n</b>',
    '# "><img src=x onerror=alert(1)>',
    'a@b.cn"onclick=alert(1)',
    'https://a.cn"onclick=alert(1)',
    '{{constructor}} {{#with this}}{{lookup . "constructor"}}{{/with}}',
  ])('leaves nothing to run in %j', (text) => {
    expect(leaks(html(text))).toEqual([]);
  });

  it('leaves nothing to run in whatever such pieces make together', () => {
    const parts = [
      '<script>',
      '</script>',
      '<img src=x onerror=y',
      '>',
      '"',
      "'",
      '[x](',
      ')',
      '![',
      '](',
      'javascript:',
      '&#106;',
      '&Tab;',
      '\n',
      '\n\n',
    ];
    const more = [
      '<!--',
      '-->',
      '`',
      '# ',
      '| a |\n|-|\n',
      '[^a]',
      '\n[^a]: ',
      '**',
      '{{',
      '}}',
      '\\',
      '<a href="',
      'http://a.cn',
      '//b',
      'data:',
      '\u0000',
      '\u202e',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts, ...more), { maxLength: 20 }), (list) => {
        expect(leaks(html(list.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is safe by itself, on trees that no reader has prepared', () => {
    const nodes: RootContent[] = [
      { type: 'html', value: '<script>alert(1)</script>' },
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: '甲' }] },
          { type: 'link', url: '//evil.example', children: [{ type: 'text', value: '乙' }] },
          { type: 'image', url: 'data:x', alt: '丙' },
          { type: 'text', value: '丁', data: { hName: 'script', hProperties: { onclick: 'x', style: 'y' } } },
        ],
        data: { hName: 'iframe', hProperties: { srcdoc: '<script>' } },
      },
    ];
    const out = sectionHtml(nodes);
    expect(leaks(out)).toEqual([]);
    expect(out).not.toMatch(/<(?:script|iframe)|javascript:|evil|onclick|srcdoc=/);
  });

  it('drops control characters and marks that reorder text, wherever they stand', () => {
    const out = html('甲\u0007\u202e乙`\u2066丙`[丁\u0000](a.pdf "戊\u200f")![己\u0008](b.png)');
    expect(out).not.toMatch(/[\u0000-\u0008\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/);
    for (const word of ['甲乙', '丙', '丁', '戊', '己']) expect(out).toContain(word);
  });
});
