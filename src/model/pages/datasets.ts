import { editionIds, editionOfYear, editions } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { EditionId } from '../../form/form.ts';
import type { PageSite, ReportSummary } from './page-site.ts';
import { yearsOf } from './report-list.ts';

/** One file of open data. */
export interface DataFile {
  /** Below dist/. */
  readonly path: string;
  /** As readers know it. */
  readonly format: 'CSV' | 'JSON' | 'Parquet' | 'JSON Schema';
  readonly title: string;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly DataFile[];
}

export const mediaTypes: Readonly<Record<DataFile['format'], string>> = {
  CSV: 'text/csv',
  JSON: 'application/json',
  Parquet: 'application/vnd.apache.parquet',
  'JSON Schema': 'application/schema+json',
};

/** A file made from the figures of some reports. */
export type FigureFile = DataFile & { readonly reports: readonly ReportSummary[] } & (
    | { readonly holds: 'tables'; readonly format: 'CSV'; readonly year: number; readonly edition: EditionId }
    | { readonly holds: 'indicators'; readonly format: 'CSV' }
    | { readonly holds: 'year'; readonly format: 'Parquet'; readonly year: number }
    | { readonly holds: 'all'; readonly format: 'CSV' | 'JSON' | 'Parquet' }
  );

/** JSON is read whole: beyond some hundred reports, five megabytes, it serves nobody. A spreadsheet gives up a little later. */
const mostRows = { JSON: 25_000, CSV: 100_000 } as const;

/** Figures of a report, without those of its own that are no part of the form. */
const rowsOf = ({ edition, hasFigures }: ReportSummary): number =>
  edition === undefined || !hasFigures ? 0 : formIndex(edition).figures.length;

/** One file for a year; reports that follow another edition than the year prescribes have other columns, and a file of their own. */
const tablesOfYear = (year: number, reports: readonly ReportSummary[]): readonly FigureFile[] =>
  editionIds.flatMap((edition): FigureFile[] => {
    const own = reports.filter((report) => report.edition === edition && rowsOf(report) > 0);
    if (own.length === 0) return [];
    const [suffix, words] = edition === editionOfYear(year) ? ['', ''] : [`-edition-${edition}`, `（${edition}年版格式）`];
    const title = `${year}年统计表${words}`;
    return [{ holds: 'tables', path: `data/figures-${year}${suffix}.csv`, format: 'CSV', title, year, edition, reports: own }];
  });

/** Every file of figures. Parquet lies by year in folders that DuckDB and Arrow read as a column, and in one file. */
export const figureFiles = (site: PageSite): readonly FigureFile[] => {
  const { reports } = site;
  const byYear = yearsOf(site).map(({ year }) => ({ year, reports: reports.filter((report) => report.year === year) }));
  const all = { holds: 'all', title: '全部数据', reports } as const;
  const rows = reports.reduce((sum, report) => sum + rowsOf(report), 0);
  return [
    ...byYear.flatMap(({ year, reports: own }) => tablesOfYear(year, own)),
    { holds: 'indicators', path: 'data/indicators.csv', format: 'CSV', title: '机关自有指标', reports },
    ...(rows <= mostRows.CSV ? [{ ...all, path: 'data/figures.csv', format: 'CSV' } as const] : []),
    ...(rows <= mostRows.JSON ? [{ ...all, path: 'data/figures.json', format: 'JSON' } as const] : []),
    { ...all, path: 'data/figures.parquet', format: 'Parquet' },
    ...byYear.map(({ year, reports: own }): FigureFile => {
      const path = `data/figures/year=${year}/part-0.parquet`;
      return { holds: 'year', path, format: 'Parquet', title: `${year}年数据`, year, reports: own };
    }),
  ];
};

const listFiles = (name: string, title: string): readonly DataFile[] => [
  { path: `data/${name}.csv`, format: 'CSV', title },
  { path: `data/${name}.json`, format: 'JSON', title },
];

const schemaFile = (name: string, title: string): DataFile => ({ path: `schemas/${name}.schema.json`, format: 'JSON Schema', title });

/** The open data of the whole site, as the catalogue and the page about it list it. */
export const datasetsOf = (site: PageSite): readonly Dataset[] => [
  {
    id: 'figures',
    title: '统计数据',
    description:
      '各机关各年度法定统计表的全部数据和机关自有指标。CSV 适合用 Excel、WPS 查看：统计表一年一个文件，一份报告一行，一个数据一列，列名的含义见数据字典。全部数据的文件（CSV、JSON、Parquet）适合程序处理：一行一个数据，依次是机关、年度、报告格式版本、路径、名称、数值、单位、附注。',
    files: figureFiles(site),
  },
  {
    id: 'agencies',
    title: '行政机关',
    description: '发布政府信息公开工作年度报告的行政机关，及其上级机关和报告年份。',
    files: listFiles('agencies', '行政机关'),
  },
  {
    id: 'reports',
    title: '年度报告目录',
    description: '全部报告的标题、发布日期，和每份报告全文与数据的地址。',
    files: listFiles('reports', '年度报告目录'),
  },
  {
    id: 'dictionary',
    title: '数据字典',
    description: '各版报告格式中每个数据的路径、名称、单位和类型。',
    files: listFiles('dictionary', '数据字典'),
  },
  {
    id: 'schemas',
    title: '数据格式说明',
    description: '统计数据和单份报告数据的 JSON Schema（2020-12），可用来校验数据。',
    files: [
      schemaFile('report', '单份报告（report.json）'),
      ...editionIds.map((id) => schemaFile(`statistics.${id}`, `统计数据，${editions[id].instrument}`)),
    ],
  },
];
