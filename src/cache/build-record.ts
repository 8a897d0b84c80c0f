import { deserialize, serialize } from 'node:v8';
import type { BuildMade } from '../earlier-build.ts';
import type { Finding } from '../findings/finding.ts';
import { joinSurveys, type PackedSurveys } from '../inspect/packed-surveys.ts';
import type { MadeReport } from '../lanes/made.ts';
import { madeList } from '../lanes/made-list.ts';
import type { SourceText } from '../source/source-text.ts';
import type { StagedRoute } from '../write/staged-route.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** What a build made of each report, from what, and what the output folder looked like right after it. */
export interface BuildRecord {
  /** Digest of the output folder. */
  readonly left: string;
  readonly surveys: PackedSurveys;
  /** The texts of agency.yaml. */
  readonly agencies: readonly SourceText[];
  readonly reports: readonly MadeReport[];
  readonly siteFiles: readonly StagedRoute[];
  /** About reports, sorted: the first of them. */
  readonly findings: readonly Finding[];
}

/** As it is kept: reports as bytes, of which a large site has tens of megabytes. */
type WrittenRecord = Omit<BuildRecord, 'reports'> & { readonly reports: readonly Uint8Array[] };

/** `left` holds numbers of this file system that nobody can foretell, so the rest is ours where it fits. */
const isWrittenRecord = (value: unknown): value is WrittenRecord =>
  typeof value === 'object' &&
  value !== null &&
  'left' in value &&
  typeof value.left === 'string' &&
  'surveys' in value &&
  'agencies' in value &&
  'reports' in value &&
  Array.isArray(value.reports) &&
  value.reports.every((portion) => portion instanceof Uint8Array);

export const readBuildRecord = (file: string): BuildRecord | undefined =>
  readRecord(file, (body) => {
    const value: unknown = deserialize(body);
    return isWrittenRecord(value) ? { ...value, reports: [...madeList(value.reports).each()] } : undefined;
  });

/**
 * Keeps what the next build may use, unless a finding about one report stands in the file of another.
 * @param earlier what the build could use: what it did not make stands as it is there
 */
export const writeBuildRecord = (file: string, made: BuildMade, left: string, earlier: BuildRecord | undefined): void => {
  const { surveys, agencies, reports, siteFiles, findings } = made;
  const anew = new Set<string>();
  for (const { path, ownFindings } of reports.each()) {
    if (!ownFindings) return;
    if (earlier) anew.add(path);
  }
  const standing = madeList();
  if (earlier) standing.add(earlier.reports.filter(({ path }) => !anew.has(path)));
  const record: WrittenRecord = {
    left,
    surveys: joinSurveys(surveys()),
    agencies,
    reports: [...standing.portions(), ...reports.portions()],
    siteFiles: siteFiles.map((one) => ({ ...one, changed: false })),
    findings,
  };
  writeRecord(file, serialize(record));
};
