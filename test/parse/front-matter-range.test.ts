import { describe, expect, it } from 'vitest';
import { frontMatterRange } from '../../src/parse/front-matter-range.ts';

const split = (text: string) => frontMatterRange({ file: 'report.md', text });

describe('frontMatterRange', () => {
  it.each([
    ['---\ntitle: 甲\n---\n正文', 'title: 甲\n', '正文'],
    ['--- \ntitle: 甲\n---\t\n正文', 'title: 甲\n', '正文'],
    ['---\n---\n正文', '', '正文'],
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['---\na: 1\n---\n\n---\n', 'a: 1\n', '\n---\n'],
  ])('splits %j between the fences', (text, yaml, body) => {
    const { range, body: start, drafts } = split(text);
    expect(text.slice(range?.start, range?.end)).toBe(yaml);
    expect(text.slice(start)).toBe(body);
    expect(drafts).toEqual([]);
  });

  it.each(['', '正文', '正文\n---\na: 1\n---', ' ---\na: 1\n---', '----\n正文'])('finds none in %j, which is fine', (text) => {
    expect(split(text)).toEqual({ body: 0, drafts: [] });
  });

  it('says what is missing where the second fence is', () => {
    const { range, drafts } = split('---\ntitle: 甲\n正文');
    expect(range).toBeUndefined();
    expect(drafts.map(({ rule, severity, message }) => [rule, severity, message.zh])).toEqual([
      ['markdown/front-matter', 'error', '文件开头的报告信息没有结束：缺少第二行 ---'],
    ]);
  });

  it('leaves out what stands between fences of other dashes', () => {
    const text = '——\npublished: 2025-01-20\n---\n正文';
    expect(text.slice(split(text).body)).toBe('正文');
  });

  it.each([
    ['---js\nx\n---\n', '---js'],
    ['+++\ntitle = "x"\n+++\n', '+++'],
    [';;;\n{}\n;;;\n', ';;;'],
    ['———\npublished: 2025-01-20\n———\n正文', '———'],
    ['－－－\nsource：甲\n', '－－－'],
    ['----\nsource: 甲\n---\n', '----'],
  ])('refuses what other generators run or read: %j', (text, written) => {
    const [draft] = split(text).drafts;
    expect(draft?.message.zh).toBe(`文件开头的「${written}」不是报告信息的写法`);
    expect(draft?.at.span).toEqual({ start: 0, end: written.length });
  });
});
