import { datasetsOf, type FigureFile, figureFiles } from '../model/pages/datasets.ts';
import type { ReportSummary } from '../model/pages/page-site.ts';
import type { Route } from '../render/route.ts';
import { schemaFiles } from '../schema/schemas.ts';
import { catalog } from './catalog.ts';
import type { DataInput, ReportFigures } from './data-input.ts';
import { figuresCsv, figuresJson } from './figure-files.ts';
import { figuresParquet } from './figures-parquet.ts';
import { agencyList, type DataList, dictionary, listCsv, listJson, reportList } from './lists.ts';

type SiteDataInput = Pick<DataInput, 'site' | 'figures'>;

const makers: Readonly<Record<FigureFile['format'], (reports: Iterable<ReportFigures>) => Uint8Array>> = {
  CSV: figuresCsv,
  JSON: figuresJson,
  Parquet: figuresParquet,
};

const figureRoutes = ({ site, figures }: SiteDataInput): readonly Route[] => {
  const figuresOf = function* (reports: readonly ReportSummary[]): Generator<ReportFigures> {
    for (const report of reports) yield figures(report);
  };
  return figureFiles(site).map(
    ({ path, format, reports }): Route => ({ path, kind: 'data', body: () => makers[format](figuresOf(reports)) }),
  );
};

const listRoutes = (name: string, list: () => DataList): readonly Route[] => [
  { path: `data/${name}.csv`, kind: 'data', body: () => listCsv(list()) },
  { path: `data/${name}.json`, kind: 'data', body: () => listJson(list()) },
];

/** All agencies and years as open data: figures, lists, data dictionary, schemas, catalogue. */
export const siteDataRoutes = (input: SiteDataInput): readonly Route[] => {
  const { site } = input;
  return [
    ...figureRoutes(input),
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
    { path: 'data/catalog.jsonld', kind: 'data', body: () => catalog(site, datasetsOf(site)) },
  ];
};
