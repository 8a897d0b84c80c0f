import path from 'node:path';
import { type BuildOptions, type BuildResult, buildInLanes } from '../build.ts';
import { cachedBuild } from '../cache/cached-build.ts';
import { stampsOf } from '../cache/stamps.ts';
import { programFolder } from '../load/program-folder.ts';
import { version } from './version.ts';

/** What makes this program this one: its version, the Node that runs it, and its files. */
const identity = (folder: string): string =>
  [version, process.versions.node, ...['lib', 'templates', 'schemas'].map((name) => stampsOf(path.join(folder, name)))].join(' ');

/** Sources that are run as they are may change without anyone noticing: then nothing is believed. */
const isInstalled = !version.endsWith('-source');

export const installedBuild = (options: BuildOptions): Promise<BuildResult> =>
  options.cache === true && isInstalled ? cachedBuild(options, { program: identity(programFolder()) }) : buildInLanes(options);
