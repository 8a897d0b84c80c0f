import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Finding } from '../findings/finding.ts';
import { errorCode } from '../io-error.ts';
import type { MadeReport } from '../lanes/made.ts';
import type { PackedSurveys } from '../lanes/packed-surveys.ts';
import type { StagedRoute } from '../write/publish.ts';
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

const mark = Buffer.from('nianbao build record 1\n');
const hashBytes = 32;

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

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** undefined for anything that is not wholly ours: a file cut short, changed, or made by someone else. Only speed is lost. */
export const readBuildRecord = (file: string): BuildRecord | undefined => {
  try {
    if (!fs.lstatSync(path.dirname(file)).isDirectory() || !fs.lstatSync(file).isFile()) return undefined;
    const bytes = fs.readFileSync(file);
    const body = bytes.subarray(mark.length + hashBytes);
    if (!bytes.subarray(0, mark.length).equals(mark) || !bytes.subarray(mark.length, mark.length + hashBytes).equals(digest(body)))
      return undefined;
    const value: unknown = deserialize(body);
    return isBuildRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** A site that cannot be written to is built all the same. Never through a link: what it leads to is not ours. */
export const writeBuildRecord = (file: string, record: BuildRecord): void => {
  const folder = path.dirname(file);
  const arriving = `${file}.new`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    if (!fs.lstatSync(folder).isDirectory()) return;
    fs.rmSync(arriving, { force: true });
    const body = serialize(record);
    const descriptor = fs.openSync(arriving, 'wx');
    try {
      for (const piece of [mark, digest(body), body]) for (let at = 0; at < piece.length; ) at += fs.writeSync(descriptor, piece, at);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(arriving, file);
  } catch (thrown) {
    if (errorCode(thrown) === undefined) throw thrown;
  }
};
