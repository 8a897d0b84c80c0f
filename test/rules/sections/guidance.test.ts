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
  ])('is told once, with the lines of all of it, where it stands first (draft: %s)', (draft, severity) => {
    const { drafts, checked } = sectionsTemplateText.check(report(text, draft), contextOf());
    expect(drafts.map(({ at }) => text.slice(at.span.start, at.span.end))).toEqual(['<!-- 填写说明：写问题。 -->']);
    expect(drafts.map(({ message }) => message)).toEqual([
      { zh: '2 处填写说明还没有删掉，在第 3、7 行', en: '2 pieces of guidance have not been removed: lines 3, 7' },
    ]);
    expect(drafts.map((one) => one.severity)).toEqual([severity]);
    expect(checked).toBe(3);
  });

  it('names no line where there is one piece, and twenty at most', () => {
    const told = (pieces: number) =>
      sectionsTemplateText.check(
        report(`## 六、其他需要报告的事项\n\n${'<!-- 填写说明：写收费。 -->\n\n'.repeat(pieces)}`, true),
        contextOf(),
      ).drafts[0]?.message.zh;
    expect(told(1)).toBe('填写说明还没有删掉');
    expect(told(21)).toMatch(/^21 处填写说明还没有删掉，在第 3、5、.*、41 行等处$/);
  });

  it('is not told again as a part without content', () => {
    expect(sectionsEmpty.check(report(text, false), contextOf()).drafts).toEqual([]);
    const without = text.replaceAll(/<!--.*?-->/g, '');
    expect(sectionsEmpty.check(report(without, false), contextOf()).drafts.map(({ path }) => path)).toEqual(['sections.problems']);
  });
});
