import { deserialize, serialize } from 'node:v8';
import type { Finding } from '../findings/finding.ts';
import type { MadeReport } from '../lanes/made.ts';
import type { PackedSurveys } from '../lanes/packed-surveys.ts';
import type { StagedRoute } from '../write/publish.ts';
import { readRecord, writeRecord } from './record-file.ts';
import type { Stamps } from './stamps.ts';

/** What a build made of each report, from what, and what the output folder looked like right after it. */
export interface BuildRecord {
  /** Of everything but reports. */
  readonly others: string;
  /** By path of the report. */
  readonly stamps: Stamps;
  /** Of the output folder. */
  readonly left: string;
  readonly surveys: PackedSurveys;
  readonly reports: readonly MadeReport[];
  readonly siteFiles: readonly StagedRoute[];
  /** About reports, sorted: the first of them. */
  readonly findings: readonly Finding[];
}

/** Whatever `others` and `stamps` are asked of; they hold numbers of this file system that nobody can foretell, so the rest is ours where they fit. */
const isBuildRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' &&
  value !== null &&
  'others' in value &&
  typeof value.others === 'string' &&
  'left' in value &&
  typeof value.left === 'string' &&
  'stamps' in value &&
  value.stamps instanceof Map;

export const readBuildRecord = (file: string): BuildRecord | undefined =>
  readRecord(file, (body) => {
    const value: unknown = deserialize(body);
    return isBuildRecord(value) ? value : undefined;
  });

export const writeBuildRecord = (file: string, record: BuildRecord): void => writeRecord(file, serialize(record));
