import path from 'node:path';
import { attempt } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import type { Route } from '../render/route.ts';
import { arrivalName, moveIn, moveTree, removeOld } from './commit.ts';
import { type Manifest, manifestName, manifestPieces, manifestText, type Provenance } from './manifest.ts';
import { contentsAsLeft, guardOut, type OutContents, outContents } from './out-guard.ts';
import { isSitePath, pathKey } from './site-path.ts';
import { openStaging, type Staging, stageBytes, stagePieces, stageRoute } from './stage.ts';
import type { StagedRoute } from './staged-route.ts';
import { type KeptFiles, type StagedSite, stagedSite } from './staged-site.ts';
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
  /** The folder is known to be as a build has left it. */
  readonly asLeft?: boolean;
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

/** A site on its way into the output folder. Whoever opens one ends it: by `commit`, or by `abandon` whatever went wrong. */
export interface Publication {
  readonly staging: Staging;
  /** Makes a file ready. `expected`: the SHA-256 that it must have, where that is known. Throws `ProjectError` when it has another. */
  readonly stage: (route: Route, expected?: string) => StagedRoute;
  /** Takes a file that another thread has made ready in the same tree. */
  readonly take: (staged: StagedRoute) => void;
  /** Files that differ from those of the published site, or are new. */
  readonly changed: () => readonly string[];
  /** Takes files of the published site as they are. */
  readonly keep: (kept: KeptFiles) => void;
  /** Makes the staged files the published site. */
  readonly commit: () => PublishResult;
  /** Leaves the output folder as it was. */
  readonly abandon: () => void;
}

export const stagedRoute = (staging: Staging, route: Route): StagedRoute => {
  if (!isSitePath(route.path) || pathKey(route.path) === manifestName)
    throw new Error(`a route has the path ${JSON.stringify(route.path)}`);
  return { kind: route.kind, ...stageRoute(staging, route) };
};

const otherBytes = (file: string): ProjectError =>
  new ProjectError({
    zh: `“${file}”在生成以后被改动或者损坏了。请重新生成它所在的部分`,
    en: `“${file}” was changed or damaged after it had been built. Build the shard that it comes from again`,
  });

/** Paths that are or become ours although only one of the two manifests, or none, names them. */
const journalPaths = (changed: readonly string[], old: Manifest, inherited: ReadonlySet<string>, stale: readonly string[]): Set<string> =>
  new Set([...inherited, ...stale, ...changed.filter((file) => !old.has(file))]);

/** Makes the staged files the published site. Returns the number of files removed. */
const commit = (staging: Staging, site: StagedSite, old: OutContents, place: WorkPlace, provenance: Provenance | undefined): number => {
  const { inherited } = place;
  if (old.state === 'absent') {
    stagePieces(staging, manifestName, { pieces: manifestPieces(site.sorted(), provenance) });
    moveTree(staging);
    return 0;
  }
  const edited = inherited.size === 0 && site.sameNames() ? old.edited(site.hashes(), provenance) : undefined;
  const hashes = edited === undefined ? site.all(old.manifest()) : undefined;
  const manifest = stageBytes(staging, manifestName, edited ?? manifestText(hashes ?? site.hashes(), provenance));
  const stale = hashes ? [...new Set([...old.manifest().keys(), ...inherited])].filter((file) => !hashes.has(file)).sort() : [];
  const changed = site.changed();
  if (changed.length === 0 && stale.length === 0 && !manifest.changed) return 0;
  const ours = hashes ? journalPaths(changed, old.manifest(), inherited, stale) : [];
  attempt('write', staging.out, () => writeJournal(place, ours, staging.files));
  const made = new Set<string>();
  for (const file of changed) moveIn(staging, file, made);
  if (manifest.changed) moveIn(staging, manifestName, made);
  return hashes && stale.length > 0 ? removeOld(staging, stale, hashes.keys()) : 0;
};

/**
 * Takes hold of `out` for a new state of the site. All files are made ready beside it first, so that whatever fails on the way (a full
 * disk, a defect) leaves `out` as it was; at the commit changed files are moved in one by one (assets, data, pages, indexes, manifest),
 * and at last what is no longer part of the site is removed. A build that was killed is finished by the next one. Throws `ProjectError`
 * where `out` is not to be written, another build is at work, or the operating system refuses.
 */
export const openPublication = (options: PublishOptions): Publication => {
  const { builder, clean = false, files = realFiles, asLeft = false, provenance } = options;
  const out = guardOut(options.out, options.root, files);
  const place = takeWorkPlace(out, builder, files);
  try {
    const old = asLeft ? contentsAsLeft(out, files) : outContents(out, files);
    if (place.inherited.size > 0) attempt('remove', out, () => files.rmSync(path.join(out, arrivalName), { force: true }));
    const staging = attempt('write', out, () => openStaging(out, place.tree, old.state !== 'absent', clean, files));
    const site = stagedSite();
    return {
      staging,
      stage: (route, expected) => {
        const staged = stagedRoute(staging, route);
        if (expected !== undefined && staged.hash !== expected) throw otherBytes(route.path);
        site.add(staged);
        return staged;
      },
      take: site.add,
      changed: site.changed,
      keep: site.keep,
      commit: () => {
        const removed = commit(staging, site, old, place, provenance);
        leaveWorkPlace(place, builder, files);
        const { total, changed: written, bytes } = site.size();
        return { written, unchanged: total - written, removed, total, bytes };
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
