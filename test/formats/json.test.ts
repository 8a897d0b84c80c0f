import { expect, test } from 'vitest';
import { json } from '../../src/formats/json.ts';
import { at, clean, columnTotal, en, finding, hostile, report, statedFigure, summaryOf, zh } from './samples.ts';

test('one object with every key of the contract, in its order', () => {
  expect(json([columnTotal], summaryOf([columnTotal], { waived: 1, notAssessable: 12 }), zh)).toBe(`\
{
  "version": 1,
  "findings": [
    {
      "rule": "requests/column-total",
      "severity": "error",
      "message": "自然人：各行之和是1523，（七）总计写的是1522。",
      "hint": "核对两处，改正写错的一处。",
      "file": "content/suqian/2024/statistics.yaml",
      "line": 5,
      "column": 31,
      "endLine": 5,
      "endColumn": 35,
      "path": "requests.outcomes.total.naturalPerson",
      "related": [
        {
          "file": "content/suqian/2024/statistics.yaml",
          "line": 4,
          "column": 31,
          "message": "予以公开写的是1409"
        }
      ]
    }
  ],
  "summary": {
    "agencies": 2,
    "reports": 3,
    "checks": 1240,
    "errors": 1,
    "warnings": 0,
    "waived": 1,
    "infos": 0,
    "notAssessable": 12
  }
}
`);
});

test('speaks the language asked for; a finding about no figure has a null path', () => {
  const [first] = JSON.parse(json([statedFigure], summaryOf([statedFigure]), en)).findings;
  expect([first.message, first.path, first.severity]).toEqual(['The text says 1524 received, the table 1523.', null, 'warning']);
});

test('no findings is an empty list', () => {
  expect(JSON.parse(json([], clean, zh)).findings).toEqual([]);
});

test('holds no raw control, bidi or zero-width character, and reads back the same', () => {
  const quoting = finding('error', { at: at(report, '全年'), message: { zh: hostile, en: hostile } });
  const text = json([quoting], summaryOf([quoting]), zh);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  expect(JSON.parse(text).findings[0].message).toBe(hostile);
});
