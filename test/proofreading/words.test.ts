import { describe, expect, it } from 'vitest';
import { wordlistOf, wordSlips } from '../../src/proofreading/wording.ts';
import { commonSlips } from '../../src/proofreading/words.ts';

const found = (text: string, words?: Record<string, string>): string[] =>
  wordSlips(text, wordlistOf(words)).map(({ start, end, replacement }) => `${text.slice(start, end)}→${replacement}`);

describe('wordSlips', () => {
  it.each([
    ['截止目前，开设帐户2个，其它部份由专人按装。', ['截止→截至', '帐户→账户', '其它→其他', '部份→部分', '按装→安装']],
    ['截止到目前已办结', ['截止到目前→截至目前']],
    ['截止2024年12月31日', ['截止→截至']],
    ['既使群众不满意', ['既使→即使']],
    ['登陆网站查询', ['登陆→登录']],
    ['依法予于公开', ['予于公开→予以公开']],
    ['建全工作机制？建全制度', ['建全→健全']],
    ['做为牵头单位', ['做为→作为']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '申请截止日期为12月31日，报名截止时间另行通知。',
    '截至目前，其他部分由专人安装。',
    '既使群众满意，又使企业放心。',
    '台风登陆广东沿海。',
    '敢做为民服务的事。',
    '按装机容量计算，按装修合同支付。',
    '各股室内部份额不变。',
    '发布署名文章。',
    '恢复盖章服务，答复盖章后寄出。',
    '预防害虫。',
    '按排名先后公示。',
    '构建全链条监管，新建全民健身中心。',
    '蚊帐单价公示。',
    '本内容供给于企业。',
  ])('is quiet on %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it("adds an office's own words, which go before the common ones, and allows what is mapped to itself", () => {
    const words = { 良口: '良口镇', 帐户: '银行账户', 其它: '其它', '': 'x', __proto__: 'x' };
    expect(found('良口的帐户和其它', words)).toEqual(['良口→良口镇', '帐户→银行账户']);
    expect(found('良口镇政府', words)).toEqual([]);
  });

  it('has at least 60 entries, each found in itself, and corrects each to what it accepts', () => {
    expect(commonSlips.length).toBeGreaterThanOrEqual(60);
    expect(new Set(commonSlips.map(({ wrong }) => wrong)).size).toBe(commonSlips.length);
    for (const { wrong, right, onlyBefore } of commonSlips) {
      const after = onlyBefore?.[0] ?? '';
      expect(found(`，${wrong}${after}`), wrong).toEqual([`${wrong}→${right}`]);
      expect(found(`，${right}${after}`), right).toEqual([]);
    }
  });
});
