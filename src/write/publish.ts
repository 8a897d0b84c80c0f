import path from 'node:path';
import { attempt } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import type { Route, RouteKind } from '../render/route.ts';
import { arrivalName, moveIn, moveTree, removeOld } from './commit.ts';
import { type Manifest, manifestName, manifestText, type Provenance } from './manifest.ts';
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
  /** To be stated in the manifest. */
  readonly provenance?: Provenance | undefined;
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

/** A file that is ready, and when it is to be moved. */
export interface StagedRoute extends Staged {
  readonly kind: RouteKind;
}

/** A site on its way into the output folder. Whoever opens one ends it: by `commit`, or by `abandon` whatever went wrong. */
export interface Publication {
  readonly staging: Staging;
  /** Makes a file ready. `expected`: the SHA-256 that it must have, where that is known. Throws `ProjectError` when it has another. */
  readonly stage: (route: Route, expected?: string) => StagedRoute;
  /** Takes a file that another thread has made ready in the same tree. */
  readonly take: (staged: StagedRoute) => void;
  /** Takes published files as they are: those of the manifest in the output folder for which `stands` is true, so many bytes together. */
  readonly keep: (stands: (file: string) => boolean, bytes: number) => void;
  /** Makes the staged files the published site. */
  readonly commit: () => PublishResult;
  /** Leaves the output folder as it was. */
  readonly abandon: () => void;
}

const order: Readonly<Record<RouteKind, number>> = { asset: 0, data: 1, page: 2, index: 3 };

interface StagedSite {
  /** Ready to be moved, in the order of moving. */
  readonly changed: readonly string[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly bytes: number;
}

export const stagedRoute = (staging: Staging, route: Route): StagedRoute => {
  if (!isSitePath(route.path) || pathKey(route.path) === manifestName)
    throw new Error(`a route has the path ${JSON.stringify(route.path)}`);
  return { ...stageRoute(staging, route), kind: route.kind };
};

/** Gathers files as they get ready. Two routes with one path are a defect of the program: content has been asked before. */
const gathering = (): {
  readonly reserve: (path: string) => void;
  readonly add: (staged: StagedRoute) => void;
  readonly keep: (files: Manifest, stands: (file: string) => boolean, length: number) => void;
  readonly site: () => StagedSite;
} => {
  const changed: string[][] = [[], [], [], []];
  const hashes = new Map<string, string>();
  const keys = new Set<string>();
  let bytes = 0;
  return {
    reserve: (path) => {
      const key = pathKey(path);
      if (keys.has(key) || hashes.has(path)) throw new Error(`two routes have the path ${JSON.stringify(path)}`);
      keys.add(key);
    },
    add: (staged) => {
      hashes.set(staged.path, staged.hash);
      bytes += staged.bytes;
      if (staged.changed) changed[order[staged.kind]]?.push(staged.path);
    },
    keep: (files, stands, length) => {
      for (const [path, hash] of files) if (stands(path)) hashes.set(path, hash);
      bytes += length;
    },
    site: () => ({ changed: changed.flat(), hashes, bytes }),
  };
};

const otherBytes = (file: string): ProjectError =>
  new ProjectError({
    zh: `“${file}”在生成以后被改动或者损坏了。请重新生成它所在的部分`,
    en: `“${file}” was changed or damaged after it had been built. Build the shard that it comes from again`,
  });

/** Paths that are or become ours although only one of the two manifests, or none, names them. */
const journalPaths = (site: StagedSite, old: OutContents, inherited: ReadonlySet<string>, stale: readonly string[]): Set<string> =>
  new Set([...inherited, ...stale, ...site.changed.filter((file) => !old.manifest.has(file))]);

/** Makes the staged site the published one. Returns the number of files removed. */
const commit = (staging: Staging, site: StagedSite, old: OutContents, place: WorkPlace, provenance: Provenance | undefined): number => {
  const manifest = stageBytes(staging, manifestName, manifestText(site.hashes, provenance));
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
  return stale.length === 0 ? 0 : removeOld(staging, stale, site.hashes.keys());
};

/**
 * Takes hold of `out` for a new state of the site. All files are made ready beside it first, so that whatever fails on the way (a full
 * disk, a defect) leaves `out` as it was; at the commit changed files are moved in one by one (assets, data, pages, indexes, manifest),
 * and at last what is no longer part of the site is removed. A build that was killed is finished by the next one. Throws `ProjectError`
 * where `out` is not to be written, another build is at work, or the operating system refuses.
 */
export const openPublication = (options: PublishOptions): Publication => {
  const { builder, clean = false, files = realFiles, provenance } = options;
  const out = guardOut(options.out, options.root, files);
  const place = takeWorkPlace(out, builder, files);
  try {
    const old = outContents(out, files);
    if (place.inherited.size > 0) attempt('remove', out, () => files.rmSync(path.join(out, arrivalName), { force: true }));
    const staging = attempt('write', out, () => openStaging(out, place.tree, old.state !== 'absent', clean, files));
    const { reserve, add, keep, site } = gathering();
    return {
      staging,
      stage: (route, expected) => {
        reserve(route.path);
        const staged = stagedRoute(staging, route);
        if (expected !== undefined && staged.hash !== expected) throw otherBytes(route.path);
        add(staged);
        return staged;
      },
      take: (staged) => {
        reserve(staged.path);
        add(staged);
      },
      keep: (stands, bytes) => keep(old.manifest, stands, bytes),
      commit: () => {
        const ready = site();
        const removed = commit(staging, ready, old, place, provenance);
        leaveWorkPlace(place, builder, files);
        const written = ready.changed.length;
        return { written, unchanged: ready.hashes.size - written, removed, total: ready.hashes.size, bytes: ready.bytes };
      },
      abandon: () => abandonWorkPlace(place, builder, files),
    };
  } catch (thrown) {
    abandonWorkPlace(place, builder, files);
    throw thrown;
  }
};

/** Writes a whole site to `out`: see `openPublication`. */
export const publish = (routes: Iterable<Route>, options: PublishOptions): PublishResult => {
  const publication = openPublication(options);
  try {
    for (const route of routes) publication.stage(route);
    return publication.commit();
  } catch (thrown) {
    publication.abandon();
    throw thrown;
  }
};
