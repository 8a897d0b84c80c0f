import { datasetsOf, type FigureFile, figureFiles } from '../model/pages/datasets.ts';
import type { ReportSummary } from '../model/pages/page-site.ts';
import type { Pieces, Route } from '../render/route.ts';
import { catalog } from './catalog.ts';
import type { DataInput, ReportFigures } from './data-input.ts';
import { dictionaryBody } from './dictionary.ts';
import { figuresCsv, indicatorsCsv, tidyCsv } from './figures-csv.ts';
import { figuresJson } from './figures-json.ts';
import { figureGrouping, figuresParquet } from './figures-parquet.ts';
import { agencyList, type DataList, listCsv, listJson, reportList } from './lists.ts';
import type { RowGroup } from './parquet/parquet-file.ts';
import { schemaRoutes } from './schema-routes.ts';

type SiteDataInput = Pick<DataInput, 'site' | 'figures'>;

const showsOf = (file: FigureFile): NonNullable<Route['shows']> => ('year' in file ? ({ year }) => year === file.year : () => true);

const figureRoutes = ({ site, figures }: SiteDataInput): readonly Route[] => {
  const figuresOf = function* (reports: readonly ReportSummary[]): Generator<ReportFigures> {
    for (const report of reports) yield figures(report);
  };
  // The file of a year and the file of all years hold the same rows: they are made once.
  const made = new Map<number, readonly RowGroup[]>();
  const grouped = figureGrouping();
  const groupsOf = (year: number, reports: readonly ReportSummary[]): readonly RowGroup[] => {
    const groups = made.get(year) ?? grouped(figuresOf(reports));
    made.set(year, groups);
    return groups;
  };
  const files = figureFiles(site);
  const groups = function* (): Generator<RowGroup> {
    for (const file of files) if (file.holds === 'year') yield* groupsOf(file.year, file.reports);
  };
  const bodyOf = (file: FigureFile): string | Pieces => {
    switch (file.holds) {
      case 'tables':
        return { pieces: figuresCsv(file.edition, figuresOf(file.reports)) };
      case 'indicators':
        return { pieces: indicatorsCsv(figuresOf(file.reports)) };
      case 'year':
        return { pieces: figuresParquet(groupsOf(file.year, file.reports)) };
      case 'all':
        if (file.format === 'JSON') return figuresJson(figuresOf(file.reports));
        return { pieces: file.format === 'CSV' ? tidyCsv(figuresOf(file.reports)) : figuresParquet(groups()) };
    }
  };
  return files.map((file): Route => ({ path: file.path, kind: 'data', shows: showsOf(file), body: () => bodyOf(file) }));
};

const listRoutes = (name: string, list: () => DataList): readonly Route[] => [
  { path: `data/${name}.csv`, kind: 'data', body: () => ({ pieces: listCsv(list()) }) },
  { path: `data/${name}.json`, kind: 'data', body: () => ({ pieces: listJson(list()) }) },
];

/** All agencies and years as open data: figures, lists, data dictionary, schemas, catalogue. */
export const siteDataRoutes = (input: SiteDataInput): readonly Route[] => {
  const { site } = input;
  return [
    ...figureRoutes(input),
    ...listRoutes('agencies', () => agencyList(site)),
    ...listRoutes('reports', () => reportList(site)),
    { path: 'data/dictionary.csv', kind: 'data', body: () => dictionaryBody('csv') },
    { path: 'data/dictionary.json', kind: 'data', body: () => dictionaryBody('json') },
    ...schemaRoutes(),
    { path: 'data/catalog.jsonld', kind: 'data', body: () => catalog(site, datasetsOf(site)) },
  ];
};
