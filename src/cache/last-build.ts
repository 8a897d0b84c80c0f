import { hash } from 'node:crypto';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { BuildResult } from '../build-options.ts';
import type { Look } from './look.ts';
import { isPackedLook, packLook, unpackLook } from './packed-look.ts';
import { readRecord, writeRecord } from './record-file.ts';

/** What the last build of a site into one folder was made from, what it left there, and what it said. */
export interface LastBuild {
  /** Digest of what is no content: the program, its options, templates. */
  readonly around: string;
  /** Digest of what is only stated in the manifest. */
  readonly stated: string;
  readonly content: Look;
  /** The output folder right after it. */
  readonly left: Look;
  readonly result: () => BuildResult | undefined;
}

const folderName = '.nianbao';

/** One file for each output folder. */
export const lastBuildFile = (root: string, out: string): string =>
  path.join(root, folderName, `build-${hash('sha256', out).slice(0, 16)}`);

/** Beside it: what is only read when something has changed. */
export const recordFile = (lastBuild: string): string => `${lastBuild}.reports`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isResult = (value: unknown): value is BuildResult =>
  isRecord(value) && Array.isArray(value.findings) && isRecord(value.summary) && isRecord(value.published);

const parsed = (text: string): BuildResult | undefined => {
  const value: unknown = JSON.parse(text);
  return isResult(value) ? value : undefined;
};

export const readLastBuild = (file: string): LastBuild | undefined =>
  readRecord(file, (body) => {
    const kept: unknown = deserialize(body);
    if (!isRecord(kept)) return undefined;
    const { around, stated, content, left, result } = kept;
    if (typeof around !== 'string' || typeof stated !== 'string' || typeof result !== 'string') return undefined;
    if (!isPackedLook(content) || !isPackedLook(left)) return undefined;
    return { around, stated, content: unpackLook(content), left: unpackLook(left), result: () => parsed(result) };
  });

export const writeLastBuild = (file: string, { around, stated, content, left }: Omit<LastBuild, 'result'>, result: BuildResult): void =>
  writeRecord(file, serialize({ around, stated, content: packLook(content), left: packLook(left), result: JSON.stringify(result) }));
