import { describe, expect, it } from 'vitest';
import { sectionsEmpty } from '../../../src/rules/sections/empty.ts';
import { sectionsTemplateText } from '../../../src/rules/sections/template-text.ts';
import { read } from '../../parse/markdown/reading.ts';
import { contextOf } from '../../support/context.ts';

const report = (text: string, draft: boolean) => {
  const { narrative } = read(text);
  return {
    agency: { path: '', name: '某某镇人民政府', shortName: '某某镇', aggregates: false, source: { file: 'content/agency.yaml', text: '' } },
    year: 2024,
    path: '2024',
    edition: '2021' as const,
    title: '',
    narrative: { ...narrative, frontMatter: { keywords: [], draft, aliases: [], revisions: [], waivers: [] }, frontMatterSpans: new Map() },
  };
};

const text =
  '## 五、存在的主要问题及改进情况\n\n<!-- 填写说明：写问题。 -->\n\n## 六、其他需要报告的事项\n\n<!-- 填写说明：写收费。 -->\n\n未收取信息处理费。\n';

describe('guidance of a scaffold that is left in a report', () => {
  it.each([
    [false, undefined],
    [true, 'info'],
  ])('is told once each, where it stands (draft: %s)', (draft, severity) => {
    const { drafts, checked } = sectionsTemplateText.check(report(text, draft), contextOf());
    expect(drafts.map(({ at }) => text.slice(at.span.start, at.span.end))).toEqual([
      '<!-- 填写说明：写问题。 -->',
      '<!-- 填写说明：写收费。 -->',
    ]);
    expect(drafts.map(({ message }) => message.zh)).toEqual(['填写说明还没有删掉', '填写说明还没有删掉']);
    expect(drafts.map((one) => one.severity)).toEqual([severity, severity]);
    expect(checked).toBe(3);
  });

  it('is not told again as a part without content', () => {
    expect(sectionsEmpty.check(report(text, false), contextOf()).drafts).toEqual([]);
    const without = text.replaceAll(/<!--.*?-->/g, '');
    expect(sectionsEmpty.check(report(without, false), contextOf()).drafts.map(({ path }) => path)).toEqual(['sections.problems']);
  });
});
