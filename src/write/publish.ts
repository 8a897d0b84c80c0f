import path from 'node:path';
import { attempt } from '../io-error.ts';
import type { Route, RouteKind } from '../render/route.ts';
import { arrivalName, moveIn, moveTree, removeOld } from './commit.ts';
import { manifestName, manifestText } from './manifest.ts';
import { guardOut, type OutContents, outContents } from './out-guard.ts';
import { isSitePath, pathKey } from './site-path.ts';
import { openStaging, type Staged, type Staging, stageBytes, stageRoute } from './stage.ts';
import { abandonWorkPlace, type Builder, leaveWorkPlace, takeWorkPlace, type WorkPlace, writeJournal } from './work-place.ts';
import { realFiles, type WriteFiles } from './write-files.ts';

export interface PublishOptions {
  /** The output folder, as the user named it. */
  readonly out: string;
  /** The folder that holds content/. */
  readonly root: string;
  readonly builder: Builder;
  /** Write every file, also those that are there already. */
  readonly clean?: boolean;
  readonly files?: WriteFiles;
}

/** Numbers of files of the site, manifest.json not counted. */
export interface PublishResult {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly total: number;
  /** Of the whole site. */
  readonly bytes: number;
}

const order: Readonly<Record<RouteKind, number>> = { asset: 0, data: 1, page: 2, index: 3 };

interface StagedSite {
  /** Ready to be moved, in the order of moving. */
  readonly changed: readonly string[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly bytes: number;
}

/** Makes all files ready, one at a time. Two routes with one path are a defect of the program: content has been asked before. */
const stageAll = (routes: Iterable<Route>, staging: Staging): StagedSite => {
  const changed: string[][] = [[], [], [], []];
  const hashes = new Map<string, string>();
  const keys = new Set<string>();
  let bytes = 0;
  for (const route of routes) {
    const key = pathKey(route.path);
    if (!isSitePath(route.path) || key === manifestName) throw new Error(`a route has the path ${JSON.stringify(route.path)}`);
    if (keys.has(key)) throw new Error(`two routes have the path ${JSON.stringify(route.path)}`);
    keys.add(key);
    const staged: Staged = stageRoute(staging, route);
    hashes.set(staged.path, staged.hash);
    bytes += staged.bytes;
    if (staged.changed) changed[order[route.kind]]?.push(staged.path);
  }
  return { changed: changed.flat(), hashes, bytes };
};

/** Paths that are or become ours although only one of the two manifests, or none, names them. */
const journalPaths = (site: StagedSite, old: OutContents, inherited: ReadonlySet<string>, stale: readonly string[]): Set<string> =>
  new Set([...inherited, ...stale, ...site.changed.filter((file) => !old.manifest.has(file))]);

/** Makes the staged site the published one. Returns the number of files removed. */
const commit = (staging: Staging, site: StagedSite, old: OutContents, place: WorkPlace): number => {
  const manifest = stageBytes(staging, manifestName, manifestText(site.hashes));
  if (old.state === 'absent') {
    moveTree(staging);
    return 0;
  }
  const stale = [...new Set([...old.manifest.keys(), ...place.inherited])].filter((file) => !site.hashes.has(file)).sort();
  if (site.changed.length === 0 && stale.length === 0 && !manifest.changed) return 0;
  attempt('write', staging.out, () => writeJournal(place, journalPaths(site, old, place.inherited, stale), staging.files));
  const made = new Set(['.']);
  for (const file of site.changed) moveIn(staging, file, made);
  if (manifest.changed) moveIn(staging, manifestName, made);
  return removeOld(staging, stale, site.hashes.keys());
};

/**
 * Writes the site to `out`. All files are made ready beside it first, so that whatever fails on the way (a full disk, a defect) leaves
 * `out` as it was; then changed files are moved in one by one (assets, data, pages, indexes, manifest), and at last what is no longer
 * part of the site is removed. A build that was killed is finished by the next one. Throws `ProjectError` where `out` is not to be
 * written, another build is at work, or the operating system refuses.
 */
export const publish = (routes: Iterable<Route>, options: PublishOptions): PublishResult => {
  const published = publishIf(routes, options, () => true);
  if (!published) throw new Error('nothing was published');
  return published;
};

/** As `publish`, but asks once more when all files are ready: on `false`, `out` stays as it was and the result is undefined. */
export const publishIf = (routes: Iterable<Route>, options: PublishOptions, proceed: () => boolean): PublishResult | undefined => {
  const { builder, clean = false, files = realFiles } = options;
  const out = guardOut(options.out, options.root, files);
  const place = takeWorkPlace(out, builder, files);
  try {
    const old = outContents(out, files);
    if (place.inherited.size > 0) attempt('remove', out, () => files.rmSync(path.join(out, arrivalName), { force: true }));
    const staging = attempt('write', out, () => openStaging(out, place.tree, old.state !== 'absent', clean, files));
    const site = stageAll(routes, staging);
    if (!proceed()) {
      abandonWorkPlace(place, builder, files);
      return undefined;
    }
    const removed = commit(staging, site, old, place);
    leaveWorkPlace(place, builder, files);
    const written = site.changed.length;
    return { written, unchanged: site.hashes.size - written, removed, total: site.hashes.size, bytes: site.bytes };
  } catch (thrown) {
    abandonWorkPlace(place, builder, files);
    throw thrown;
  }
};
