import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import { pathKey } from './site-path.ts';
import { ensureFolder, isOutFolder, type Staging } from './stage.ts';
import type { WriteFiles } from './write-files.ts';

/** The one name inside the output folder that is ever there for a moment: where a file arrives that has to come from another disk. */
export const arrivalName = '.nianbao-arrival';

/** Replaces the file in one step. From another disk (a mounted volume) it is copied to a name of its own first. */
const moveFile = (from: string, to: string, staging: Staging): void => {
  const { files, out } = staging;
  try {
    files.renameSync(from, to);
  } catch (thrown) {
    if (errorCode(thrown) !== 'EXDEV') throw thrown;
    const arrival = path.join(out, arrivalName);
    files.rmSync(arrival, { force: true });
    files.copyFileSync(from, arrival, files.constants.COPYFILE_EXCL);
    if (staging.restoreModes) files.chmodSync(arrival, 0o644);
    files.renameSync(arrival, to);
  }
};

/** Moves one file of the tree into the output folder, where readers see the old one until they see the new one. */
export const moveIn = (staging: Staging, file: string, made: Set<string>): void =>
  attempt('write', path.join(staging.out, file), () => {
    const folder = path.posix.dirname(file);
    if (!isOutFolder(staging, folder)) ensureFolder(staging.out, folder, made, staging.restoreModes, staging.files);
    moveFile(path.join(staging.tree, file), path.join(staging.out, file), staging);
  });

/** Moves the whole tree to where nothing is yet: a first build is there at once, or not at all. */
export const moveTree = ({ tree, out, files }: Staging): void => attempt('write', out, () => files.renameSync(tree, out));

const sameFile = (a: string, b: string, files: WriteFiles): boolean => {
  const first = files.lstatSync(a);
  const second = files.lstatSync(b);
  return first.ino === second.ino && first.dev === second.dev;
};

/**
 * Removes files that are ours and no longer part of the site, and folders that this leaves empty. Never through a link, never a folder
 * with anything in it. Gives the number of files removed.
 */
export const removeOld = (staging: Staging, old: Iterable<string>, current: Iterable<string>): number => {
  const { out, files } = staging;
  const byKey = new Map<string, string>();
  for (const file of current) byKey.set(pathKey(file), file);
  const emptied = new Set<string>();
  let removed = 0;
  for (const file of old)
    attempt('remove', path.join(out, file), () => {
      const folder = path.posix.dirname(file);
      if (!isRealFolder(staging, folder)) return;
      const absolute = path.join(out, file);
      try {
        const twin = byKey.get(pathKey(file));
        // A name that changed in case only is the same file where case does not count.
        if (twin !== undefined && sameFile(absolute, path.join(out, twin), files)) return;
        if (files.lstatSync(absolute).isDirectory()) return;
        files.unlinkSync(absolute);
        removed++;
      } catch (thrown) {
        if (errorCode(thrown) !== 'ENOENT') throw thrown;
      }
      for (let parent = folder; parent !== '.'; parent = path.posix.dirname(parent)) emptied.add(parent);
    });
  for (const folder of [...emptied].sort((a, b) => b.length - a.length)) removeIfEmpty(path.join(out, folder), files);
  return removed;
};

/** As `isOutFolder`, but what is not a folder is simply not ours to clean. */
const isRealFolder = ({ out, files }: Staging, folder: string): boolean => {
  if (folder === '.') return true;
  let below = out;
  for (const part of folder.split('/')) {
    below = path.join(below, part);
    try {
      if (!files.lstatSync(below).isDirectory()) return false;
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT') return false;
      throw thrown;
    }
  }
  return true;
};

const removeIfEmpty = (folder: string, files: WriteFiles): void =>
  attempt('remove', folder, () => {
    try {
      files.rmdirSync(folder);
    } catch (thrown) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(errorCode(thrown) ?? '')) throw thrown;
    }
  });
