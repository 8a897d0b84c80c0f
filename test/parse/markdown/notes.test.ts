import { describe, expect, it } from 'vitest';
import { html, read } from './reading.ts';

const text = `前言[^前]。

## 一、总体情况

甲[^a]乙[^前]丙[^a]。

## 二、主动公开政府信息情况

丁[^b]。

[^a]: 第一条注释。
[^b]: 见[^c]。
[^c]: 第三条。
[^前]: 前言的注释。
`;

describe('notes', () => {
  it('are listed in the section that first refers to them, numbered through, in Chinese, with a way back to each mark', () => {
    expect(html(text)).toBe(`<p>前言<sup><a href="#note-1" id="note-ref-1" aria-label="注释1">[1]</a></sup>。</p>
<section class="notes" aria-label="注释">
<p class="notes-title">注释</p>
<ol>
<li id="note-1">前言的注释。 <a href="#note-ref-1" class="note-back">返回正文1</a> <a href="#note-ref-1-2" class="note-back">返回正文2</a></li>
</ol>
</section>
<p>甲<sup><a href="#note-2" id="note-ref-2" aria-label="注释2">[2]</a></sup>乙<sup><a href="#note-1" id="note-ref-1-2" aria-label="注释1">[1]</a></sup>丙<sup><a href="#note-2" id="note-ref-2-2" aria-label="注释2">[2]</a></sup>。</p>
<section class="notes" aria-label="注释">
<p class="notes-title">注释</p>
<ol start="2">
<li id="note-2">第一条注释。 <a href="#note-ref-2" class="note-back">返回正文1</a> <a href="#note-ref-2-2" class="note-back">返回正文2</a></li>
</ol>
</section>
<p>丁<sup><a href="#note-3" id="note-ref-3" aria-label="注释3">[3]</a></sup>。</p>
<section class="notes" aria-label="注释">
<p class="notes-title">注释</p>
<ol start="3">
<li id="note-3">见<sup><a href="#note-4" id="note-ref-4" aria-label="注释4">[4]</a></sup>。 <a href="#note-ref-3" class="note-back">返回正文</a></li>
<li id="note-4">第三条。 <a href="#note-ref-4" class="note-back">返回正文</a></li>
</ol>
</section>
`);
  });

  it('are anchors of the page, every id once and every link with its target', () => {
    const out = html(text);
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of out.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(read(text).narrative.anchors).toEqual(expect.arrayContaining(ids));
  });

  it('may refer to each other in a circle', () => {
    expect(html('甲[^a]\n\n[^a]: 乙[^b]\n[^b]: 丙[^a]')).toContain('返回正文2');
  });

  it('belong to the prose, their marks and ways back do not', () => {
    const { narrative } = read('甲[^a]乙\n\n[^a]: 注释内容。');
    expect(narrative.prose.map((prose) => prose.text)).toEqual(['甲乙', '注释内容。']);
  });
});
