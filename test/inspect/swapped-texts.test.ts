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
  it('that hold each other’s content are one mistake', () => {
    expect(told(figures, narrative)).toEqual([
      [
        'content/2024/report.md config/file-name: report.md 里没有六个部分的标题，它们写在 statistics.yaml 里：两个文件的内容放反了 | 请把两个文件的名字对调：文字是 report.md，数字是 statistics.yaml',
        'content/2024/statistics.yaml: 六个部分的标题在这个文件里',
      ],
    ]);
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
