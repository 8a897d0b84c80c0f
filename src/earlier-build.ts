import type { Finding } from './findings/finding.ts';
import type { FindingCounts } from './findings/finding-log.ts';
import type { Content } from './inspect/read-content.ts';
import type { MadeList } from './lanes/made-list.ts';
import type { KnownProject, Project } from './read-project.ts';
import type { Route } from './render/route.ts';
import type { SourceText } from './source/source-text.ts';
import type { TallyTotal } from './tally.ts';
import type { StagedRoute } from './write/staged-route.ts';
import type { KeptFiles } from './write/staged-site.ts';

/** What a build tells the next one of the same site. */
export interface BuildMade {
  readonly surveys: Content['surveys'];
  /** What was said of each agency. */
  readonly agencies: readonly SourceText[];
  /** Those that were made: all but those that stand. */
  readonly reports: MadeList;
  /** Files that differ from those of the published site before, or are new. */
  readonly written: () => readonly string[];
  /** Files that belong to no report. */
  readonly siteFiles: readonly StagedRoute[];
  /** Those about reports, sorted: the first `heldFindings`. */
  readonly findings: readonly Finding[];
}

/** What an earlier build of the same site has left, in the output folder and beside it. */
export interface EarlierBuild {
  /** Of what is as it was. */
  readonly known: KnownProject;
  /** What of it a build of the site as it is now would make again, byte by byte; undefined where that cannot be told. */
  readonly standing: (project: Project) => Standing | undefined;
}

export interface Standing {
  /** false: it must be judged and made. */
  readonly report: (path: string) => boolean;
  /** Files of reports that stand. */
  readonly files: KeptFiles;
  /** Of all reports that stand. */
  readonly sum: { readonly counts: FindingCounts; readonly total: TallyTotal };
  /** A file of the whole site; asked when the files of all reports have been made. */
  readonly file: (route: Route) => StagedRoute | undefined;
  /** About the reports that stand: the first of them, sorted. */
  readonly findings: readonly Finding[];
  /** Those of a sorted list with these among them that are sure to be the first of all. */
  readonly known: (findings: readonly Finding[]) => readonly Finding[];
}
