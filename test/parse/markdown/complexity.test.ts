import { describe, expect, it } from 'vitest';
import { tooComplex } from '../../../src/parse/markdown/complexity.ts';
import { readNarrative } from '../../../src/parse/read-narrative.ts';

const refusal = (text: string): string | undefined => tooComplex({ file: 'report.md', text }, 0)?.message.zh;

const rows = (count: number, columns: number): string => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|b|\n'.repeat(count)}`;

describe('tooComplex', () => {
  it.each([
    ['[', '['.repeat(60_000), '方括号超过 500'],
    ['>', '>'.repeat(10_000), '嵌套层数超过 16'],
    ['quotes and lists', `${'> - '.repeat(9)}甲`, '嵌套层数超过 16'],
    ['*', '*a '.repeat(10_000), '强调标记（*、_、~）超过 400'],
    ['a level for every two stars of a run', `${'*'.repeat(900)}甲${'*'.repeat(900)}`, '强调标记（*、_、~）超过 400'],
    ['underlined headings', '甲\n===\n\n'.repeat(101), '下划线标题（=== 或 ---）超过 50'],
    ['underlined headings in quotes', '> 甲\n> ---\n>\n'.repeat(101), '下划线标题（=== 或 ---）超过 50'],
    ['blank lines below a list', `- 甲${'\n'.repeat(21_000)}`, '全文行数超过 12000'],
    ['notes', '甲[^1]\n\n[^1]: 注\n\n'.repeat(1_001), '脚注和链接定义超过 500'],
    ['one long line', '政'.repeat(70_000), '段落字符超过 64000'],
    ['ten megabytes', '政'.repeat(10_000_000), '字符超过 100000'],
    ['<!--', `x${'<!-- '.repeat(5_000)}`, '尖括号超过 500'],
    ['backticks', '`a'.repeat(5_000), '反引号超过 300'],
    ['a wide table', rows(1, 5_000), '表格列超过 64'],
    ['a table that grows', rows(500, 60), '表格单元格超过 10000'],
    ['many tables that grow', `${rows(120, 60)}\n`.repeat(4), '表格单元格总数超过 12000'],
    ['lines', '文字\n'.repeat(5_000), '连续行超过 2000'],
    ['lists ever deeper', `${'  '.repeat(40)}- 甲`, '缩进空格超过 64'],
    ['many costly blocks', `${'*a '.repeat(300)}\n\n`.repeat(50), '标记总数超过 10000'],
  ])('refuses %s before any parser sees it', (_, text, expected) => {
    expect(refusal(text)).toBe(`这里的${expected}，正文无法解析`);
    expect(readNarrative({ file: 'report.md', text }).body).toBeUndefined();
  });

  it.each([
    ['a long report', '全年主动公开政府信息101条，其中组织机构类9条。\n\n'.repeat(2_000)],
    ['a full table', rows(300, 20)],
    ['lists in lists', '- 甲\n  - 乙\n    - 丙\n      1. 丁'],
    ['a rule of stars', '* * * * * * * *'],
    ['a run of stars', '*'.repeat(200)],
    ['underlined headings', '甲\n===\n\n乙\n---\n\n'.repeat(25)],
    ['lines across the page', '甲\n\n---\n\n'.repeat(2_000)],
  ])('lets %s pass', (_, text) => {
    expect(refusal(text)).toBeUndefined();
  });

  it('points at the block and keeps the front matter', () => {
    const text = `---\ntitle: 报告\n---\n正文\n\n${'['.repeat(600)}`;
    const { frontMatter, drafts } = readNarrative({ file: 'report.md', text });
    expect(frontMatter).toEqual({ start: 4, end: 14 });
    expect(drafts.map(({ rule, severity, at }) => ({ rule, severity, start: at.span.start }))).toEqual([
      { rule: 'markdown/too-complex', severity: 'error', start: text.indexOf('[') },
    ]);
  });
});
