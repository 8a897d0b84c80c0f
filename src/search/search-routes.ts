import type { DataInput } from '../data/data-input.ts';
import type { PageSite, ReportSummary } from '../model/pages/page-site.ts';
import { officialTitle, ownerOf } from '../model/report.ts';
import { publishable } from '../render/escape.ts';
import type { Route, RouteSet } from '../render/route.ts';
import { documentText, formOf, formTexts } from './document-text.ts';
import { type EarlierIndex, indexUpdate } from './earlier-index.ts';
import { foldUnits } from './fold-units.ts';
import { gramIndex } from './gram-index.ts';
import { shardCount } from './grams.ts';
import { gramsPath, type Manifest, manifestPath, textPath } from './manifest.ts';
import { joinedPostings, type Postings } from './postings.ts';
import { shardTexts } from './shard-text.ts';
import { indexedText } from './table-text.ts';

const manifestOf = (site: PageSite, shards: number): Manifest => ({
  forms: formTexts(),
  agencies: site.agencies.map(({ path, name }) => ({
    path,
    name: publishable(name),
    reports: site.reportsOf(path).map(({ year, title, edition, hasFigures }) => {
      const form = hasFigures ? formOf(edition) : -1;
      return title === officialTitle(name, year) ? [year, form] : [year, form, publishable(title)];
    }),
  })),
  shards,
});

/** The number of each agency's first report, by its path. */
const firstsOf = ({ agencies, reportsOf }: PageSite): ReadonlyMap<string, number> => {
  const firsts = new Map<string, number>();
  let count = 0;
  for (const { path } of agencies) {
    firsts.set(path, count);
    count += reportsOf(path).length;
  }
  return firsts;
};

export interface SearchInput extends Pick<DataInput, 'site' | 'figures'> {
  /** What other lanes know of the reports whose texts they have made. */
  readonly furtherPostings?: () => readonly Postings[];
  /** The text of a report, by its path, where an earlier or another build has made it. */
  readonly searchText?: (reportPath: string) => string | undefined;
  readonly earlierIndex?: EarlierIndex;
}

export interface SearchRoutes extends RouteSet<ReportSummary> {
  /** What is known of the reports whose texts have been made here. */
  readonly postings: () => Postings;
}

/**
 * The text of every report, and the index that the search page asks: a list of reports, and grams in files of about forty kilobytes. Each
 * text goes into the index when its file is made, so that a build reads every report once; if the index is asked for first, it reads what
 * it lacks.
 */
export const searchRoutes = ({ site, figures, furtherPostings, searchText, earlierIndex }: SearchInput): SearchRoutes => {
  const reports = site.agencies.flatMap(({ path }) => site.reportsOf(path));
  const shards = shardCount(reports.length);
  // `dev` seldom asks for it.
  let firsts: ReadonlyMap<string, number> | undefined;
  const numberOf = (path: string): number => {
    firsts ??= firstsOf(site);
    const { agencyPath, year } = ownerOf(path);
    const place = site.reportsOf(agencyPath).findIndex((report) => report.year === year);
    return place === -1 ? -1 : (firsts.get(agencyPath) ?? 0) + place;
  };
  const index = gramIndex(reports.length);
  const textOf = (report: ReportSummary): string => {
    const text = documentText(figures(report));
    index.add(numberOf(report.path), foldUnits(indexedText(text)));
    return text;
  };
  const allPostings = (): Postings => {
    const known = (furtherPostings?.() ?? []).reduce(joinedPostings, index.postings());
    const missing = reports.filter((_, number) => known.documents[number] !== 1);
    if (missing.length === 0) return known;
    const rest = gramIndex(reports.length);
    for (const report of missing)
      rest.add(numberOf(report.path), foldUnits(indexedText(searchText?.(report.path) ?? documentText(figures(report)))));
    return joinedPostings(known, rest.postings());
  };
  let texts: ((shard: number) => string) | undefined;
  const update = earlierIndex && indexUpdate(earlierIndex, numberOf, shards);
  const shard = (number: number): string => {
    const updated = update?.text(number);
    if (updated !== undefined) return updated;
    texts ??= shardTexts(allPostings(), shards);
    return texts(number);
  };
  return {
    ofReport: (report) => [{ path: textPath(report.path), kind: 'data', body: () => `${textOf(report)}\n` }],
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
    postings: index.postings,
  };
};
