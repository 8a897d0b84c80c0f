import type { PageSite } from '../model/pages/page-site.ts';
import { publishable } from '../render/escape.ts';
import { type CsvValue, csvHead, csvLine } from './csv.ts';
import { reportJsonPath } from './report-json.ts';

/** A small table of open data, published as CSV and as JSON. */
export interface DataList {
  readonly columns: readonly string[];
  /** Made one after the other: there may be a hundred thousand. */
  readonly rows: Iterable<readonly CsvValue[]>;
}

/** Every agency of the site; `parent` is the path of the agency above. */
export const agencyList = ({ agencies, parentOf, reportsOf }: PageSite): DataList => ({
  columns: ['path', 'name', 'shortName', 'kind', 'parent', 'ruleMaking', 'aggregates', 'reports', 'firstYear', 'lastYear'],
  rows: agencies.map(({ path, name, shortName, kind, ruleMaking, aggregates }) => {
    const years = reportsOf(path).map(({ year }) => year);
    const names = [publishable(name), publishable(shortName)];
    return [path, ...names, kind, parentOf(path), ruleMaking, aggregates, years.length, years[0], years.at(-1)];
  }),
});

const reportRows = function* ({ reports }: PageSite): Generator<readonly CsvValue[]> {
  for (const { path, agencyPath, agencyName, year, edition, title, published } of reports)
    yield [path, agencyPath, publishable(agencyName), year, edition, publishable(title), published, reportJsonPath(path)];
};

/** Every report of the site; `data` is the path of its report.json from the root of the site. */
export const reportList = (site: PageSite): DataList => ({
  columns: ['path', 'agency', 'agencyName', 'year', 'edition', 'title', 'published', 'data'],
  rows: reportRows(site),
});

export const listCsv = function* ({ columns, rows }: DataList): Generator<string> {
  yield csvHead(columns);
  for (const row of rows) yield csvLine(row);
};

/** An array of objects, one to a line. */
export const listJson = function* ({ columns, rows }: DataList): Generator<string> {
  let before = '[\n';
  for (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
};
