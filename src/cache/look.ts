import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import type { Entry } from '../load/read-files.ts';

/** What the system knew of a folder and of what lies right in it. */
export interface FolderLook {
  /** Digest of the names, and of each file's number, size, mode and times. It differs whenever a file was written, came or went. */
  readonly stamp: string;
  /** Number and times of the folder itself: while they stay, its names do. Empty where they do not tell. */
  readonly own: string;
  /** Sorted; those of folders end in a slash. */
  readonly names: readonly string[];
}

/** By path below the folder that was looked at, '' for that itself. Empty where there is none. Links are not followed, nothing is read. */
export type Look = ReadonlyMap<string, FolderLook>;

export interface Looking {
  /** What was seen the last time: a folder that has not changed since need not be listed. */
  readonly earlier?: Look | undefined;
  /** Milliseconds since 1970; absent: nobody will use this look as an earlier one. */
  readonly now?: number;
  /** Told what lies in each folder. */
  readonly listed?: (below: string, entries: Entry[]) => void;
  /** Only these folders are looked at, and such as are new; of all others `earlier` holds. */
  readonly only?: ReadonlySet<string>;
}

/** Some file systems tell times apart by two seconds only: within these a folder may change again without being seen to. */
const coarsest = 2000;

const notAFolder: Look = new Map([['', { stamp: 'no folder', own: '', names: [] }]]);

const isFolderName = (name: string): boolean => name.endsWith('/');

const yes = (): boolean => true;
const no = (): boolean => false;
const folderKind = { isFile: no, isDirectory: yes, isSymbolicLink: no };
const fileKind = { isFile: yes, isDirectory: no, isSymbolicLink: no };
const linkKind = { isFile: no, isDirectory: no, isSymbolicLink: yes };
const otherKind = { isFile: no, isDirectory: no, isSymbolicLink: no };

const statOf = (file: string): fs.BigIntStats => fs.lstatSync(file, { bigint: true });

const list = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();

/** The stamp of a folder with these names. */
const stampOfNames = (folder: string, names: readonly string[], entries: Entry[] | undefined): string => {
  let seen = '';
  for (const name of names) {
    if (isFolderName(name)) {
      seen += `${name}\0`;
      entries?.push({ name: name.slice(0, -1), ...folderKind });
      continue;
    }
    const stat = statOf(folder + path.sep + name);
    seen += `${name}\0${stat.ino} ${stat.size} ${stat.mode} ${stat.mtimeNs} ${stat.ctimeNs}\0`;
    const kind = stat.isFile() ? fileKind : stat.isSymbolicLink() ? linkKind : otherKind;
    entries?.push({ name, size: Number(stat.size), ...kind });
  }
  return hash('sha256', seen, 'base64');
};

/** Looks at a folder and at all below it. */
export const lookAt = (folder: string, { earlier, now = 0, listed, only }: Looking = {}): Look =>
  attempt('read', folder, () => {
    const look = new Map<string, FolderLook>();
    const lookRightAt = (absolute: string, below: string, known: FolderLook | undefined): FolderLook => {
      const { ino, mtimeNs, ctimeNs } = statOf(absolute);
      const own = `${ino} ${mtimeNs} ${ctimeNs}`;
      const names = known?.own === own ? known.names : list(absolute);
      const entries: Entry[] | undefined = listed && [];
      const stamp = stampOfNames(absolute, names, entries);
      if (entries) listed?.(below, entries);
      if (known?.own === own && known.stamp === stamp) return known;
      const settled = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n) < now - coarsest;
      return { stamp, own: settled ? own : '', names };
    };
    const walk = (absolute: string, below: string): void => {
      const known = earlier?.get(below);
      const seen = known && only?.has(below) === false ? known : lookRightAt(absolute, below, known);
      look.set(below, seen);
      for (const name of seen.names)
        if (isFolderName(name)) {
          const folderName = name.slice(0, -1);
          walk(absolute + path.sep + folderName, below === '' ? folderName : `${below}/${folderName}`);
        }
    };
    try {
      if (!fs.lstatSync(folder).isDirectory()) return notAFolder;
      walk(folder, '');
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT') return new Map();
      throw thrown;
    }
    return look;
  });

/** Folders that came, went, or do not look the same. */
export const differing = (before: Look, after: Look): readonly string[] => {
  const found: string[] = [];
  for (const [below, { stamp }] of after) if (before.get(below)?.stamp !== stamp) found.push(below);
  for (const below of before.keys()) if (!after.has(below)) found.push(below);
  return found;
};

/** One digest for all of it. */
export const digestOf = (look: Look): string => {
  let seen = '';
  for (const [below, { stamp }] of look) seen += `${below}\0${stamp}\0`;
  return hash('sha256', seen);
};
