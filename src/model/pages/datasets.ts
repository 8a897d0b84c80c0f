import { editionIds, editions } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
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

/** A file of figures, and the reports whose figures it holds. */
export interface FigureFile extends DataFile {
  readonly format: 'CSV' | 'JSON' | 'Parquet';
  readonly reports: readonly ReportSummary[];
}

/**
 * The most rows of one CSV file: half of what a spreadsheet can open, and small enough to be made in one piece. A site with more has its
 * CSV by year, in parts.
 */
const mostRows = 500_000;

/** JSON takes twice the room and is read whole; beyond some twenty megabytes it serves nobody. Parquet holds any number in one file. */
const mostRowsInJson = 100_000;

/** Figures of a report, without those of its own that are no part of the form. */
const rowsOf = ({ edition, keyFigures }: ReportSummary): number =>
  edition === undefined || keyFigures.length === 0 ? 0 : formIndex(edition).figures.length;

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

const figureFilesOfYear = (year: number, reports: readonly ReportSummary[], whole: boolean): readonly FigureFile[] => {
  const folder = `data/figures/year=${year}`;
  const parts = whole ? [] : partsOf(reports);
  return [
    { path: `${folder}/part-0.parquet`, format: 'Parquet', title: `${year}年数据`, reports },
    ...parts.map((part, at): FigureFile => {
      const which = parts.length > 1 ? `（第${at + 1}部分）` : '';
      return { path: `${folder}/part-${at}.csv`, format: 'CSV', title: `${year}年数据${which}`, reports: part };
    }),
  ];
};

/** Every file of figures. Years lie in folders that DuckDB and Arrow read as a column. */
export const figureFiles = (site: PageSite): readonly FigureFile[] => {
  const { reports } = site;
  const rows = reports.reduce((sum, report) => sum + rowsOf(report), 0);
  const whole = rows <= mostRows;
  const together = (format: FigureFile['format']): FigureFile => ({
    path: `data/figures.${format.toLowerCase()}`,
    format,
    title: '全部数据',
    reports,
  });
  return [
    ...(whole ? [together('CSV')] : []),
    ...(rows <= mostRowsInJson ? [together('JSON')] : []),
    together('Parquet'),
    ...yearsOf(site).flatMap(({ year }) =>
      figureFilesOfYear(
        year,
        reports.filter((report) => report.year === year),
        whole,
      ),
    ),
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
    description: '各机关各年度法定统计表的全部数据和机关自有指标，一行一个数据：机关、年度、报告格式版本、路径、名称、数值、单位、附注。',
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
