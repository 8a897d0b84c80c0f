import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, BuildResult } from '../build-options.ts';
import type { BuildMade } from '../earlier-build.ts';
import { lastBuildFile, readLastBuild, recordFile, writeLastBuild } from './last-build.ts';
import { listedContent } from './listed-content.ts';
import { differing, digestOf, type Look, lookAt } from './look.ts';

/** Below, a build takes no longer than a look at what it would be saved by. */
const leastReports = 100;

export interface CacheOptions {
  /** Whatever makes this program another one than before. */
  readonly program: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly leastReports?: number;
}

/** A build that was killed left work to be done. */
const unfinished = (out: string): boolean => existsSync(`${out}.nianbao-build`) || existsSync(path.join(out, '.nianbao-build'));

/** Folders of the site in which a build has written, with all above them. */
const foldersWritten = ({ written }: BuildMade): ReadonlySet<string> => {
  const folders = new Set<string>(['']);
  for (const file of written())
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) folders.add(file.slice(0, end));
  return folders;
};

/**
 * As `buildInLanes`, with what the last build into the same folder has noted. Where nothing at all has changed since, neither what it was
 * made from nor what it left, that is found out without reading or making anything; where some reports have, only these are read, and
 * only what they reach is made.
 */
export const cachedBuild = async (
  options: BuildOptions,
  { program, now, leastReports: least = leastReports }: CacheOptions,
): Promise<BuildResult> => {
  const { root, out, baseUrl, strict, provenance } = options;
  if (options.clean || options.shard) return (await import('../build.ts')).buildInLanes(options);
  const file = lastBuildFile(root, out);
  const known = readLastBuild(file);
  const templates = digestOf(lookAt(path.join(root, 'templates')));
  const around = hash('sha256', JSON.stringify([program, root, out, baseUrl ?? null, strict, templates]));
  const stated = JSON.stringify(provenance ?? null);
  const files = listedContent(path.join(root, 'content'));
  const content = lookAt(files.folder, { earlier: known?.content, now: now(), listed: files.listed });
  const before: Look = lookAt(out, { earlier: known?.left, now: now() });

  const still = known?.around === around && !unfinished(out) && differing(known.left, before).length === 0 ? known : undefined;
  const changed = still && differing(still.content, content);
  if (still?.stated === stated && changed?.length === 0) {
    const result = still.result();
    const published = result?.published;
    if (published) return { ...result, published: { ...published, written: 0, unchanged: published.total, removed: 0 } };
  }

  // Whatever is not needed to find that out is loaded now.
  const { buildInLanes } = await import('../build.ts');
  const { readBuildRecord, writeBuildRecord } = await import('./build-record.ts');
  const { earlierBuild } = await import('./usable-record.ts');
  const record = still && readBuildRecord(recordFile(file));
  const earlier = record && changed && record.left === digestOf(before) ? earlierBuild(record, changed) : undefined;
  let made: BuildMade | undefined;
  const result = await buildInLanes(options, {
    files: files.reading,
    earlier,
    keep: (told) => {
      made = told;
    },
  });
  if (!result.published || !made || result.summary.reports < least) return result;
  // `content` was seen before anything was read: what was changed while the build ran will differ from it the next time. So will what
  // others changed in the output folder meanwhile.
  const only = result.published.removed === 0 ? foldersWritten(made) : undefined;
  const left = lookAt(out, { earlier: before, now: now(), ...(only ? { only } : {}) });
  writeBuildRecord(recordFile(file), made, digestOf(left), earlier && record);
  writeLastBuild(file, { around, stated, content, left }, result);
  return result;
};
