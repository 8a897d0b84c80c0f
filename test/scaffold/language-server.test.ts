import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programFolder } from '../../src/load/program-folder.ts';
import { shippedFiles } from '../../src/load/shipped-files.ts';
import { sitePlan } from '../../src/scaffold/site/site-plan.ts';
import { yearPlan } from '../../src/scaffold/year-plan.ts';
import { createFiles } from '../../src/write/new-files.ts';
import { type LanguageClient, languageClient, type Position } from './language-client.ts';

/** A new site with a report of each edition, opened by the YAML language server as an editor opens it. */
const cases = [
  { language: 'zh', year: 2024, row: '行政许可', column: '自然人', wrong: '自然仁' },
  { language: 'en', year: 2024, row: 'licensing', column: 'naturalPerson', wrong: 'naturalPersons' },
  { language: 'zh', year: 2020, row: '行政许可', column: '自然人', wrong: '自然仁' },
  { language: 'en', year: 2020, row: 'licensing', column: 'naturalPerson', wrong: 'naturalPersons' },
] as const;

describe.each(cases)(
  'the YAML language server on a scaffolded statistics.yaml of $year in $language',
  ({ language, year, row, column, wrong }) => {
    const root = mkdtempSync(join(tmpdir(), 'nianbao-editor-'));
    const file = join(root, 'content', String(year), 'statistics.yaml');
    let text = '';
    let client: LanguageClient;

    beforeAll(async () => {
      const scaffold = {
        name: '某某镇人民政府',
        kind: 'township',
        title: '年报',
        baseUrl: 'https://nianbao.example/',
        year,
        language,
        version: '1.0.0',
      } as const;
      createFiles(root, sitePlan(scaffold, shippedFiles(programFolder())));
      text = readFileSync(file, 'utf8');
      client = await languageClient(root);
    });
    afterAll(async () => client.close());

    /** The first place where these characters stand. */
    const place = (content: string, found: string): Position => {
      const lines = content.split('\n');
      const line = lines.findIndex((each) => each.includes(found) && !each.startsWith('#'));
      return { line, character: (lines[line] ?? '').indexOf(found) + 1 };
    };

    it('finds nothing wrong with it', async () => {
      expect(await client.open(file, text)).toEqual([]);
    });

    it('explains every row and column in Chinese', async () => {
      await client.open(file, text);
      expect(await client.hover(file, place(text, `${row}:`))).toMatch(
        /^#### 行政许可\n\n[\s\S]*《政府信息公开条例》第二十条第（五）项；国办公开办函〔20(?:19|21)〕/,
      );
      expect(await client.hover(file, place(text, `${column}:`))).toMatch(/^#### 自然人\n\n填这类申请人的件数/);
    });

    it('offers what is missing, explained in Chinese', async () => {
      const open = text.replace(new RegExp(`^  ${row}:.*$`, 'm'), '  ');
      const unfinished = join(root, 'content', String(year), 'rows.yaml');
      await client.open(unfinished, open);
      const line = open.split('\n').indexOf('  ');
      const offered = await client.complete(unfinished, { line, character: 2 });
      expect(offered.find(({ label }) => label === row)?.documentation).toContain('处理决定数量包括已公开和依法未公开的全部处理决定。');
      expect(offered.map(({ label }) => label)).not.toContain(language === 'zh' ? '行政处罚' : 'penalties');
    });

    it('tells a wrong key, a text for a number and a missing row where they stand', async () => {
      const broken = text
        .replace(`${column}: 0`, `${wrong}: 0`)
        .replace(new RegExp(`(^.*予以公开.*\\b|^.*)${column}: 0`, 'm'), `$1${column}: "3"`)
        .replace(new RegExp(`^  ${row}:.*\n`, 'm'), '');
      const diagnostics = await client.open(join(root, 'content', String(year), 'broken.yaml'), broken);
      const lines = broken.split('\n');
      const told = diagnostics.map(
        ({ range, message }) =>
          `${(lines[range.start.line] ?? '').slice(range.start.character, range.start.character + wrong.length)} ${message}`,
      );
      expect(told).toHaveLength(3);
      expect(told.some((each) => each.startsWith(wrong) && each.includes(wrong, wrong.length))).toBe(true);
      expect(told.some((each) => each.startsWith('"3"'))).toBe(true);
      expect(told.some((each) => each.includes(`"${row}"`))).toBe(true);
    });
  },
);

describe('the YAML language server on the other files of a new site', () => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-editor-'));
  let client: LanguageClient;
  const settings: { 'yaml.schemas': Record<string, unknown> } = { 'yaml.schemas': {} };

  beforeAll(async () => {
    const scaffold = {
      name: '某某局',
      kind: 'department',
      title: '年报',
      baseUrl: 'https://nianbao.example/',
      year: 2024,
      language: 'zh',
      version: '1.0.0',
    } as const;
    createFiles(root, sitePlan(scaffold, shippedFiles(programFolder())));
    Object.assign(settings, JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')));
    mkdirSync(join(root, 'content/a/2019'), { recursive: true });
    client = await languageClient(root, settings['yaml.schemas']);
  });
  afterAll(async () => client.close());

  it.each(['content/site.yaml', 'content/agency.yaml'])('finds nothing wrong with %s', async (file) => {
    expect(await client.open(resolve(root, file), readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['content/a/agency.yaml', 'naem: 某某局\n'],
    ['content/a/2019/statistics.yaml', '现行有效: 0\n'],
    ['content/2025/statistics.yaml', '政府集中采购: 0\n'],
    ['content/2031/statistics.yaml', '政府集中采购: 0\n'],
    ['content/2012/statistics.yaml', '政府集中采购: 0\n'],
  ])('knows by the settings of the editor what %s is, also without a first line that says so', async (file, text) => {
    expect(await client.open(resolve(root, file), text)).not.toEqual([]);
  });

  it('finds nothing wrong with a later year', async () => {
    const [, statistics] = yearPlan({ year: 2026, agency: { path: '' }, language: 'zh' });
    expect(
      await client.open(resolve(root, 'content/2026/statistics.yaml'), typeof statistics?.body === 'string' ? statistics.body : ''),
    ).toEqual([]);
  });
});
