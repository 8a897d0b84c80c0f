import { describe, expect, it } from 'vitest';
import { officialTitle, type Report } from '../../../src/model/report.ts';
import { sectionsMissing } from '../../../src/rules/sections/missing.ts';
import { read } from '../../parse/markdown/reading.ts';
import { contextOf } from '../../support/context.ts';

const titles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

const whole = titles.map((title) => `## ${title}\n\n正文。\n\n`).join('');

const found = (text: string): readonly string[] => {
  const { narrative } = read(text);
  const report: Report = {
    agency: { path: '', name: '某某镇人民政府', shortName: '某某镇', aggregates: false, source: { file: 'content/agency.yaml', text: '' } },
    year: 2024,
    path: '2024',
    edition: '2021',
    title: officialTitle('某某镇人民政府', 2024),
    narrative: {
      ...narrative,
      frontMatter: { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] },
      frontMatterSpans: new Map(),
    },
  };
  return sectionsMissing.check(report, contextOf()).drafts.map(({ path, at, message }) => {
    const written = at.source.text.slice(at.span.start, at.span.end);
    return `${path} [${written}] ${message.zh}`;
  });
};

describe('sections/missing', () => {
  it('is content with all six', () => {
    expect(found(whole)).toEqual([]);
  });

  it('tells what is missing once, at the part that should follow', () => {
    expect(found(whole.replace('## 三、收到和处理政府信息公开申请情况\n', ''))).toEqual([
      'sections.requests [四、政府信息公开行政复议、行政诉讼情况] 缺少“三、收到和处理政府信息公开申请情况”',
    ]);
  });

  it.each([
    ['a deeper heading', '### 五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况'],
    ['a heading without its space', '##五、存在的主要问题及改进情况', '##五、存在的主要问题及改进情况'],
    ['full-width number signs', '＃＃ 五、存在的主要问题及改进情况', '＃＃ 五、存在的主要问题及改进情况'],
    ['bold text', '**五、存在的主要问题及改进情况**', '五、存在的主要问题及改进情况'],
  ])('points at the title that is there as %s', (_, written, shown) => {
    expect(found(whole.replace('## 五、存在的主要问题及改进情况', written))).toEqual([
      `sections.problems [${shown}] “五、存在的主要问题及改进情况”没有写成二级标题，这一部分就没有开始`,
    ]);
  });

  it('does not take a sentence about a part for its title', () => {
    expect(found(whole.replace('## 五、存在的主要问题及改进情况\n\n正文。', '存在的主要问题及改进情况将另行报告。'))).toEqual([
      'sections.problems [六、其他需要报告的事项] 缺少“五、存在的主要问题及改进情况”',
    ]);
  });
});
