import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureRows, indicatorRows } from '../../src/data/figure-rows.ts';
import { reportDataRoutes } from '../../src/data/report-routes.ts';
import { siteDataRoutes } from '../../src/data/site-data-routes.ts';
import { formIndex } from '../../src/form/figures.ts';
import { figureFiles } from '../../src/model/pages/datasets.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { fixtureConfig, fixtureDetails, fixtureSite, siteOf, summaryWith } from '../render/fixture-site.ts';
import { bytesOf, dataInput } from './fixture-data.ts';

const awkward = detailOf(
  agencyOf('huaian', '淮安市"人民"政府,办公室', '淮安', 'prefectural'),
  2024,
  publishedFigures('suqian-2024', '2021', {
    notes: new Map([[4, '第一行\n第二行，"引号"']]),
    indicators: [{ key: 'area', label: '面积', unit: '平方公里', value: 0.1, parts: [{ label: '“东”区', value: null }] }],
  }),
  narrativeOf('2021', {}),
);
const details = [...fixtureDetails, awkward];
const input = dataInput(details, siteOf(details, fixtureConfig, fixtureSite.agencies));

const suqianIndicators = awkward.figures?.indicators ?? [];

/** The files as they lie on a host. */
let folder: string;
let ask: (sql: string) => Promise<Record<string, unknown>[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-data-'));
  for (const route of [...input.site.reports.flatMap((report) => reportDataRoutes(input, report)), ...siteDataRoutes(input)]) {
    const file = join(folder, route.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytesOf(route));
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  ask = async (sql) => (await connection.runAndReadAll(sql.replaceAll('$folder', folder))).getRowObjectsJson();
});

afterAll(() => rmSync(folder, { recursive: true }));

const longTables = [
  ['CSV', "read_csv('$folder/data/figures.csv')"],
  ['JSON', "read_json('$folder/data/figures.json')"],
  ['Parquet', "read_parquet('$folder/data/figures.parquet')"],
  ['Parquet by year', "read_parquet('$folder/data/figures/*/*.parquet', hive_partitioning = true)"],
] as const;

describe('DuckDB reads the figures of all reports', () => {
  const rows = details.flatMap((detail) => figureRows(detail).map((row) => ({ ...row, detail })));

  it.each(longTables)('%s: as many rows, the same sums of every path', async (_, source) => {
    const expected = new Map<string, number>();
    for (const { field, value } of rows) expected.set(field.path, (expected.get(field.path) ?? 0) + (value ?? 0));
    const found = await ask(`SELECT path, coalesce(sum(value), 0)::DOUBLE AS total, count(*)::INTEGER AS n FROM ${source} GROUP BY path`);
    expect(found.reduce((sum, { n }) => sum + Number(n), 0)).toBe(rows.length);
    expect(new Map(found.map(({ path, total }) => [String(path), Number(total)]))).toEqual(expected);
  });

  it.each(longTables)('%s: the same rows, texts with quotes, commas and line ends among them', async (_, source) => {
    const found = await ask(
      `SELECT coalesce(agency, '') AS agency, agencyName, year::INTEGER AS year, edition::VARCHAR AS edition, path, label, value::DOUBLE AS value,
       unit, note FROM ${source} WHERE agency = 'huaian' ORDER BY path`,
    );
    const expected = rows
      .filter(({ detail }) => detail === awkward)
      .map(({ field, value, note }) => ({
        agency: 'huaian',
        agencyName: '淮安市"人民"政府,办公室',
        year: 2024,
        edition: '2021',
        path: field.path,
        label: field.label,
        value,
        unit: field.unit,
        note: note ?? null,
      }));
    const byPath = (a: { path?: unknown }, b: { path?: unknown }) => (String(a.path) < String(b.path) ? -1 : 1);
    expect(found.toSorted(byPath)).toEqual(expected.toSorted(byPath));
  });

  it('of one report from its own CSV', async () => {
    const [found] = await ask(
      "SELECT sum(value)::DOUBLE AS total, count(*)::INTEGER AS n FROM read_csv('$folder/suqian/2024/statistics.csv')",
    );
    const own = rows.filter(({ detail }) => detail.report.path === 'suqian/2024');
    expect(found).toEqual({ total: own.reduce((sum, { value }) => sum + (value ?? 0), 0), n: own.length });
  });

  it('and joins them to the dictionary: every figure of the form is explained', async () => {
    const missing = await ask(`
      SELECT DISTINCT f.path FROM read_parquet('$folder/data/figures.parquet') f
      ANTI JOIN read_csv('$folder/data/dictionary.csv', all_varchar = true) d ON f.edition = d.edition AND f.path = d.path
      WHERE f.path NOT LIKE 'indicators.%'`);
    expect(missing).toEqual([]);
    const [{ n } = {}] = await ask("SELECT count(*)::INTEGER AS n FROM read_json('$folder/data/dictionary.json')");
    expect(n).toBe(formIndex('2019').figures.length + formIndex('2021').figures.length);
  });

  it('and the lists of agencies and reports', async () => {
    expect(
      await ask("SELECT path, parent, reports::INTEGER AS reports FROM read_csv('$folder/data/agencies.csv') WHERE path LIKE 'huaian%'"),
    ).toEqual([
      { path: 'huaian', parent: null, reports: 1 },
      { path: 'huaian/hongze', parent: 'huaian', reports: 1 },
    ]);
    const listed = await ask("SELECT data FROM read_json('$folder/data/reports.json') ORDER BY data");
    expect(listed.map(({ data }) => data)).toEqual(details.map(({ report }) => `${report.path}/report.json`).sort());
  });
});

