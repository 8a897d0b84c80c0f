import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/check/rule.ts';
import { siteAddresses } from '../../../src/check/site-addresses.ts';
import type { Report } from '../../../src/model/report.ts';
import { anchor } from '../../../src/rules/links/anchor.ts';
import { brokenLink } from '../../../src/rules/links/broken.ts';
import { missingImage } from '../../../src/rules/links/missing-image.ts';
import { unusedAttachment } from '../../../src/rules/links/unused-attachment.ts';
import { contextOf } from '../../support/context.ts';
import { statisticsOf } from '../../support/figures.ts';
import { reportWith } from '../../support/prose.ts';

const part = '## 一、总体情况\n\n### （一）主动公开\n\n';
const statistics = statisticsOf('2021');
const lastYear = { ...reportWith(`${part}文字。[^1]\n\n[^1]: 注。\n`, { year: 2023, attachments: ['去年.pdf'] }), statistics };
const draft = reportWith('---\nstatus: draft\n---\n\n## 一、总体情况\n', { path: 'x/town', attachments: ['表.xlsx'] });
const attachments = ['附件/表 1.xlsx', '图é.png', '说明.pdf'];

const judge = (rule: Rule, text: string, baseUrl = 'https://www.example.gov.cn/') => {
  const report: Report = { ...reportWith(part + text, { attachments }), statistics };
  const reports = [lastYear, report, draft];
  const context = contextOf(...reports);
  const addresses = siteAddresses(
    reports.map(({ agency }) => agency),
    reports,
    ['data/reports.csv'],
  );
  return rule.check(report, { ...context, config: { ...context.config, baseUrl }, addresses });
};
const messages = (rule: Rule, text: string, baseUrl?: string) => judge(rule, text, baseUrl).drafts.map(({ message }) => message.zh);

describe('links/broken', () => {
  it.each([
    ['an attachment', '说明.pdf'],
    ['an attachment in a folder, with a space', '<附件/表 1.xlsx>'],
    ['a percent-encoded name', '%E8%AF%B4%E6%98%8E.pdf'],
    ['a name in another Unicode form', '图e\u0301.png'],
    ['a percent-encoded name in another Unicode form', '%E5%9B%BEe%CC%81.png'],
    ['last year', '../2023/'],
    ['last year, without its last slash', '../2023'],
    ['the page of last year', '../2023/index.html#requests'],
    ["last year's attachment", '../2023/去年.pdf'],
    ['the agency', '../'],
    ['the home page', '../../'],
    ['the home page by address', 'https://www.example.gov.cn/'],
    ['a page from the top', '/x/2023/'],
    ['data', 'report.json'],
    ['data of the site', '../../data/reports.csv'],
    ['its own page', './'],
    ['a place of its own page', '#problems'],
    ['a query', '../2023/?from=list'],
    ['another site', 'https://www.gov.cn/xxgk'],
    ['a mail address', 'mailto:a@example.gov.cn'],
  ])('accepts %s', (_, target) => {
    expect(messages(brokenLink, `见[那里](${target})。`)).toEqual([]);
  });

  it.each([
    ['说明.doc', '链接“说明.doc”指向的“x/2024/说明.doc”在网站里不存在', '是不是“说明.pdf”'],
    ['../2022/', '链接“../2022/”指向的“x/2022/”在网站里不存在', undefined],
    ['/y/', '链接“/y/”指向的“y/”在网站里不存在', undefined],
    ['https://www.example.gov.cn/z.pdf', '链接“https://www.example.gov.cn/z.pdf”指向的“z.pdf”在网站里不存在', undefined],
    ['../../../outside', '链接“../../../outside”不是网站里可能有的地址', undefined],
    ['%E8%A', '链接“%E8%A”不是网站里可能有的地址', undefined],
    ['..%2f..%2f..%2fetc%2fpasswd', '链接“..%2f..%2f..%2fetc%2fpasswd”不是网站里可能有的地址', undefined],
    [
      '../2023/report.md',
      '链接“../2023/report.md”指向的“x/2023/report.md”在网站里不存在',
      '网站上没有这个源文件：链接到它的页面，写 ../2023/',
    ],
    ['../town/2024/', '链接“../town/2024/”指向的“x/town/2024/”在网站里不存在', undefined],
    ['../town/2024/表.xlsx', '链接“../town/2024/表.xlsx”指向的“x/town/2024/表.xlsx”在网站里不存在', undefined],
  ])('reports %s at its place', (target, message, hint) => {
    const { drafts } = judge(brokenLink, `见[那里](${target})。`);
    expect(drafts.map(({ message: { zh } }) => zh)).toEqual([message]);
    if (hint) expect(drafts[0]?.hint.zh).toBe(hint);
    const { source, span } = drafts[0]?.at ?? { source: { text: '' }, span: { start: 0, end: 0 } };
    expect(source.text.slice(span.start, span.end)).toBe(`[那里](${target})`);
  });

  it('takes the path of the site from its address, and leaves the rest of the host alone', () => {
    const baseUrl = 'https://www.example.gov.cn/nianbao/';
    expect(messages(brokenLink, '[一](/nianbao/x/2023/) [二](/zwgk/) [三](https://www.example.gov.cn/zwgk/)', baseUrl)).toEqual([]);
    expect(messages(brokenLink, '[一](/nianbao/x/2021/)', baseUrl)).toHaveLength(1);
  });

  it('gives each of two equal links its own path, so that each has its own waiver', () => {
    expect(judge(brokenLink, '[一](a.pdf) [二](a.pdf)').drafts.map(({ path }) => path)).toEqual(['links.a.pdf', 'links.a.pdf#2']);
  });

  it('counts what it judged', () => {
    expect(judge(brokenLink, '[一](说明.pdf) [二](https://www.gov.cn) ![图](图é.png)').checked).toBe(1);
  });
});

