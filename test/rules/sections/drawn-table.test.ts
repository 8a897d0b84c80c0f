import { describe, expect, it } from 'vitest';
import type { EditionId } from '../../../src/form/form.ts';
import { drawnTables } from '../../../src/rules/sections/drawn-table.ts';
import { read } from '../../parse/markdown/reading.ts';

const titles = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

const found = (part: keyof typeof titles, text: string, edition: EditionId = '2021'): readonly string[] => {
  const { narrative } = read(`## ${titles[part]}\n\n${text}\n`);
  const whole = {
    ...narrative,
    frontMatter: { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] },
    frontMatterSpans: new Map(),
  };
  return drawnTables(edition, whole).map(
    ({ rule, severity, path, message, at }) =>
      `${rule} ${severity} ${path} ${message.zh} [${at.source.text.slice(at.span.start, at.span.end).split('\n')[0]}]`,
  );
};

describe('an official table in the text', () => {
  it('is told when it is drawn in Markdown', () => {
    const table = '| 信息内容 | 本年制发件数 | 本年废止件数 |\n| --- | --- | --- |\n| 规章 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 |';
    expect(found('proactive', `说明如下。\n\n${table}`)).toEqual([
      'sections/template-text warning sections.proactive “二、主动公开政府信息情况”里的表格像是官方表格（有“本年制发件数”“本年废止件数”“规章”“行政规范性文件”等栏）；程序还会按 statistics.yaml 排一张，页面上就有两张 [| 信息内容 | 本年制发件数 | 本年废止件数 |]',
    ]);
  });

  it('is told when it comes from Word as text with tabs, its head and its rows in blocks of their own', () => {
    const pasted =
      '\t申请人情况\n\t自然人\t法人或其他组织\n\t商业企业\t科研机构\n一、本年新收政府信息公开申请数量\t11\t1\n二、上年结转政府信息公开申请数量\t1\t0';
    expect(found('requests', pasted)).toEqual([
      'sections/template-text warning sections.requests “三、收到和处理政府信息公开申请情况”里的表格像是官方表格（有“自然人”“商业企业”“一、本年新收政府信息公开申请数量”“二、上年结转政府信息公开申请数量”等栏）；程序还会按 statistics.yaml 排一张，页面上就有两张 [\t申请人情况]',
    ]);
  });

  it('is called one with a doubt: a table of the agency’s own may have its labels', () => {
    expect(found('requests', '| 科室 | 自然人 |\n| - | - |\n| 予以公开 | 3 |\n| 重复申请 | 1 |')).toEqual([
      'sections/template-text warning sections.requests “三、收到和处理政府信息公开申请情况”里的表格像是官方表格（有“自然人”“予以公开”“重复申请”等栏）；程序还会按 statistics.yaml 排一张，页面上就有两张 [| 科室 | 自然人 |]',
    ]);
  });

  it('is told by the labels of its edition, with or without numbers', () => {
    const table = '| 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n| --- | --- | --- |\n| 结果维持 | 结果维持 | 结果纠正 |\n| 1 | 0 | 0 |';
    expect(found('disputes', table)).toHaveLength(1);
    expect(found('disputes', table, '2019')).toHaveLength(1);
    expect(found('requests', '| | 自然人 | 总计 |\n| - | - | - |\n| 予以公开 | 1 | 1 |\n| 重复申请 | 0 | 0 |')).toHaveLength(1);
  });

  it.each([
    ['districts by applicants', 'requests', '| 区县 | 自然人 | 商业企业 |\n| - | - | - |\n| 甲区 | 1 | 0 |\n| 乙区 | 2 | 0 |'],
    [
      'results by years',
      'requests',
      '| 项目 | 2023年 | 2024年 |\n| - | - | - |\n| 予以公开 | 1 | 2 |\n| 部分公开 | 0 | 1 |\n| 其他 | 0 | 1 |\n| 总计 | 1 | 4 |',
    ],
    ['a list of documents', 'proactive', '| 序号 | 规章 |\n| - | - |\n| 1 | 甲办法 |'],
    ['prose that names them', 'requests', '予以公开8件，自然人申请7件，部分公开2件，总计12件。\n\n予以公开\n\n部分公开\n\n自然人\n\n总计'],
    ['another part’s table', 'proactive', '| | 自然人 | 总计 |\n| - | - | - |\n| 予以公开 | 1 | 1 |\n| 重复申请 | 0 | 0 |'],
  ] as const)('is not %s', (_, part, text) => {
    expect(found(part, text)).toEqual([]);
  });
});
