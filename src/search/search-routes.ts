import type { DataInput } from '../data/data-input.ts';
import type { PageSite, ReportSummary } from '../model/pages/page-site.ts';
import { officialTitle } from '../model/report.ts';
import { publishable } from '../render/escape.ts';
import type { Route, RouteSet } from '../render/route.ts';
import { documentText, formOf, formTexts } from './document-text.ts';
import { type EarlierIndex, indexUpdate } from './earlier-index.ts';
import { foldUnits } from './fold-units.ts';
import { gramIndex } from './gram-index.ts';
import { shardCount } from './grams.ts';
import { gramsPath, type Manifest, manifestPath, textPath } from './manifest.ts';

const manifestOf = (site: PageSite, shards: number): Manifest => ({
  forms: formTexts(),
  agencies: site.agencies.map(({ path, name }) => ({
    path,
    name: publishable(name),
    reports: site.reportsOf(path).map(({ year, title, edition, keyFigures }) => {
      const form = keyFigures.length > 0 ? formOf(edition) : -1;
      return title === officialTitle(name, year) ? [year, form] : [year, form, publishable(title)];
    }),
  })),
  shards,
});

export interface SearchInput extends Pick<DataInput, 'site' | 'figures'> {
  /** The text of a report, by its path, where it has been made already. */
  readonly searchText?: (reportPath: string) => string | undefined;
  readonly earlierIndex?: EarlierIndex;
}

/**
 * The text of every report, and the index that the search page asks: a list of reports, and grams in files of about forty kilobytes. Each
 * text goes into the index when its file is made, so that a build reads every report once; if the index is asked for first, it reads what
 * it lacks.
 */
export const searchRoutes = ({ site, figures, searchText, earlierIndex }: SearchInput): RouteSet<ReportSummary> => {
  const reports = site.agencies.flatMap(({ path }) => site.reportsOf(path));
  const shards = shardCount(reports.length);
  const index = gramIndex();
  let indexed = 0;
  const textOf = (report: ReportSummary, at: 'file' | 'index'): string => {
    const text = (at === 'index' ? searchText?.(report.path) : undefined) ?? documentText(figures(report));
    if (report === reports[indexed]) {
      index.add(indexed, foldUnits(text));
      indexed++;
    }
    return text;
  };
  const documentOf = (path: string): number => reports.findIndex((report) => report.path === path);
  const update = earlierIndex && indexUpdate(earlierIndex, documentOf, shards);
  const shard = (number: number): string => {
    const updated = update?.text(number);
    if (updated !== undefined) return updated;
    for (let next = reports[indexed]; next; next = reports[indexed]) textOf(next, 'index');
    return index.shard(number, shards);
  };
  return {
    ofReport: (report) => [{ path: textPath(report.path), kind: 'data', body: () => `${textOf(report, 'file')}\n` }],
    ofSite: () => [
      ...Array.from(
        { length: shards },
        (_, number): Route => ({
          path: gramsPath(number),
          kind: 'data',
          textsDiffer: () => update?.differs(number) ?? true,
          body: () => shard(number),
        }),
      ),
      { path: manifestPath, kind: 'data', body: () => `${JSON.stringify(manifestOf(site, shards))}\n` },
    ],
  };
};