describe('links/missing-image', () => {
  it('wants a file of the report, and says which one is like it', () => {
    expect(messages(missingImage, '![图](图é.png)')).toEqual([]);
    const [found] = judge(missingImage, '![图](说明.png)').drafts;
    expect(found?.message.zh).toBe('报告文件夹里没有图片“说明.png”');
    expect(found?.hint.zh).toBe('是不是“说明.pdf”');
  });
});

describe('links/anchor', () => {
  it.each([
    '#overview',
    '#一主动公开',
    '#%E4%B8%80%E4%B8%BB%E5%8A%A8%E5%85%AC%E5%BC%80',
    '#table-requests',
    '#requests.outcomes.granted',
    '#proactive.regulations',
    '#disputes',
    '#',
    '#top',
    '../2023/#requests.received',
    '../#anything',
    '../2022/#missing-page-is-told-as-broken',
  ])('accepts %s', (target) => {
    expect(messages(anchor, `见[那里](${target})。`)).toEqual([]);
  });

  it.each([
    ['#overveiw', '页面里没有“#overveiw”这个位置', '是不是“#overview”'],
    ['#requests.outcomes.grant', '页面里没有“#requests.outcomes.grant”这个位置', '是不是“#requests.outcomes.granted”'],
    ['../2023/#（一）主动公开', '页面里没有“#（一）主动公开”这个位置', '是不是“#一主动公开”'],
    ['#disputes.reconsideration', '页面里没有“#disputes.reconsideration”这个位置', undefined],
  ])('reports %s', (target, message, hint) => {
    const { drafts } = judge(anchor, `见[那里](${target})。`);
    expect(drafts.map(({ message: { zh } }) => zh)).toEqual([message]);
    if (hint) expect(drafts[0]?.hint.zh).toBe(hint);
  });
});

describe('links/unused-attachment', () => {
  it('names the files that nothing links to or shows', () => {
    const { checked, drafts } = judge(unusedAttachment, '[表](<附件/表 1.xlsx>) ![图](图é.png)');
    expect(checked).toBe(3);
    expect(drafts.map(({ path, at, message }) => ({ path, file: at.source.file, zh: message.zh }))).toEqual([
      { path: 'attachments.说明.pdf', file: 'content/x/2024/说明.pdf', zh: '附件“说明.pdf”会发布，但是正文里没有链接到它' },
    ]);
  });
});
