import { describe, expect, test } from 'vitest';
import { pretty } from '../../src/formats/pretty.ts';
import { wholeFile } from '../../src/source/source-text.ts';
import { at, clean, columnTotal, en, finding, hostile, report, statedFigure, summaryOf, zh } from './samples.ts';

const findings = [columnTotal, statedFigure];

describe('pretty', () => {
  test('groups by file, shows each place, what it disagrees with and what to do (Chinese)', () => {
    expect(pretty(findings, summaryOf(findings, { notAssessable: 12, waived: 1 }), { ...zh, width: 100 })).toBe(`\
content/suqian/2024/statistics.yaml
  错误 5:31 requests/column-total
    自然人：各行之和是1523，（七）总计写的是1522。
    5 │     total:   { naturalPerson: 1522 }
      │                               ^^^^
    对照 4:31 予以公开写的是1409
    4 │     granted: { naturalPerson: 1409 }
      │                               ----
    建议：核对两处，改正写错的一处。

content/suqian/2024/报告.md
  警告 3:15 narrative/figure
    文字说收到1524件，表格是1523件。
    3 │ 全年共收到政府信息公开申请“１５２４”件。
      │                            ^^^^^^^^
    对照 content/suqian/2024/statistics.yaml:2:31 表格：一、本年新收
    2 │   received:  { naturalPerson: 1523 }
      │                               ----
    建议：核对两处，改正写错的一处。

发现 1 个错误、1 个警告。核对了 2 个机关的 3 份报告，共 1240 项，12 项无法核对，1 处已豁免。
`);
  });

  test('says the same in English', () => {
    expect(pretty([columnTotal], summaryOf([columnTotal], { notAssessable: 12, waived: 1, reports: 1, agencies: 1 }), en)).toBe(`\
content/suqian/2024/statistics.yaml
  error 5:31 requests/column-total
    naturalPerson: the rows add up to 1523, the total row says 1522.
    5 │     total:   { naturalPerson: 1522 }
      │                               ^^^^
    see 4:31 granted says 1409
    4 │     granted: { naturalPerson: 1409 }
      │                               ----
    Hint: Check both and correct the wrong one.

Found 1 error. Checked 1 report of 1 agency: 1240 checks, 12 not assessable, 1
waived.
`);
  });

  test('a clean site is one line', () => {
    expect(pretty([], clean, zh)).toBe('没有发现问题。核对了 2 个机关的 3 份报告，共 1240 项。\n');
    expect(pretty([], clean, en)).toBe('Nothing found. Checked 3 reports of 2 agencies: 1240 checks.\n');
  });

  test('colours only when asked, and nothing but colours differs', () => {
    const plain = pretty(findings, summaryOf(findings), zh);
    const colored = pretty(findings, summaryOf(findings), { ...zh, color: true });
    expect(plain).not.toContain('\u001b');
    expect(colored).toContain('\u001b[31m错误');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test.each([
    [2, '还有 1 处没有列出；要看全部，加上 --max-findings 0。'],
    [1, '还有 2 处没有列出；要看全部，加上 --max-findings 0。'],
  ])('of three findings it shows %i and says how many more', (maxFindings, sentence) => {
    const three = [columnTotal, statedFigure, statedFigure];
    const text = pretty(three, summaryOf(three), { ...zh, maxFindings });
    expect(text).toContain(sentence);
    expect(text.match(/建议：/g)).toHaveLength(maxFindings);
  });

  test('shows fifty findings by default, all of them on request', () => {
    const many = Array.from({ length: 51 }, () => statedFigure);
    expect(pretty(many, summaryOf(many), en)).toContain('1 more not shown; --max-findings 0 shows all.');
    const all = pretty(many, summaryOf(many), { ...en, maxFindings: 0 });
    expect(all).not.toContain('not shown');
    expect(all.match(/Hint:/g)).toHaveLength(51);
  });

  test('a finding about a whole file has no code frame', () => {
    const missing = finding('error', { rule: 'config/missing-file', at: wholeFile('content/site.yaml') });
    expect(
      pretty([missing], summaryOf([missing]), zh)
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'content/site.yaml',
      '  错误 1:1 config/missing-file',
      '    自然人：各行之和是1523，（七）总计写的是1522。',
      '    建议：核对两处，改正写错的一处。',
    ]);
  });

  test('content cannot forge the terminal, wherever it is quoted', () => {
    const source = { file: `content/${hostile}.md`, text: `${hostile.replace('\n', '')}\n` };
    const forged = finding('error', {
      at: { source, span: { start: 0, end: 3 } },
      rule: hostile,
      message: { zh: hostile, en: hostile },
      hint: { zh: hostile, en: hostile },
      related: [{ at: { source, span: { start: 0, end: 3 } }, message: { zh: hostile, en: hostile } }],
    });
    const text = pretty([forged], summaryOf([forged]), zh);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('content/<U+001B>[31m<U+000D><U+000A>::error::x,y:%0A<b>&"<U+202E><U+200B><U+0085>##[error]<U+E0041>.md');
  });

  test.each([60, 72, 100])('lines fit into %i columns', async (width) => {
    const { default: stringWidth } = await import('string-width');
    const long = finding('error', {
      at: at(report, '１５２４'),
      message: { zh: '很长的说明，'.repeat(40), en: 'a long explanation, '.repeat(40) },
      hint: { zh: '按《中华人民共和国政府信息公开工作年度报告格式》的说明填写。'.repeat(5), en: 'write it as the form says. '.repeat(9) },
    });
    for (const options of [zh, en]) {
      for (const line of pretty([long], summaryOf([long]), { ...options, width }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
