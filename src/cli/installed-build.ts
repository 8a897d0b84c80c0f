import path from 'node:path';
import type { BuildOptions, BuildResult } from '../build-options.ts';
import { cachedBuild } from '../cache/cached-build.ts';
import { digestOf, lookAt } from '../cache/look.ts';
import { programFolder } from '../load/program-folder.ts';
import { limitHeapGrowth } from './heap-growth.ts';
import { version } from './version.ts';

/** What makes this program this one: its version, the Node that runs it, and its files. */
export const identity = (folder: string): string =>
  [version, process.versions.node, ...['lib', 'templates', 'schemas'].map((name) => digestOf(lookAt(path.join(folder, name))))].join(' ');

/** Sources that are run as they are may change without anyone noticing: then nothing is believed. */
const isInstalled = !version.endsWith('-source');

export const installedBuild = async (asked: BuildOptions): Promise<BuildResult> => {
  const options = { ...asked, large: limitHeapGrowth };
  if (options.cache !== true || !isInstalled) return (await import('../build.ts')).buildInLanes(options);
  return cachedBuild(options, { program: identity(programFolder()), now: Date.now });
};
