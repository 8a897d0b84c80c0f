import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { BuildOptions, BuildResult } from '../build.ts';
import { cachedBuild } from '../cache/cached-build.ts';
import { digestOf, lookAt } from '../cache/look.ts';
import { programFolder } from '../load/program-folder.ts';
import { version } from './version.ts';

/** What makes this program this one: its version, the Node that runs it, and its files. */
export const identity = (folder: string): string =>
  [version, process.versions.node, ...['lib', 'templates', 'schemas'].map((name) => digestOf(lookAt(path.join(folder, name))))].join(' ');

/** Sources that are run as they are may change without anyone noticing: then nothing is believed. */
const isInstalled = !version.endsWith('-source');

/**
 * Between collections the heap may grow by this share, in percent. V8 would let it double and more, which of a large site is hundreds of
 * megabytes of nothing; a small one never gets there.
 */
const heapGrowth = 40;

/** V8 takes no code that it kept under other settings, be it of this program or of Node: they are changed when that is loaded. */
const large = (): void => setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);

export const installedBuild = async (asked: BuildOptions): Promise<BuildResult> => {
  const options = { ...asked, large };
  if (options.cache !== true || !isInstalled) return (await import('../build.ts')).buildInLanes(options);
  return cachedBuild(options, { program: identity(programFolder()), now: Date.now });
};
