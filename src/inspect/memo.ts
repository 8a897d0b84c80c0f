import type { CheckedReport } from '../check/check-report.ts';
import type { IndexedGroups } from '../check/similarity/group-index.ts';
import type { Draft, Finding } from '../findings/finding.ts';
import type { AgencyFolder } from '../load/content-tree.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { shelf } from '../shelf.ts';
import type { AgencyReading } from './agency-folder.ts';
import type { Configuration } from './configuration.ts';
import { isSame } from './is-same.ts';
import { knownReports, type Reading, type ReportReading } from './read-report.ts';
import type { Answered } from './traced-context.ts';

/** What was made the last time, and from what. */
export interface Made<Value> {
  readonly from: readonly unknown[];
  readonly value: Value;
}

/** A report as judged: what from, and what its rules were told of the rest of the site. The same for as long as they would say the same. */
export interface Judgement {
  readonly from: readonly unknown[];
  readonly answered: readonly Answered[];
}

/** What was read of one agency: itself, its reports, and what is wrong with their files. */
export interface FolderReading {
  readonly agency?: Agency;
  readonly reports: readonly Report[];
  readonly drafts: readonly Draft[];
}

/**
 * What an earlier inspection of the same site made, by path. It is used again where everything that it was made from is the very same:
 * an inspection with a memo finds exactly what one without finds. `dev` keeps one; `build` and `check` look at a site once and need none.
 */
export interface InspectionMemo {
  readonly configurations: Map<string, Made<Configuration>>;
  readonly agencies: Map<string, Made<AgencyReading>>;
  readonly readings: Map<string, Made<ReportReading> & { readonly previous: Report | undefined }>;
  readonly judgements: Map<string, Judgement>;
  /** What was said of the reports that were judged last: of most it is not held, since it takes more room than anything else of them. */
  readonly judged: Map<string, CheckedReport>;
  /** Whole agencies, by path of their folders. */
  readonly folders: Map<string, FolderReading & { readonly folder: AgencyFolder }>;
  readonly settled: WeakMap<Draft, Finding>;
  /** Which reports are alike, group by group. */
  readonly alike: IndexedGroups;
  /** What was read and looked at lately. */
  readonly lately: Pick<Reading, 'opened' | 'known'>;
}

export const emptyMemo = (): InspectionMemo => ({
  configurations: new Map(),
  agencies: new Map(),
  readings: new Map(),
  judgements: new Map(),
  judged: new Map(),
  folders: new Map(),
  settled: new WeakMap(),
  alike: new WeakMap(),
  lately: { opened: shelf(), known: shelf(knownReports) },
});

/** The value made before from the same things, or a new one, which is remembered. */
export const remembered = <Value>(
  known: Map<string, Made<Value>> | undefined,
  key: string,
  from: readonly unknown[],
  make: () => Value,
): Value => {
  const before = known?.get(key);
  if (before && isSame(before.from, from)) return before.value;
  const value = make();
  known?.set(key, { from, value });
  return value;
};
