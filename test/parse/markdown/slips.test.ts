import { describe, expect, it } from 'vitest';
import { found, read } from './reading.ts';

describe('what was meant as Markdown and shows as text', () => {
  it.each([
    ['这是**未闭合', 'markdown/unparsed-emphasis: **'],
    ['这是~~未闭合', 'markdown/unparsed-emphasis: ~~'],
    ['##一、总体情况', 'markdown/heading-space: ##'],
    ['＃＃ 一、总体情况', 'markdown/heading-space: ＃＃ '],
    ['｜项｜数｜\n｜甲｜1｜', 'markdown/fullwidth-table: ｜项｜数｜\n｜甲｜'],
    ['［链接］（附件.pdf）', 'markdown/fullwidth-link: ［链接］（附件.pdf）'],
    ['[链接]（/zwgk）', 'markdown/fullwidth-link: [链接]（/zwgk）'],
    ['[表](附件/表 1.xlsx)', 'markdown/link-space: [表](附件/表 1.xlsx)'],
    ['[表] (附件/表1.xlsx)', 'markdown/link-space: [表] (附件/表1.xlsx)'],
    ['见注[^1]。', 'markdown/unknown-note: [^1]'],
    ['共{{requests', 'narrative/unknown-figure: {{'],
    ['共｛｛requests.received.total｝｝件', 'narrative/unknown-figure: ｛｛requests.received.total｝｝'],
    ['共{｛requests.received.total｝}件', 'narrative/unknown-figure: {｛requests.received.total｝}'],
    ['共{{requests.received.total｝｝件', 'narrative/unknown-figure: {{requests.received.total｝｝'],
    ['共{{requests.received.total}｝件', 'narrative/unknown-figure: {{requests.received.total}｝'],
    ['共｛requests.received.total｝件', 'narrative/unknown-figure: ｛requests.received.total｝'],
    ['共{{requests.received.total件', 'narrative/unknown-figure: {{'],
    ['1、第一项\n2、第二项\n3、第三项', 'markdown/run-together: 2、第二项'],
    ['甲段。\n　　乙段。', 'markdown/run-together: 　　乙段。'],
    ['甲\n\n    缩进的段落', 'markdown/indented-code:     缩进的段落'],
    ['甲段\n---', 'markdown/underlined-heading: 甲段\n---'],
    ['# 报告', 'markdown/heading-level: # 报告'],
    ['![](a.png)', 'markdown/image-text: ![](a.png)'],
    ['甲\n\n[^1]: 没有人引用', 'markdown/unused-note: [^1]: 没有人引用'],
  ])('%j is found at its place', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '**重点**',
    '\\*\\*原样\\*\\*',
    '姓名：________',
    '`**`',
    '#1号',
    '\\##一、总体情况',
    '|项|数|\n|-|-|\n|甲|1|',
    '甲｜乙',
    '集合｛甲｝',
    '【依据】（国办函）',
    '[链接](附件.pdf)',
    '[表](<附件/表 1.xlsx>)',
    '注[^1]\n\n[^1]: 内容',
    '\\{\\{原样',
    '如下：\n\n1、第一项\n\n2、第二项',
    '共3.5万条\n2.5万件',
    '```\n    代码中文\n```',
    '## 一、总体情况',
    '![流程图](a.png)',
  ])('%j is nothing to complain about', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['｛｛注一｝｝', '{{注一}}'],
    ['｛｛ requests．received．total ｝｝', '{{requests.received.total}}'],
    ['{{proactive.fees.amount｝｝', '{{proactive.fees.amount}}'],
    ['｛previous.requests.received.total｝', '{{previous.requests.received.total}}'],
  ])('of braces in full width are told with what was written, in half width: %s', (text, meant) => {
    const { drafts } = read(`共${text}件`);
    expect(drafts.map(({ message, hint }) => [message.zh, hint.zh])).toEqual([
      [`「${text}」用了全角花括号，不会换成数字`, `请改用半角花括号，前后各两个：${meant}`],
    ]);
  });

  it('are told once for a block and once for each kind, by name and with what to write', () => {
    const { drafts } = read('**甲 **乙 **丙');
    expect(drafts.map(({ message, hint, severity }) => ({ message, hint, severity }))).toEqual([
      {
        message: { zh: '「**」没有成对，会原样显示出来', en: '“**” has no partner and shows as it is' },
        hint: {
          zh: '前后各写一个，并紧贴要强调的文字，如 **重点**；确实要显示这两个符号时写成 \\*\\*',
          en: 'Write one on each side, right against the words, as in **words**; to show the signs themselves write \\*\\*',
        },
        severity: 'warning',
      },
    ]);
  });

  it('are told at most twenty times of one kind, and none hides another kind', () => {
    const { drafts } = read(`${'##甲\n\n'.repeat(60)}{{x`);
    expect(drafts.filter(({ rule }) => rule === 'markdown/heading-space')).toHaveLength(20);
    expect(drafts.filter(({ rule }) => rule === 'narrative/unknown-figure')).toHaveLength(1);
  });
});
