import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BuildResult } from '../build.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** What the last build of a site into one folder was made from, what it left there, and what it said. */
export interface LastBuild {
  /** Digest of everything that its files depend on. */
  readonly from: string;
  /** Digest of the output folder right after it. */
  readonly left: string;
  readonly result: BuildResult;
}

const folderName = '.nianbao';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One file for each output folder. */
export const lastBuildFile = (root: string, out: string): string => path.join(root, folderName, `build-${digest(out).slice(0, 16)}`);

/** Beside it: what is only read when something has changed. */
export const recordFile = (lastBuild: string): string => `${lastBuild}.reports`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isLastBuild = (value: unknown): value is LastBuild =>
  isRecord(value) &&
  typeof value.from === 'string' &&
  typeof value.left === 'string' &&
  isRecord(value.result) &&
  Array.isArray(value.result.findings) &&
  isRecord(value.result.summary) &&
  isRecord(value.result.published);

export const readLastBuild = (file: string): LastBuild | undefined =>
  readRecord(file, (body) => {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isLastBuild(value) ? value : undefined;
  });

export const writeLastBuild = (file: string, build: LastBuild): void => writeRecord(file, Buffer.from(JSON.stringify(build)));
