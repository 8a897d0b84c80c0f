import type { PageSite } from '../model/pages/page-site.ts';
import { publishable } from '../render/escape.ts';
import { type CsvValue, csvFile } from './csv.ts';
import { reportJsonPath } from './report-json.ts';

/** A small table of open data, published as CSV and as JSON. */
export interface DataList {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
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

/** Every report of the site; `data` is the path of its report.json from the root of the site. */
export const reportList = ({ reports }: PageSite): DataList => ({
  columns: ['path', 'agency', 'agencyName', 'year', 'edition', 'title', 'published', 'data'],
  rows: reports.map(({ path, agencyPath, agencyName, year, edition, title, published }) => [
    ...[path, agencyPath, publishable(agencyName), year, edition],
    ...[publishable(title), published, reportJsonPath(path)],
  ]),
});

export const listCsv = ({ columns, rows }: DataList): string => csvFile(columns, rows);

/** An array of objects, one to a line. */
export const listJson = ({ columns, rows }: DataList): string => {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
};
