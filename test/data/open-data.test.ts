import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureRows } from '../../src/data/figure-rows.ts';
import { reportDataRoutes } from '../../src/data/report-routes.ts';
import { siteDataRoutes } from '../../src/data/site-data-routes.ts';
import { formIndex } from '../../src/form/figures.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { fixtureConfig, fixtureDetails, fixtureSite, siteOf } from '../render/fixture-site.ts';
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

const figureFiles = [
  ['CSV', "read_csv('$folder/data/figures.csv')"],
  ['JSON', "read_json('$folder/data/figures.json')"],
  ['Parquet', "read_parquet('$folder/data/figures.parquet')"],
  ['Parquet by year', "read_parquet('$folder/data/figures/*/*.parquet', hive_partitioning = true)"],
] as const;

describe('DuckDB reads the figures of all reports', () => {
  const rows = details.flatMap((detail) => figureRows(detail).map((row) => ({ ...row, detail })));

  it.each(figureFiles)('%s: as many rows, the same sums of every path', async (_, source) => {
    const expected = new Map<string, number>();
    for (const { field, value } of rows) expected.set(field.path, (expected.get(field.path) ?? 0) + (value ?? 0));
    const found = await ask(`SELECT path, coalesce(sum(value), 0)::DOUBLE AS total, count(*)::INTEGER AS n FROM ${source} GROUP BY path`);
    expect(found.reduce((sum, { n }) => sum + Number(n), 0)).toBe(rows.length);
    expect(new Map(found.map(({ path, total }) => [String(path), Number(total)]))).toEqual(expected);
  });

  it.each(figureFiles)('%s: the same rows, texts with quotes, commas and line ends among them', async (_, source) => {
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

describe('a site with many figures', () => {
  const summary = fixtureSite.reports.find(({ path }) => path === 'suqian/2024') ?? fixtureSite.reports[0];
  const pathsOf = (length: number): string[] => {
    const reports = Array.from({ length }, (_, at) => ({ ...summary, path: `a${at}/${2023 + (at % 2)}`, year: 2023 + (at % 2) }));
    const site = { ...fixtureSite, reports: reports as typeof fixtureSite.reports };
    return siteDataRoutes({ ...input, site }).flatMap(({ path }) => (path.startsWith('data/figures') ? [path] : []));
  };

  it('has no JSON that would be too long to be read whole', () => {
    const most = Math.floor(100_000 / formIndex('2021').figures.length);
    expect(pathsOf(most)).toContain('data/figures.json');
    expect(pathsOf(most + 1)).toEqual([
      'data/figures.csv',
      'data/figures.parquet',
      'data/figures/year=2024/part-0.parquet',
      'data/figures/year=2023/part-0.parquet',
    ]);
  });

  it('has one Parquet file, and CSV by year in parts that a spreadsheet opens', () => {
    expect(pathsOf(6000)).toEqual([
      'data/figures.parquet',
      'data/figures/year=2024/part-0.parquet',
      'data/figures/year=2024/part-0.csv',
      'data/figures/year=2024/part-1.csv',
      'data/figures/year=2023/part-0.parquet',
      'data/figures/year=2023/part-0.csv',
      'data/figures/year=2023/part-1.csv',
    ]);
  });
});

it('the same figures give the same bytes', () => {
  const bytes = () => siteDataRoutes(dataInput(details)).map((route) => bytesOf(route).toString('base64'));
  expect(bytes()).toEqual(bytes());
});
