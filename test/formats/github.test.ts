import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/findings/finding.ts';
import { github } from '../../src/formats/github.ts';
import { at, clean, columnTotal, en, finding, hostile, report, statedFigure, summaryOf, zh } from './samples.ts';

const some = (count: number, severity: Severity): Finding[] =>
  Array.from({ length: count }, () => finding(severity, { at: at(report, '全年') }));

describe('github', () => {
  test('one annotation for each finding, then the summary', () => {
    const findings = [columnTotal, statedFigure, finding('info', { at: at(report, '全年'), rule: 'continuity/jump' })];
    expect(github(findings, summaryOf(findings), zh)).toBe(
      [
        '::error file=content/suqian/2024/statistics.yaml,line=5,endLine=5,col=31,endColumn=35,title=requests/column-total::自然人：各行之和是1523，（七）总计写的是1522。%0A核对两处，改正写错的一处。',
        '::warning file=content/suqian/2024/报告.md,line=3,endLine=3,col=15,endColumn=19,title=narrative/figure::文字说收到1524件，表格是1523件。%0A核对两处，改正写错的一处。',
        '::notice file=content/suqian/2024/报告.md,line=3,endLine=3,col=1,endColumn=3,title=continuity/jump::自然人：各行之和是1523，（七）总计写的是1522。%0A核对两处，改正写错的一处。',
        '发现 1 个错误、1 个警告、1 个提示。核对了 2 个机关的 3 份报告，共 1240 项。',
        '',
      ].join('\n'),
    );
    expect(github([columnTotal], summaryOf([columnTotal]), en).split('\n')[0]).toMatch(/::naturalPerson: the rows .* 1522\.%0ACheck both/);
  });

  test('nothing found', () => {
    expect(github([], clean, en)).toBe('Nothing found. Checked 3 reports of 2 agencies: 1240 checks.\n');
  });

  test.each([
    [10, 10, 0],
    [11, 10, 2],
    [25, 10, 16],
  ])('%i errors make %i annotations of that type, %i of them in the log', (count, annotations, logged) => {
    const findings = some(count, 'error');
    const lines = github(findings, summaryOf(findings), zh).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(annotations);
    expect(lines.filter((line) => line.startsWith('错误 content/'))).toHaveLength(logged);
    expect(
      lines.filter((line) => line.includes(`还有 ${logged} 处错误不能在这里标出（GitHub 每类只显示 10 处），见本步骤的日志。`)),
    ).toHaveLength(logged > 0 ? 1 : 0);
  });

  test('types are counted separately', () => {
    const findings = [...some(10, 'error'), ...some(12, 'warning')];
    const lines = github(findings, summaryOf(findings), en).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines).toContain(
      '::warning title=nianbao::3 more at level warning cannot be shown here (GitHub shows 10 of each type): see the log of this step.',
    );
  });

  test('content can neither end a command nor begin one', () => {
    const source = { file: `content/${hostile}`, text: 'x' };
    const quoting = finding('error', { at: { source, span: { start: 0, end: 1 } }, rule: hostile, message: { zh: hostile, en: hostile } });
    const findings = Array.from({ length: 12 }, () => quoting);
    const lines = github(findings, summaryOf(findings), zh).trimEnd().split('\n');
    expect(lines).toHaveLength(9 + 1 + 3 + 1);
    expect(lines[0]).toContain(
      'title=<U+001B>[31m<U+000D><U+000A>%3A%3Aerror%3A%3Ax%2Cy%3A%250A<b>&"<U+202E><U+200B><U+0085>##[error]<U+E0041>::',
    );
    for (const line of lines.slice(10)) {
      expect(line).not.toContain('##[');
      expect(line.trimStart()).not.toMatch(/^::/);
    }
  });
});
