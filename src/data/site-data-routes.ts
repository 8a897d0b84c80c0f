import { formIndex } from '../form/figures.ts';
import type { PageSite, ReportSummary } from '../model/pages/page-site.ts';
import { yearsOf } from '../model/pages/report-list.ts';
import type { Route } from '../render/route.ts';
import { schemaFiles } from '../schema/schemas.ts';
import { catalog, type Distribution } from './catalog.ts';
import type { DataInput, ReportFigures } from './data-input.ts';
import { figuresCsv, figuresJson } from './figure-files.ts';
import { figuresParquet } from './figures-parquet.ts';
import { agencyList, type DataList, dictionary, listCsv, listJson, reportList } from './lists.ts';

/**
 * The most rows of one CSV or JSON file: half of what a spreadsheet can open, and small enough to be made in one piece. A site with more
 * has its CSV by year, in parts; Parquet holds any number in one file.
 */
const mostRows = 500_000;

/** Figures of a report, without those of its own that are no part of the form. */
const rowsOf = ({ edition, keyFigures }: ReportSummary): number =>
  edition === undefined || keyFigures.length === 0 ? 0 : formIndex(edition).figures.length;

const countRows = (reports: readonly ReportSummary[]): number => reports.reduce((sum, report) => sum + rowsOf(report), 0);

/** In their order, as many to a part as stay below the limit. */
const partsOf = (reports: readonly ReportSummary[]): readonly (readonly ReportSummary[])[] => {
  const parts: ReportSummary[][] = [];
  let rows = mostRows;
  for (const report of reports) {
    rows += rowsOf(report);
    if (rows > mostRows) {
      parts.push([]);
      rows = rowsOf(report);
    }
    parts.at(-1)?.push(report);
  }
  return parts;
};

interface FigureFile {
  readonly route: Route;
  readonly distribution: Distribution;
}

const mediaTypes = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet' } as const;

const makers = { csv: figuresCsv, json: figuresJson, parquet: figuresParquet } as const;

const figureFiles = ({ site, figures: figuresOf }: Pick<DataInput, 'site' | 'figures'>): readonly FigureFile[] => {
  const figures = function* (reports: readonly ReportSummary[]): Generator<ReportFigures> {
    for (const report of reports) yield figuresOf(report);
  };
  const file = (path: string, format: keyof typeof makers, reports: readonly ReportSummary[], title: string): FigureFile => ({
    route: { path, kind: 'data', body: () => makers[format](figures(reports)) },
    distribution: { path, mediaType: mediaTypes[format], title },
  });
  const { reports } = site;
  const years = yearsOf(site).map(({ year }) => ({ year, reports: reports.filter((report) => report.year === year) }));
  const whole = countRows(reports) <= mostRows;
  return [
    file('data/figures.parquet', 'parquet', reports, '全部数据（Parquet）'),
    ...(whole
      ? [file('data/figures.csv', 'csv', reports, '全部数据（CSV）'), file('data/figures.json', 'json', reports, '全部数据（JSON）')]
      : []),
    ...years.flatMap(({ year, reports: own }) => {
      const folder = `data/figures/year=${year}`;
      const parts = whole ? [] : partsOf(own);
      return [
        file(`${folder}/part-0.parquet`, 'parquet', own, `${year}年数据（Parquet）`),
        ...parts.map((part, at) =>
          file(`${folder}/part-${at}.csv`, 'csv', part, `${year}年数据（CSV${parts.length > 1 ? `，第${at + 1}部分` : ''}）`),
        ),
      ];
    }),
  ];
};

const listRoutes = (name: string, list: () => DataList): readonly Route[] => [
  { path: `data/${name}.csv`, kind: 'data', body: () => listCsv(list()) },
  { path: `data/${name}.json`, kind: 'data', body: () => listJson(list()) },
];

const listDistributions = (name: string, title: string): readonly Distribution[] => [
  { path: `data/${name}.csv`, mediaType: mediaTypes.csv, title: `${title}（CSV）` },
  { path: `data/${name}.json`, mediaType: mediaTypes.json, title: `${title}（JSON）` },
];

const latest = ({ reports }: PageSite): string | undefined =>
  reports
    .flatMap(({ updated }) => updated ?? [])
    .reduce<string | undefined>((found, date) => (found === undefined || date > found ? date : found), undefined);

/** All agencies and years as open data: figures, lists, data dictionary, schemas, catalogue. */
export const siteDataRoutes = (input: Pick<DataInput, 'site' | 'figures'>): readonly Route[] => {
  const { site } = input;
  const figures = figureFiles(input);
  return [
    ...figures.map(({ route }) => route),
    ...listRoutes('agencies', () => agencyList(site)),
    ...listRoutes('reports', () => reportList(site)),
    ...listRoutes('dictionary', dictionary),
    ...[...schemaFiles()].map(
      ([name, schema]): Route => ({
        path: `schemas/${name}.schema.json`,
        kind: 'data',
        body: () => `${JSON.stringify(schema, null, 2)}\n`,
      }),
    ),
    {
      path: 'data/catalog.jsonld',
      kind: 'data',
      body: () =>
        catalog(site.config, latest(site), [
          {
            id: 'figures',
            title: '政府信息公开工作年度报告统计数据',
            description: '各机关各年度法定统计表的全部数据和机关自有指标，一行一个数据。',
            distributions: figures.map(({ distribution }) => distribution),
          },
          {
            id: 'agencies',
            title: '行政机关',
            description: '发布政府信息公开工作年度报告的行政机关。',
            distributions: listDistributions('agencies', '行政机关'),
          },
          {
            id: 'reports',
            title: '年度报告目录',
            description: '全部报告的标题、发布日期和数据文件地址。',
            distributions: listDistributions('reports', '年度报告目录'),
          },
          {
            id: 'dictionary',
            title: '数据字典',
            description: '各版本报告格式中每个数据的路径、名称、单位和类型。',
            distributions: listDistributions('dictionary', '数据字典'),
          },
        ]),
    },
  ];
};
