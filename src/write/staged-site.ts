import type { RouteKind } from '../render/route.ts';
import { type FileList, fileList } from './file-list.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { pathKey } from './site-path.ts';
import { twoRoutes } from './stage.ts';
import type { StagedRoute } from './staged-route.ts';

/** Files of the published site that belong to the new one, too. */
export interface KeptFiles {
  /** Is this one of them? */
  readonly has: (file: string) => boolean;
  readonly count: number;
  readonly bytes: number;
  /** Number of files of the published site. */
  readonly outOf: number;
}

/** The files of a new site as they get ready. */
export interface StagedSite {
  readonly add: (staged: StagedRoute) => void;
  readonly keep: (kept: KeptFiles) => void;
  /** Those that were added. Two with one path are a defect of the program: content has been asked before. */
  readonly hashes: () => Manifest;
  /** The same by path, for a site of which nothing is published yet: none is held but the one that is asked for. */
  readonly sorted: () => Iterable<ManifestEntry>;
  /** Those that lie in the tree, in the order of moving. */
  readonly changed: () => readonly string[];
  /** Has it as many files as the published one? With all that were added among those, the very same names, then. */
  readonly sameNames: () => boolean;
  /** Added and kept. */
  readonly all: (published: Manifest) => Manifest;
  readonly size: () => { readonly total: number; readonly changed: number; readonly bytes: number };
}

const order: Readonly<Record<RouteKind, number>> = { asset: 0, data: 1, page: 2, index: 3 };

const hashesOf = (files: FileList): Manifest => {
  const hashes = new Map<string, string>();
  const keys = new Set<string>();
  for (const { path, hash } of files.each()) {
    const key = pathKey(path);
    if (keys.has(key)) throw twoRoutes(path);
    keys.add(key);
    hashes.set(path, hash);
  }
  return hashes;
};

/** FNV-1a of what `pathKey` gives. */
const keyCode = (path: string): number => {
  const key = pathKey(path);
  let code = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) code = Math.imul(code ^ key.charCodeAt(at), 0x01000193);
  return code >>> 0;
};

/** Throws where `hashesOf` does. Half a million names take a hundred megabytes, their codes two: only names with one code are compared. */
const refuseTwins = (files: FileList): void => {
  const codes = new Uint32Array(files.size().count);
  let count = 0;
  for (const { path } of files.each()) codes[count++] = keyCode(path);
  codes.sort();
  const doubtful = new Set(codes.filter((code, at) => code === codes[at - 1]));
  const keys = new Set<string>();
  if (doubtful.size > 0)
    for (const { path } of files.each()) {
      if (!doubtful.has(keyCode(path))) continue;
      const key = pathKey(path);
      if (keys.has(key)) throw twoRoutes(path);
      keys.add(key);
    }
};

export const stagedSite = (): StagedSite => {
  const files = fileList();
  let kept: KeptFiles | undefined;
  return {
    add: files.add,
    keep: (told) => {
      kept = told;
    },
    hashes: () => hashesOf(files),
    sorted: () => {
      refuseTwins(files);
      return files.sorted();
    },
    changed: () => {
      const changed: string[][] = [[], [], [], []];
      for (const file of files.each()) if (file.changed) changed[order[file.kind]]?.push(file.path);
      return changed.flat();
    },
    sameNames: () => kept !== undefined && kept.count + files.size().count === kept.outOf,
    all: (published) => {
      const { has } = kept ?? {};
      const hashes = hashesOf(files);
      return has ? new Map([...[...published].filter(([file]) => has(file)), ...hashes]) : hashes;
    },
    size: () => {
      const { count, changed, bytes } = files.size();
      return { total: count + (kept?.count ?? 0), changed, bytes: bytes + (kept?.bytes ?? 0) };
    },
  };
};
