import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { anchors } from '../../../src/parse/markdown/heading-anchors.ts';
import { html } from './reading.ts';

describe('anchors', () => {
  it.each([
    ['（一）主动公开', '一主动公开'],
    ['一、总体情况', '一总体情况'],
    ['——', 'section'],
    ['①', 'section'],
    ['', 'section'],
    ['　', 'section'],
    ['Overview', 'part-overview'],
    ['constructor', 'part-constructor'],
    ['"><script>', 'part-script'],
    ['政府网站 OFD', '政府网站-ofd'],
  ])('makes of %j the id %s', (title, expected) => {
    expect(anchors()(title)).toBe(expected);
  });

  it('never gives an id twice, and none of endless length', () => {
    const anchorOf = anchors();
    expect(['概述', '概述', '概述-1', '', '①'].map(anchorOf)).toEqual(['概述', '概述-1', '概述-1-1', 'section', 'section-1']);
    expect([...anchorOf('政'.repeat(5000))]).toHaveLength(40);
  });

  it('numbers repeated titles as GithubSlugger does', () => {
    const titles = fc.array(fc.constantFrom('概述', '概述-1', '概述-1-1', '主动公开', 'constructor', '概述-2'), { maxLength: 12 });
    fc.assert(
      fc.property(titles, (some) => {
        const slugger = new GithubSlugger();
        const expected = some.map((title) => slugger.slug(title === 'constructor' ? 'part-constructor' : title));
        expect(some.map(anchors())).toEqual(expected);
      }),
    );
  });
});

describe('headings inside parts', () => {
  it('start one level below the part and skip none', () => {
    const out = html('## 一、总体情况\n\n#### 甲\n\n###### 乙\n\n### 丙\n\n## 二、主动公开政府信息情况\n\n##### 丁');
    expect(out.match(/<h\d/g)).toEqual(['<h3', '<h4', '<h3', '<h3']);
  });
});
