import type { Finding } from '../findings/finding.ts';
import type { FindingCounts } from '../findings/finding-log.ts';
import type { Reached } from '../inspect/reached-agencies.ts';
import type { TallyTotal } from '../tally.ts';
import type { StagedRoute } from '../write/staged-site.ts';

/** What a build has made of one report. */
export interface MadeReport {
  readonly path: string;
  /** Of its findings. */
  readonly counts: FindingCounts;
  readonly total: TallyTotal;
  readonly reached: Reached;
  /** All are about its own files. */
  readonly ownFindings: boolean;
  readonly files: readonly StagedRoute[];
}

const ownFolder = (path: string): string => `content/${path}/`;

/** Of its own files: whose findings they are can be told from where they are. */
export const isAbout = ({ place }: Finding, reportPath: string): boolean => place.file.startsWith(ownFolder(reportPath));
