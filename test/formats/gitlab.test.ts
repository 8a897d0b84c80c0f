import { describe, expect, test } from 'vitest';
import { settle } from '../../src/findings/finding.ts';
import { gitlab } from '../../src/formats/gitlab.ts';
import { clean, columnTotal, en, statedFigure, statistics, summaryOf, zh } from './samples.ts';

describe('gitlab', () => {
  test('a Code Quality report', () => {
    expect(gitlab([columnTotal], summaryOf([columnTotal]), zh)).toBe(`\
[
  {
    "description": "自然人：各行之和是1523，（七）总计写的是1522。 核对两处，改正写错的一处。",
    "check_name": "requests/column-total",
    "fingerprint": "3c1d4a372d5309fd67024a68b2016026",
    "severity": "major",
    "location": {
      "path": "content/suqian/2024/statistics.yaml",
      "lines": {
        "begin": 5,
        "end": 5
      }
    }
  }
]
`);
    expect(JSON.parse(gitlab([statedFigure], summaryOf([statedFigure]), en))[0]).toMatchObject({
      description: 'The text says 1524 received, the table 1523. Check both and correct the wrong one.',
      severity: 'minor',
    });
  });

  test('nothing found is an empty list', () => {
    expect(gitlab([], clean, zh)).toBe('[]\n');
  });

  test('a fingerprint stays when lines move or the language changes, and is never given twice', () => {
    const prints = (text: string, options = zh): string[] => {
      const start = text.indexOf('1522');
      const one = settle(
        { ...columnTotal, at: { source: { ...statistics, text }, span: { start, end: start + 4 } }, related: [] },
        'error',
      );
      return JSON.parse(gitlab([one, one], summaryOf([one, one]), options)).map((entry: { fingerprint: string }) => entry.fingerprint);
    };
    const first = prints(statistics.text);
    expect(new Set(first).size).toBe(2);
    expect(prints(`# a line more\n${statistics.text}`)).toEqual(first);
    expect(prints(statistics.text, en)).toEqual(first);
    expect(prints(statistics.text.replace('total: ', 'total: 0,'))).not.toEqual(first);
  });
});
