import { type BuildOptions, type BuildResult, buildInLanes } from '../build.ts';
import { version } from '../cli/version.ts';
import { cachedBuild, programIdentity } from './cached-build.ts';

/** Sources that are run as they are may change without anyone noticing: then nothing is believed. */
const isInstalled = !version.endsWith('-source');

export const build = (options: BuildOptions): Promise<BuildResult> =>
  options.cache === true && isInstalled ? cachedBuild(options, { program: programIdentity(version) }) : buildInLanes(options);