describe('the catalogue', () => {
  it('lists exactly the data files that there are, by full address', () => {
    const routes = siteDataRoutes(input);
    const catalog = JSON.parse(String(routes.find(({ path }) => path === 'data/catalog.jsonld')?.body()));
    const listed: string[] = catalog['dcat:dataset'].flatMap((dataset: Record<string, Record<string, { '@id': string }>[]>) =>
      (dataset['dcat:distribution'] ?? []).map((distribution) => distribution['dcat:downloadURL']?.['@id']),
    );
    const files = routes.map(({ path }) => path).filter((path) => path.startsWith('data/') && path !== 'data/catalog.jsonld');
    const schemas = ['report', 'statistics.2019', 'statistics.2021'].map((name) => `schemas/${name}.schema.json`);
    expect(listed.toSorted()).toEqual([...files, ...schemas].map((path) => `https://www.example.gov.cn/xxgk/${path}`).sort());
    expect(schemas.filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
    expect(catalog['dct:modified']).toEqual({ '@value': '2025-04-02', '@type': 'xsd:date' });
  });
});

describe('the official tables in a spreadsheet', () => {
  const ofYear = (year: number) => details.filter(({ report, figures }) => figures && report.year === year);

  it.each([2019, 2023, 2024])('of %i: a row for each report, a column for each figure, named by its path', async (year) => {
    const found = await ask(`SELECT * FROM read_csv('$folder/data/figures-${year}.csv', all_varchar = true)`);
    const expected = ofYear(year).map(({ report, figures }) => [
      ...[report.agency.path === '' ? null : report.agency.path, report.agency.name, String(year), report.edition],
      ...formIndex(report.edition ?? '2021').figures.map(({ index }) => figures?.values[index]?.toString() ?? null),
    ]);
    const byAgency = (a: readonly unknown[], b: readonly unknown[]) => (String(a[1]) < String(b[1]) ? -1 : 1);
    expect(found.map((row) => Object.values(row).slice(0, -1)).toSorted(byAgency)).toEqual(expected.toSorted(byAgency));
    const [edition] = ofYear(year).map(({ report }) => report.edition ?? '2021');
    const paths = formIndex(edition ?? '2021').figures.map(({ path }) => path);
    expect(Object.keys(found[0] ?? {})).toEqual(['agency', 'agencyName', 'year', 'edition', ...paths, 'notes']);
  });

  it('says every note in one cell', async () => {
    const [huaian] = await ask("SELECT notes FROM read_csv('$folder/data/figures-2024.csv') WHERE agency = 'huaian'");
    const label = figureRows(awkward)[4]?.field.label;
    expect(huaian?.notes).toBe(`${label}：第一行\n第二行，"引号"`);
    const [suqian] = await ask("SELECT notes FROM read_csv('$folder/data/figures-2024.csv') WHERE agency = 'suqian'");
    expect(suqian?.notes).toContain('规章 现行有效件数：其中修订1件；四、');
  });

  it('opens with a byte order mark, so that Excel shows Chinese', () => {
    const csv = siteDataRoutes(input).filter(({ path }) => path.endsWith('.csv'));
    for (const route of csv) expect([route.path, bytesOf(route).subarray(0, 3).toString('hex')]).toEqual([route.path, 'efbbbf']);
    expect(csv.length).toBe(8);
  });

  it('leaves the agencies’ own figures to a file of their own', async () => {
    const found = await ask("SELECT agency, path, label, value::DOUBLE AS value, unit FROM read_csv('$folder/data/indicators.csv')");
    const expected = details.flatMap((detail) =>
      indicatorRows(detail).map(({ field, value }) => ({ agency: detail.report.agency.path, ...field, value })),
    );
    const byPath = (a: object, b: object) => (JSON.stringify(Object.entries(a).sort()) < JSON.stringify(Object.entries(b).sort()) ? -1 : 1);
    expect(found.toSorted(byPath)).toEqual(expected.toSorted(byPath));
  });

  it('keeps reports of another edition than their year prescribes apart', () => {
    const [summary] = input.site.reports.filter(({ path }) => path === 'suqian/2024');
    if (!summary) throw new Error('no report');
    const reports = [summary, summaryWith(summary, { path: 'other/2024', edition: '2019' })];
    const files = figureFiles({ ...fixtureSite, reports }).filter(({ holds }) => holds === 'tables');
    expect(files.map(({ path, reports: own }) => [path, own.length])).toEqual([
      ['data/figures-2024-edition-2019.csv', 1],
      ['data/figures-2024.csv', 1],
    ]);
  });
});

describe('a site with many figures', () => {
  const count = 1100;
  const many = Array.from({ length: count }, (_, at) => {
    const values = formIndex('2021').figures.map(({ index }) => (index % 7 === at % 7 ? null : at * index));
    const statistics = publishedFigures('suqian-2024', '2021', { values, indicators: at % 2 === 0 ? suqianIndicators : [] });
    return detailOf(agencyOf(`a${at}`, `甲${at}局`, `甲${at}`, 'department'), 2023 + (at % 2), statistics, narrativeOf('2021', {}));
  });
  const site = siteOf(many, fixtureConfig);
  const routes = siteDataRoutes(dataInput(many, site));

  it.each([
    ['JSON', 25_000, 'data/figures.json'],
    ['CSV', 100_000, 'data/figures.csv'],
  ])('has no %s of more than %i figures: it would be too long to be read whole', (_, figures, file) => {
    const pathsOf = (length: number) => figureFiles({ ...site, reports: site.reports.slice(0, length) }).map(({ path }) => path);
    const most = Math.floor(figures / formIndex('2021').figures.length);
    expect(pathsOf(most)).toContain(file);
    expect(pathsOf(most + 1)).not.toContain(file);
  });

  it('has Parquet in several groups of rows, with the same rows in one file and by year', async () => {
    for (const route of routes.filter(({ path }) => path.endsWith('.parquet'))) {
      const file = join(folder, 'many', route.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytesOf(route));
    }
    const groups = await ask(
      "SELECT count(DISTINCT row_group_id)::INTEGER AS n FROM parquet_metadata('$folder/many/data/figures.parquet')",
    );
    expect(groups).toEqual([{ n: 6 }]);
    const expected = many.flatMap((detail) => figureRows(detail).map(({ value }) => value));
    for (const file of ['figures.parquet', 'figures/*/part-0.parquet']) {
      const [found] = await ask(
        `SELECT count(*)::INTEGER AS rows, count(value)::INTEGER AS values, round(sum(value))::DOUBLE AS total,
         sum(value) FILTER (path = 'requests.received.naturalPerson' AND agency = 'a1099')::DOUBLE AS one
         FROM read_parquet('$folder/many/data/${file}', hive_partitioning = true)`,
      );
      expect(found).toEqual({
        rows: expected.length,
        values: expected.filter((value) => value !== null).length,
        total: Math.round(expected.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
        one: 1099 * (formIndex('2021').byPath.get('requests.received.naturalPerson')?.index ?? 0),
      });
    }
  });
});

it('the same figures give the same bytes', () => {
  const bytes = () => siteDataRoutes(dataInput(details)).map((route) => bytesOf(route).toString('base64'));
  expect(bytes()).toEqual(bytes());
});
