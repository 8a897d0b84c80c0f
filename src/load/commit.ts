import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from '../io-error.ts';

/** Whether this is the full name of a commit, as SHA-1 or SHA-256. */
export const isCommitName = (text: string | undefined): text is string =>
  text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

const branchName = /^refs\/(?!.*\.\.)[\w./-]+$/;

/** More than any list of references of a repository that one person can look at. */
const mostBytes = 16 * 1024 * 1024;

/** Nothing is read through links: what they lead to is not part of the project. */
const readPlain = (file: string): string | undefined => {
  try {
    const stat = fs.lstatSync(file);
    return stat.isFile() && stat.size <= mostBytes ? fs.readFileSync(file, 'utf8') : undefined;
  } catch (thrown) {
    if (errorCode(thrown) === undefined) throw thrown;
    return undefined;
  }
};

const isPlainFolder = (folder: string): boolean => fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

const packed = (references: string, name: string): string | undefined =>
  references
    .split('\n')
    .find((line) => line.endsWith(` ${name}`))
    ?.split(' ')[0];

/**
 * The commit that is checked out, by what git has written down in `root`/.git; git itself is not run, for a repository can tell it to run
 * programs. undefined where `root` is not the top of a plain checkout.
 */
export const checkedOutCommit = (root: string): string | undefined => {
  const folder = path.join(root, '.git');
  if (!isPlainFolder(folder)) return undefined;
  const head = readPlain(path.join(folder, 'HEAD'))?.trim();
  const branch = head?.startsWith('ref: ') ? head.slice('ref: '.length) : undefined;
  if (branch !== undefined && !branchName.test(branch)) return undefined;
  const named =
    branch === undefined
      ? head
      : (readPlain(path.join(folder, branch))?.trim() ?? packed(readPlain(path.join(folder, 'packed-refs')) ?? '', branch));
  return isCommitName(named) ? named : undefined;
};
