import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';

/** A digest for each folder, by its path below the one that was asked for: '' for that itself. Empty where there is none. */
export type Stamps = ReadonlyMap<string, string>;

const other: Stamps = new Map([['', 'no folder']]);

/** Of what lies right in a folder; the names of its folders are given back. */
const stampFolder = (folder: string): { readonly stamp: string; readonly folders: readonly string[] } => {
  const hash = createHash('sha256');
  const folders: string[] = [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (entry.isDirectory()) {
      folders.push(name);
      hash.update(`${name}/\0`);
    } else {
      const { ino, size, mode, mtimeNs, ctimeNs } = fs.lstatSync(folder + path.sep + name, { bigint: true });
      hash.update(`${name}\0${ino} ${size} ${mode} ${mtimeNs} ${ctimeNs}\0`);
    }
  }
  return { stamp: hash.digest('base64'), folders };
};

/**
 * Digests of the names in a folder and in all below, and of what the system knows of each file: number, size, times of its last change to
 * the nanosecond. They differ whenever a file was written, came or went; nothing is read. Links are not followed.
 */
export const stampsOf = (folder: string): Stamps =>
  attempt('read', folder, () => {
    const stamps = new Map<string, string>();
    const walk = (below: string): void => {
      const { stamp, folders } = stampFolder(below === '' ? folder : path.join(folder, below));
      stamps.set(below, stamp);
      for (const name of folders) walk(below === '' ? name : `${below}/${name}`);
    };
    try {
      if (!fs.lstatSync(folder).isDirectory()) return other;
      walk('');
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT') return new Map();
      throw thrown;
    }
    return stamps;
  });

/** One digest for all. */
export const stampOf = (stamps: Stamps): string => {
  const hash = createHash('sha256');
  for (const [folder, stamp] of stamps) hash.update(`${folder}\0${stamp}\0`);
  return hash.digest('hex');
};
