import type { RouteKind } from '../render/route.ts';
import type { Manifest } from './manifest.ts';
import { pathKey } from './site-path.ts';
import type { Staged } from './stage.ts';

/** A file that is ready, and when it is to be moved. */
export interface StagedRoute extends Staged {
  readonly kind: RouteKind;
}

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
  /** Two routes with one path are a defect of the program: content has been asked before. */
  readonly reserve: (path: string) => void;
  readonly add: (staged: StagedRoute) => void;
  readonly keep: (kept: KeptFiles) => void;
  /** Those that were added. */
  readonly hashes: Manifest;
  /** Those that lie in the tree, in the order of moving. */
  readonly changed: () => readonly string[];
  /** Has it as many files as the published one? With all that were added among those, the very same names, then. */
  readonly sameNames: () => boolean;
  /** Added and kept. */
  readonly all: (published: Manifest) => Manifest;
  readonly size: () => { readonly total: number; readonly bytes: number };
}

const order: Readonly<Record<RouteKind, number>> = { asset: 0, data: 1, page: 2, index: 3 };

export const stagedSite = (): StagedSite => {
  const changed: string[][] = [[], [], [], []];
  const hashes = new Map<string, string>();
  const keys = new Set<string>();
  let bytes = 0;
  let kept: KeptFiles | undefined;
  return {
    reserve: (path) => {
      const key = pathKey(path);
      if (keys.has(key)) throw new Error(`two routes have the path ${JSON.stringify(path)}`);
      keys.add(key);
    },
    add: (staged) => {
      hashes.set(staged.path, staged.hash);
      bytes += staged.bytes;
      if (staged.changed) changed[order[staged.kind]]?.push(staged.path);
    },
    keep: (files) => {
      kept = files;
    },
    hashes,
    changed: () => changed.flat(),
    sameNames: () => kept !== undefined && kept.count + hashes.size === kept.outOf,
    all: (published) => {
      const { has } = kept ?? {};
      return has ? new Map([...[...published].filter(([file]) => has(file)), ...hashes]) : hashes;
    },
    size: () => ({ total: hashes.size + (kept?.count ?? 0), bytes: bytes + (kept?.bytes ?? 0) }),
  };
};
