import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/parse/read-front-matter.ts';
import { told } from './statistics-files.ts';

const report = (yaml: string): string => `---\n${yaml}---\n\n## 一、总体情况\n`;
const read = (yaml: string) => readFrontMatter({ file: 'content/2024/report.md', text: report(yaml) }, { start: 4, end: 4 + yaml.length });

const nothing = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

describe('front matter', () => {
  it.each(['', '# 暂无\n'])('may be empty: %j', (yaml) =>
    expect(read(yaml)).toEqual({ frontMatter: nothing, spans: new Map(), drafts: [] }),
  );

  it.each([
    ['published:\nstatus: draft\n', 'info', true],
    ['published:\n', undefined, false],
    ['published: null\nindex: A1\n', undefined, false],
  ])('says that the date is not filled in, and reads the rest: %j', (yaml, severity, draft) => {
    const { frontMatter, drafts } = read(yaml);
    expect(frontMatter.draft).toBe(draft);
    expect(frontMatter).not.toHaveProperty('published');
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      rule: 'schema/value',
      path: 'published',
      message: { zh: '「发布日期」（published）还没有填', en: 'Publication date (published) has not been filled in' },
    });
    expect(drafts[0]?.severity).toBe(severity);
  });

  it('is read with its places in the report', () => {
    const yaml = [
      'title: 某某镇2024年政府信息公开工作年度报告',
      'published: 2025-01-20 09:30',
      'source: 某某镇人民政府',
      'index: 014001303/2025-00001',
      'keywords: [政府信息公开, 年度报告]',
      'summary: 摘要',
      'status: draft',
      'aliases: [art/2025/1/20/art_1.html]',
      'revisions:',
      '  - date: 2025-03-01',
      '    note: 更正表二',
      'waivers:',
      '  - { rule: continuity/carried, path: requests.carriedIn.total, reason: 机构合并 }',
      '',
    ].join('\n');
    const { frontMatter, spans, drafts } = read(yaml);
    expect(drafts).toEqual([]);
    expect(frontMatter).toEqual({
      title: '某某镇2024年政府信息公开工作年度报告',
      published: '2025-01-20 09:30',
      source: '某某镇人民政府',
      index: '014001303/2025-00001',
      keywords: ['政府信息公开', '年度报告'],
      summary: '摘要',
      draft: true,
      aliases: ['art/2025/1/20/art_1.html'],
      revisions: [{ date: '2025-03-01', note: '更正表二' }],
      waivers: [{ rule: 'continuity/carried', path: 'requests.carriedIn.total', reason: '机构合并' }],
    });
    const at = (path: string) => report(yaml).slice(spans.get(path)?.start, spans.get(path)?.end);
    expect(at('published')).toBe('2025-01-20 09:30');
    expect(at('waivers.0')).toBe('{ rule: continuity/carried, path: requests.carriedIn.total, reason: 机构合并 }');
    expect(at('waivers.0.path')).toBe('requests.carriedIn.total');
  });

  it('takes one line of keywords for a list', () =>
    expect(read('keywords: 政府信息公开、年度报告，2024\n').frontMatter.keywords).toEqual(['政府信息公开', '年度报告', '2024']));

  it('shows a date as one of the report’s year would be', () => {
    const yaml = 'published: 一月二十日\n';
    const [draft] = readFrontMatter(
      { file: 'content/2022/report.md', text: report(yaml) },
      { start: 4, end: 4 + yaml.length },
      2022,
    ).drafts;
    expect(draft?.hint.zh).toBe('写成“年-月-日”，可以加时间，例如 2023-01-24 或 2023-01-24 09:30');
  });

  it.each([
    ['published: 2025-1-20\n', '2:12 schema/value 「发布日期」（published）写的是“2025-1-20”，不是规定的写法 | 请写成 2025-01-20'],
    ['published: 2025-02-29\n', '2:12 schema/value 没有 2025-02-29 这一天 | 请核对日期'],
    ['revisions: [{ date: 2025-02-29, note: 甲 }]\n', '2:21 schema/value 没有 2025-02-29 这一天 | 请核对日期'],
    ['published：2025-01-20\n', '2:10 yaml/full-width “published”后面用了全角冒号“：” | 请改成半角冒号加空格，写成“published: ”'],
    ['keywords: [甲，乙]\n', '2:13 yaml/full-width 分隔各项的逗号用了全角的 ， | 请改成半角的 ,'],
    ['status: final\n', '2:9 schema/value 「状态」（status）写的是“final”，不是可选的写法 | 草稿写 draft；可以发布了就删去这一行'],
    [
      'waivers: [{ rule: a/b }]\n',
      '2:11 schema/required 「豁免」里缺少 2 项：豁免的位置（path）、豁免的理由（reason） | 请补上 path: …、reason: …',
    ],
    ['waivers: {}\n', '2:10 schema/type 「豁免」（waivers）写了下一级的项，应为列表（每项一行，前面写“- ”） | 请对照说明改写这一项'],
    ['aliases: [../x]\n', '2:11 schema/value 「旧地址」写的是“../x”，不是规定的写法 | 写网站里的路径，例如 art/2025/1/24/art_1.html'],
  ])('%j', (yaml, expected) => {
    const { frontMatter, drafts } = read(yaml);
    expect(told(drafts)).toEqual([expected]);
    expect(frontMatter).toEqual(nothing);
  });

  it.each([
    ['2026年1月20日', '2026-01-20'],
    ['２０２６／１／２０', '2026-01-20'],
    ['2026.1.20 9:05', '2026-01-20 09:05'],
    ['2026-01-20T09:05', '2026-01-20 09:05'],
    ['2024年2月29日', '2024-02-29'],
  ])('a day written as %s is told how to be written', (written, right) => {
    expect(read(`published: ${written}\n`).drafts.map(({ hint }) => hint)).toEqual([{ zh: `请写成 ${right}`, en: `Write ${right}` }]);
  });

  it.each(['2026年2月29日', '2026-13-01', '2026/4/31', '26年1月20日', '1月20日'])('%s is no day that could be meant', (written) => {
    expect(read(`published: ${written}\n`).drafts.map(({ hint }) => hint.zh)).toEqual([
      '写成“年-月-日”，可以加时间，例如 2025-01-24 或 2025-01-24 09:30',
    ]);
  });

  it('a revision has a day without a time', () => {
    expect(read('revisions: [{ date: "2025年3月1日 9:00", note: 甲 }]\n').drafts.map(({ hint }) => hint.zh)).toEqual(['请写成 2025-03-01']);
  });

  it.each([
    ['2024-02-29', []],
    ['2000-02-29', []],
    ['1900-02-29', ['schema/value']],
  ])('%s', (date, expected) => expect(read(`published: ${date}\n`).drafts.map(({ rule }) => rule)).toEqual(expected));
});
