import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/findings/fix.ts';
import { readSite } from '../../../src/parse/read-site.ts';
import { punctuation } from '../../../src/rules/text/punctuation.ts';
import { repetition } from '../../../src/rules/text/repetition.ts';
import { wording } from '../../../src/rules/text/wording.ts';
import { contextOf, siteConfig } from '../../support/context.ts';
import { reportWith } from '../../support/prose.ts';

const rules = [punctuation, wording, repetition];
const part = '## 一、总体情况\n\n';

const drafts = (body: string) => {
  const report = reportWith(part + body);
  return rules.flatMap((rule) => rule.check(report, contextOf(report)).drafts);
};

const fixed = (body: string): string =>
  applyFixes(
    part + body,
    drafts(body).flatMap(({ fix }) => fix ?? []),
  ).slice(part.length);

describe('text/*', () => {
  it('names the exact characters, the part and what is right', () => {
    const [found] = drafts('全年开设**帐户**2个。\n');
    expect(found).toMatchObject({
      rule: 'text/wording',
      path: 'sections.overview.帐户',
      message: { zh: '“帐户”应为“账户”', en: '“帐户” should be “账户”' },
      hint: { zh: '改为“账户”：与钱款、用户有关的用“账”' },
    });
    const { source, span } = found?.at ?? { source: { text: '' }, span: { start: 0, end: 0 } };
    expect(source.text.slice(span.start, span.end)).toBe('帐户');
  });

  it.each([
    ['主动公开**政府信息**,依法办理.\n', '主动公开**政府信息**，依法办理。\n'],
    ['公开的的内容,截止目前**共3件**.\n', '公开的内容，截至目前**共3件**。\n'],
    ['- 其它事项(含说明)\n- 部份栏目\n', '- 其他事项（含说明）\n- 部分栏目\n'],
    ['> 公开,\n> 解读\n', '> 公开，\n> 解读\n'],
    ['见[附件,表一](a.pdf),谢谢.\n', '见[附件，表一](a.pdf)，谢谢。\n'],
  ])('corrects %j', (written, right) => {
    expect(fixed(written)).toBe(right);
    expect(fixed(right)).toBe(right);
    expect(drafts(right)).toEqual([]);
  });

  it('leaves to a person what markup stands within', () => {
    const [found] = drafts('开设帐**户**。\n');
    expect(found?.message.zh).toBe('“帐户”应为“账户”');
    expect(found?.fix).toBeUndefined();
  });

  it('does not look at links, code of figures, or front matter', () => {
    expect(drafts('见<https://www.example.gov.cn/a,b;c?x=1>。\n')).toEqual([]);
    expect(drafts('收到{{requests.received.total}}件。\n')).toEqual([]);
    const report = reportWith(`---\nsummary: "其它,帐户"\n---\n\n${part}正文。\n`);
    expect(rules.flatMap((rule) => rule.check(report, contextOf(report)).drafts)).toEqual([]);
  });

  it('tells a sentence that stands twice, with its first place', () => {
    const sentence = '组织全县各乡镇和部门开展政府信息公开专题培训，参加人员覆盖全部单位。';
    const [found, ...others] = drafts(`${sentence}其他工作。\n\n另一段。${sentence}\n`);
    expect(others).toEqual([]);
    expect(found?.message.zh).toBe('整句话重复出现：“组织全县各乡镇和部门开展政府信息公开专题培训，参…”');
    const first = found?.related?.[0]?.at;
    expect(first?.span.start).toBe(part.length);
  });

  it('gives each finding its own path', () => {
    expect(drafts('其它，其它。\n').map(({ path }) => path)).toEqual(['sections.overview.其它', 'sections.overview.其它#2']);
  });

  it("takes an office's own words from site.yaml", () => {
    const { site } = readSite({
      file: 'content/site.yaml',
      text: 'title: 年报\nbaseUrl: https://www.example.gov.cn/\nwords: { 行政服务中心: 政务服务中心, 其它: 其它 }\n',
    });
    const report = reportWith(`${part}行政服务中心和其它窗口。\n`);
    const { drafts: found } = wording.check(report, { ...contextOf(report), config: site ?? siteConfig });
    expect(found.map(({ message }) => message.zh)).toEqual(['“行政服务中心”应为“政务服务中心”']);
    expect(found[0]?.hint.zh).toBe('改为“政务服务中心”：本网站的用词表（site.yaml 的 words）');
  });

  it('stops at a hundred findings of one rule', () => {
    expect(drafts(`${'其它。'.repeat(500)}\n`)).toHaveLength(100);
  });
});
