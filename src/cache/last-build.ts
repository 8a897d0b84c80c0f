import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BuildResult } from '../build.ts';
import { errorCode } from '../io-error.ts';

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
export const lastBuildFile = (root: string, out: string): string => path.join(root, folderName, `build-${digest(out).slice(0, 16)}.json`);

/** Beside it: what is only read when something has changed. */
export const recordFile = (lastBuild: string): string => lastBuild.replace(/\.json$/, '.reports');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isLastBuild = (value: unknown): value is LastBuild =>
  isRecord(value) &&
  typeof value.from === 'string' &&
  typeof value.left === 'string' &&
  isRecord(value.result) &&
  Array.isArray(value.result.findings) &&
  isRecord(value.result.summary) &&
  isRecord(value.result.published);

/** undefined for anything that is not wholly ours: a file cut short, changed, or made by someone else. Only speed is lost. */
export const readLastBuild = (file: string): LastBuild | undefined => {
  try {
    if (!fs.lstatSync(path.dirname(file)).isDirectory() || !fs.lstatSync(file).isFile()) return undefined;
    const text = fs.readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== digest(body)) return undefined;
    const value: unknown = JSON.parse(body);
    return isLastBuild(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** A site that cannot be written to is built all the same. Never through a link: what it leads to is not ours. */
export const writeLastBuild = (file: string, build: LastBuild): void => {
  const folder = path.dirname(file);
  const arriving = `${file}.new`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    if (!fs.lstatSync(folder).isDirectory()) return;
    fs.rmSync(arriving, { force: true });
    const body = JSON.stringify(build);
    fs.writeFileSync(arriving, `${digest(body)}\n${body}`, { flag: 'wx' });
    fs.renameSync(arriving, file);
  } catch (thrown) {
    if (errorCode(thrown) === undefined) throw thrown;
  }
};
