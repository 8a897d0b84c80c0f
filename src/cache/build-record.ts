import { deserialize, serialize } from 'node:v8';
import type { BuildMade } from '../earlier-build.ts';
import type { Finding } from '../findings/finding.ts';
import { joinSurveys, type PackedSurveys } from '../inspect/packed-surveys.ts';
import type { MadeReport } from '../lanes/made.ts';
import type { SourceText } from '../source/source-text.ts';
import type { StagedRoute } from '../write/staged-site.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** What a build made of one report. */
export type KeptReport = Omit<MadeReport, 'ownFindings'>;

/** What a build made of each report, from what, and what the output folder looked like right after it. */
export interface BuildRecord {
  /** Digest of the output folder. */
  readonly left: string;
  readonly surveys: PackedSurveys;
  /** The texts of agency.yaml. */
  readonly agencies: readonly SourceText[];
  readonly reports: readonly KeptReport[];
  readonly siteFiles: readonly StagedRoute[];
  /** About reports, sorted: the first of them. */
  readonly findings: readonly Finding[];
}

/** `left` holds numbers of this file system that nobody can foretell, so the rest is ours where it fits. */
const isBuildRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' &&
  value !== null &&
  'left' in value &&
  typeof value.left === 'string' &&
  'surveys' in value &&
  'agencies' in value &&
  'reports' in value &&
  Array.isArray(value.reports);

export const readBuildRecord = (file: string): BuildRecord | undefined =>
  readRecord(file, (body) => {
    const value: unknown = deserialize(body);
    return isBuildRecord(value) ? value : undefined;
  });

export const writeBuildRecord = (file: string, record: BuildRecord): void => writeRecord(file, serialize(record));

const keptReport = ({ ownFindings: _, ...kept }: MadeReport): KeptReport => kept;

/** @param earlier what the build could use: what it did not make stands as it is there. */
export const recordOf = (made: BuildMade, left: string, earlier: BuildRecord | undefined): BuildRecord | undefined => {
  const { surveys, agencies, reports, siteFiles, findings } = made;
  if (!reports.every(({ ownFindings }) => ownFindings)) return undefined;
  const anew = new Set(reports.map(({ path }) => path));
  return {
    left,
    surveys: joinSurveys(surveys),
    agencies,
    reports: [...(earlier?.reports ?? []).filter(({ path }) => !anew.has(path)), ...reports.map(keptReport)],
    siteFiles: siteFiles.map((file) => ({ ...file, changed: false })),
    findings,
  };
};
