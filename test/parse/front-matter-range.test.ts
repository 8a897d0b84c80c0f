import { describe, expect, it } from 'vitest';
import { frontMatterRange } from '../../src/parse/front-matter-range.ts';
import { reportMd } from '../../src/scaffold/report-md.ts';

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

  // What `nianbao new` writes, with what Word or a hurried hand makes of it: a draft must not be published.
  const scaffold = reportMd({ year: 2024, edition: '2021', language: 'zh', government: false });
  const refence = (opens: string, closes = opens) => scaffold.replace('---', opens).replace('\n---\n', `\n${closes}\n`);
  it.each([
    ['two dashes', refence('——'), '文件开头的「——」不是报告信息的写法'],
    ['one dash', refence('—'), '文件开头的「—」不是报告信息的写法'],
    ['spaced hyphens', refence('- - -'), '文件开头的「- - -」不是报告信息的写法'],
    ['stars', refence('***'), '文件开头的「***」不是报告信息的写法'],
    ['a code fence', refence('```yaml', '```'), '文件开头的「```yaml」不是报告信息的写法'],
    ['dashes and full-width colons', refence('——').replaceAll(/^(published|status):/gm, '$1：'), '文件开头的「——」不是报告信息的写法'],
    ['dashes, a blank line', refence('——\n'), '文件开头的「——」不是报告信息的写法'],
    ['dashes, Word’s capitals', refence('——').replace('published', 'Published'), '文件开头的「——」不是报告信息的写法'],
    ['an invisible character', `\u200b${scaffold}`, '「published:」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用'],
    ['a blank line above', `\n${scaffold}`, '「published:」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用'],
    ['an indented fence', ` ${scaffold}`, '「published:」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用'],
    ['a title above', `某某镇2024年报告\n\n${scaffold}`, '「published:」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用'],
    ['no fence', 'Status: draft\n\n## 一、总体情况\n', '「Status: draft」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用'],
    ['a comment of HTML', '<!-- status: draft -->\n', '「status: draft」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用'],
    [
      'a front matter closed too early',
      scaffold.replace('published:\n', 'published:\n---\n'),
      '「status: draft」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用',
    ],
  ])('refuses a draft whose front matter would be prose: %s', (_, text, message) => {
    const { drafts } = split(text);
    expect(drafts.map(({ severity, message: { zh } }) => [severity, zh])).toEqual([['error', message]]);
    const at = drafts[0]?.at.span ?? { start: 0, end: 0 };
    expect(message).toContain(`「${text.slice(at.start, at.end)}」`);
  });

  it.each([
    scaffold,
    '---\npublished: 2025-01-20\n---\n\n# 甲\n\nSummary: in English\n',
    '***\n\n2024年：一年\n',
    '——摘自某文：一句话\n',
    '# 甲\n\n说明：一句话\n',
  ])('takes %j for prose', (text) => {
    expect(split(text).drafts).toEqual([]);
  });

  it.each(['#-\n', '- \n', '\n', '# 甲\n', `${' '.repeat(5000)}\n`])(
    'reads a thousand lines of %j, with and without a front matter, without trying each twice',
    (line) => {
      for (const head of ['', '---\n---\n', '——\n']) expect(split(`${head}${line.repeat(1000)}正文`).drafts).toEqual([]);
    },
  );
});
