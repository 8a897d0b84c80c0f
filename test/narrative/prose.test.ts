import { describe, expect, it } from 'vitest';
import { sourceSpan } from '../../src/narrative/narrative.ts';
import { read } from '../parse/markdown/reading.ts';

describe('proseOf', () => {
  it('gives one continuous text for every paragraph, heading, item and cell, in order', () => {
    const text =
      '前言。\n\n## 一、总体情况\n\n**甲**，[乙](a.pdf)\n丙\n\n### 丁\n\n- 戊\n\n> 己\n\n| 庚 | 辛 |\n|-|-|\n| 1 | 2 |\n\n## 附件\n\n壬';
    expect(read(text).narrative.prose.map(({ section, kind, text: words }) => [section, kind, words])).toEqual([
      [undefined, 'paragraph', '前言。'],
      ['overview', 'paragraph', '甲，乙丙'],
      ['overview', 'heading', '丁'],
      ['overview', 'paragraph', '戊'],
      ['overview', 'paragraph', '己'],
      ['overview', 'cell', '庚'],
      ['overview', 'cell', '辛'],
      ['overview', 'cell', '1'],
      ['overview', 'cell', '2'],
      [undefined, 'paragraph', '壬'],
    ]);
  });

  it('leaves out code blocks and images', () => {
    expect(read('```\n代码\n```\n\n![图](a.png)').narrative.prose).toEqual([]);
  });

  it('keeps apart what stands on either side of a picture', () => {
    expect(read('见[甲](a.pdf)、![图](a.png)、[乙](b.pdf)').narrative.prose.map(({ text }) => text)).toEqual(['见甲、\n、乙']);
  });

  it('leads through emphasis and joined lines back to the exact characters', () => {
    const text = '共受理**申请\n120件**。';
    const [prose] = read(text).narrative.prose;
    expect(prose?.text).toBe('共受理申请\n120件。');
    const at = prose?.text.indexOf('120件') ?? 0;
    const span = prose && sourceSpan(prose, at, at + 4);
    expect(text.slice(span?.start, span?.end)).toBe('120件');
  });

  it('marks what figures gave, which stands nowhere in the source', () => {
    const [prose] = read('共{{requests.received.total}}件。', () => ({ text: '3119' })).narrative.prose;
    expect(prose).toEqual({
      text: '共3119件。',
      kind: 'paragraph',
      pieces: [
        { text: 0, source: 0, length: 1 },
        { text: 5, source: 28, length: 2 },
      ],
      given: [{ start: 1, end: 5, path: 'requests.received.total' }],
    });
  });
});
