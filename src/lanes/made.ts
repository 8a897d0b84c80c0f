import type { FindingCounts } from '../findings/finding-log.ts';
import { fileOf, type Verdict } from '../findings/verdict.ts';
import type { Reached } from '../inspect/reached-agencies.ts';
import type { TallyTotal } from '../tally.ts';
import type { MadeFile, StagedRoute } from '../write/staged-route.ts';

/** What a build has made of one report. */
export interface MadeReport {
  readonly path: string;
  /** Of its findings. */
  readonly counts: FindingCounts;
  readonly total: TallyTotal;
  readonly reached: Reached;
  /** All are about its own files. */
  readonly ownFindings: boolean;
  /** Paths of its files that are copied as they are. */
  readonly assets: readonly string[];
  /** Number and bytes of all its files. */
  readonly count: number;
  readonly bytes: number;
}

/** Which files a report has come to, without the list of them: that of the whole site is held by its publication. */
export const madeFiles = (files: readonly MadeFile[]): Pick<MadeReport, 'assets' | 'count' | 'bytes'> => ({
  assets: files.flatMap(({ kind, path }) => (kind === 'asset' ? [path] : [])),
  count: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** What a lane has made of a portion of reports. */
export interface MadePortion {
  readonly reports: readonly MadeReport[];
  readonly files: readonly StagedRoute[];
}

const ownFolder = (path: string): string => `content/${path}/`;

/** Of its own files: whose findings they are can be told from where they are. */
export const isAbout = (verdict: Verdict, reportPath: string): boolean => fileOf(verdict).startsWith(ownFolder(reportPath));
