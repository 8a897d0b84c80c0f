import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../src/formats/sarif.ts';
import { at, clean, columnTotal, en, finding, hostile, report, statedFigure, summaryOf, zh } from './samples.ts';

// The official schema (OASIS, 2.1.0 RTM 5) as this package ships it.
const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
// It is written in draft 4, of which it uses nothing that later drafts read otherwise but these two names.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const valid = ajv.compile(schema);

const errorsOf = (log: unknown): unknown => (valid(log) ? [] : valid.errors);

const rules = [
  {
    id: 'requests/column-total',
    level: 'error',
    title: { zh: '各列合计', en: 'Column totals' },
    clause: { zh: '国办公开办函〔2021〕30号 表三', en: 'Form of 2021, table 3' },
    checks: { zh: '每列各行之和等于总计', en: 'Rows add up to the total' },
    why: { zh: '数据应当一致', en: 'Figures must agree' },
  },
  {
    id: 'continuity/jump',
    level: 'off',
    title: { zh: '突变', en: 'Jump' },
    clause: { zh: '无', en: 'none' },
    checks: { zh: '与上年相比', en: 'Compared with last year' },
    why: { zh: '可能写错', en: 'May be a slip' },
  },
] as const;

describe('sarif', () => {
  const findings = [columnTotal, statedFigure, finding('info', { rule: 'text/wording', at: at(report, '全年') })];

  test.each([zh, en])('is valid by the official schema ($language)', (options) => {
    expect(errorsOf(JSON.parse(sarif(findings, summaryOf(findings), { ...options, rules })))).toEqual([]);
    expect(errorsOf(JSON.parse(sarif([], clean, options)))).toEqual([]);
  });

  test('the schema is not toothless', () => {
    expect(errorsOf({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  const [run] = JSON.parse(sarif(findings, summaryOf(findings), { ...zh, rules })).runs;

  test('says that columns count code points, and names files by percent-encoded URIs below the root', () => {
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/suqian/2024/%E6%8A%A5%E5%91%8A.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 19 },
    });
  });

  test('describes every rule: those documented, and those that only findings name', () => {
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'continuity/jump',
        shortDescription: { text: '突变' },
        fullDescription: { text: '与上年相比' },
        help: { text: '可能写错\n无' },
        defaultConfiguration: { enabled: false },
      },
      { id: 'narrative/figure' },
      {
        id: 'requests/column-total',
        shortDescription: { text: '各列合计' },
        fullDescription: { text: '每列各行之和等于总计' },
        help: { text: '数据应当一致\n国办公开办函〔2021〕30号 表三' },
        defaultConfiguration: { level: 'error' },
      },
      { id: 'text/wording' },
    ]);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  test('a result carries level, both sentences, related places and a fingerprint', () => {
    expect(run.results[0]).toMatchObject({
      level: 'error',
      message: { text: '自然人：各行之和是1523，（七）总计写的是1522。\n核对两处，改正写错的一处。' },
      relatedLocations: [{ id: 0, message: { text: '予以公开写的是1409' } }],
      partialFingerprints: { 'nianbaoFinding/v1': '3c1d4a372d5309fd67024a68b2016026' },
      properties: { path: 'requests.outcomes.total.naturalPerson' },
    });
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning', 'note']);
  });

  test('content makes no links, placeholders or control characters', () => {
    const text = `[click](https://example.com) {0} ${hostile}`;
    const source = { file: `content/${hostile}\ud800`, text: 'x' };
    const quoting = finding('error', { at: { source, span: { start: 0, end: 1 } }, message: { zh: text, en: text } });
    const log = sarif([quoting], summaryOf([quoting]), zh);
    expect(log.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(errorsOf(JSON.parse(log))).toEqual([]);
    const [result] = JSON.parse(log).runs[0].results;
    expect(result.message.text).toContain('[click] (https://example.com) {{0}} ');
  });
});
