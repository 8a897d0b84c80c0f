import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type BuildResult, buildInLanes } from '../build.ts';
import { lastBuildFile, readLastBuild, writeLastBuild } from './last-build.ts';
import { stampsOf } from './stamps.ts';

/** Below, a build takes no longer than a look at what it would be saved by. */
const leastReports = 100;

export interface CacheOptions {
  /** Whatever makes this program another one than before. */
  readonly program: string;
  readonly leastReports?: number;
}

/** Everything that the files of a site depend on, as far as the system knows without reading it. */
const dependencies = ({ root, out, baseUrl, strict, provenance }: BuildOptions, program: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        program,
        root,
        out,
        baseUrl ?? null,
        strict,
        provenance ?? null,
        ...['content', 'templates'].map((name) => stampsOf(path.join(root, name))),
      ]),
    )
    .digest('hex');

/** A build that was killed left work to be done. */
const unfinished = (out: string): boolean => existsSync(`${out}.nianbao-build`) || existsSync(path.join(out, '.nianbao-build'));

/**
 * As `buildInLanes`; where nothing at all has changed since the last build, neither what it was made from nor what it left, that is found
 * out without reading or making anything.
 */
export const cachedBuild = async (
  options: BuildOptions,
  { program, leastReports: least = leastReports }: CacheOptions,
): Promise<BuildResult> => {
  const { root, out } = options;
  if (options.clean || options.shard) return buildInLanes(options);
  const file = lastBuildFile(root, out);
  const known = readLastBuild(file);
  const published = known?.result.published;
  const from = dependencies(options, program);
  if (known && published && known.from === from && !unfinished(out) && known.left === stampsOf(out))
    return { ...known.result, published: { ...published, written: 0, unchanged: published.total, removed: 0 } };
  const result = await buildInLanes(options);
  // What was changed while the build ran is in it or not: nobody knows.
  if (result.published && result.summary.reports >= least && dependencies(options, program) === from)
    writeLastBuild(file, { from, left: stampsOf(out), result });
  return result;
};
