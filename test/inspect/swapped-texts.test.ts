import { describe, expect, it } from 'vitest';
import { surveyReport } from '../../src/inspect/survey-report.ts';
import { agencyOf } from '../render/fixture-reports.ts';

const narrative = '---\npublished: 2025-01-20\n---\n\n## 一、总体情况\n\n全年公开信息101条。\n\n## 二、主动公开政府信息情况\n';
const figures = '# 2024年的数字\n二、主动公开政府信息情况:\n  规章: { 本年制发件数: 0 }\n';

const told = (report: string, statistics: string) =>
  surveyReport(agencyOf('a', '甲镇人民政府', '甲镇', 'township'), 2024, {
    report: { source: { file: 'content/2024/report.md', text: report }, drafts: [] },
    statistics: { source: { file: 'content/2024/statistics.yaml', text: statistics }, drafts: [] },
  }).drafts.map(({ rule, message, hint, at, related = [] }) => [
    `${at.source.file} ${rule}: ${message.zh} | ${hint.zh}`,
    ...related.map((one) => `${one.at.source.file}: ${one.message.zh}`),
  ]);

describe('the two texts of a report', () => {
  it.each([
    ['plainly', figures],
    ['the figures with comments like headings', figures.replace('# 2024年的数字', '# 二、主动公开政府信息情况')],
  ])('that hold each other’s content are one mistake: %s', (_, numbers) => {
    expect(told(numbers, narrative)).toEqual([
      [
        'content/2024/report.md config/file-name: report.md 里没有六个部分的标题，它们写在 statistics.yaml 里：两个文件的内容放反了 | 请把两个文件的名字对调：文字是 report.md，数字是 statistics.yaml',
        'content/2024/statistics.yaml: 六个部分的标题在这个文件里',
      ],
    ]);
  });

  it('whose headings are one a comment, the other pasted without ##, are told for what each is', () => {
    const pasted = '一、总体情况\n\n全年公开信息101条。\n\n二、主动公开政府信息情况：\n';
    for (const heading of ['二、主动公开政府信息情况:', '主动公开政府信息情况：', 'proactive:']) {
      const one = told(pasted, `# 二、主动公开政府信息情况\n${heading}\n  规章: { 本年制发件数: 1件 }\n`).flat();
      expect(one.join('\n')).not.toContain('放反');
      expect(one.join('\n')).toContain('content/2024/statistics.yaml');
    }
  });

  it('whose figures have comments like headings are one mistake only with the text in the other', () => {
    const commented = figures.replace('# 2024年的数字', '# 二、主动公开政府信息情况');
    expect(told('## 2024年\n\n没有标题的正文', commented).flat().join('\n')).not.toContain('放反');
  });

  it.each([
    ['both text', narrative, narrative],
    ['both figures', figures, figures],
    ['each its own, incomplete', narrative, figures],
    ['no headings yet', '正文', figures],
  ])('are judged one by one otherwise: %s', (_, report, statistics) => {
    expect(told(report, statistics).flat().join('\n')).not.toContain('config/file-name');
    expect(told(report, statistics).length).toBeGreaterThan(0);
  });
});
