import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import { insideWorkName } from './out-guard.ts';
import { isSitePath } from './site-path.ts';
import { folderMode, type WriteFiles } from './write-files.ts';

/** The process that builds, and how to learn whether another one still runs. */
export interface Builder {
  readonly pid: number;
  readonly alive: (pid: number) => boolean;
}

/**
 * The folder in which one build works on one output folder: beside it, so that nothing half-done is ever inside. That it exists with a
 * holder's mark is the lock.
 *
 *     dist.nianbao-build/holder-4711    who builds (0: nobody any more)
 *     dist.nianbao-build/tree/…         new files, moved into dist/ when all are there
 *     dist.nianbao-build/journal.json   while they are moved: paths that are ours though no manifest in dist/ may name them
 */
export interface WorkPlace {
  readonly folder: string;
  readonly tree: string;
  /** Paths in the output folder that a build which was killed may have left. */
  readonly inherited: ReadonlySet<string>;
}

const holderName = /^holder-([0-9]+)$/;
const attempts = 100;

const notHere = new Set(['EACCES', 'EPERM', 'EROFS', 'ERR_ACCESS_DENIED']);

/** Never in the way of the error that is being reported, nor of a build that has succeeded: the next build cleans what is left. */
const quietly = (operation: () => void): void => {
  try {
    operation();
  } catch (thrown) {
    if (errorCode(thrown) === undefined) throw thrown;
  }
};

const busy = (out: string, pid: number, folder: string): ProjectError =>
  new ProjectError({
    zh: `另一个 nianbao 正在写“${out}”（进程 ${pid}）。请等它结束；如果它已经不在运行，请删除“${folder}”后重试`,
    en: `Another nianbao is writing “${out}” (process ${pid}). Wait until it has finished; if it no longer runs, delete “${folder}” and try again`,
  });

const inTheWay = (folder: string): ProjectError =>
  new ProjectError({
    zh: `“${folder}”不是 nianbao 建立的，却占用了它要用的名字。请移走或删除它，然后重新运行`,
    en: `“${folder}” is not from nianbao but has the name that it needs. Move it away or delete it, then run again`,
  });

/** Removes what builds left that were killed before they held the lock. */
const sweepClaims = (folder: string, builder: Builder, files: WriteFiles): void => {
  const prefix = `${path.basename(folder)}-`;
  for (const name of files.readdirSync(path.dirname(folder))) {
    if (!name.startsWith(prefix) || !/^[0-9]+$/.test(name.slice(prefix.length))) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid === builder.pid || !builder.alive(pid)) files.rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
  }
};

const holderOf = (folder: string, files: WriteFiles): number | 'none' | 'gone' | 'foreign' => {
  try {
    if (!files.lstatSync(folder).isDirectory()) return 'foreign';
    const names = files.readdirSync(folder);
    const pid = names.map((name) => holderName.exec(name)?.[1]).find((digits) => digits !== undefined);
    if (pid !== undefined) return Number(pid);
    return names.length === 0 ? 'none' : 'foreign';
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return 'gone';
    throw thrown;
  }
};

const mark = (folder: string, pid: number): string => path.join(folder, `holder-${pid}`);

/** Takes over from a holder that is no more. Of several that try, the rename of its mark succeeds for one. */
const takeOver = (folder: string, dead: number, builder: Builder, files: WriteFiles): boolean => {
  try {
    files.renameSync(mark(folder, dead), mark(folder, builder.pid));
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return false;
    throw thrown;
  }
};

/** Makes `folder` ours: by renaming a folder that already has our mark in it, so that no lock is ever without a holder. */
const acquire = (folder: string, out: string, builder: Builder, files: WriteFiles): void => {
  const claim = `${folder}-${builder.pid}`;
  quietly(() => sweepClaims(folder, builder, files));
  files.mkdirSync(claim, { mode: folderMode });
  try {
    files.writeFileSync(mark(claim, builder.pid), '');
    for (let attempt = 0; attempt < attempts; attempt++) {
      try {
        files.renameSync(claim, folder);
        return;
      } catch (thrown) {
        const holder = holderOf(folder, files);
        if (holder === 'foreign') throw inTheWay(folder);
        // Whatever made the rename fail, with no folder in the way it will not get better.
        if (holder === 'gone' && attempt > 0) throw thrown;
        if (holder === 'none') quietly(() => files.rmdirSync(folder));
        if (typeof holder !== 'number') continue;
        if (holder !== 0 && holder !== builder.pid && builder.alive(holder)) throw busy(out, holder, folder);
        if (!takeOver(folder, holder, builder, files)) continue;
        quietly(() => files.rmSync(claim, { recursive: true, force: true }));
        return;
      }
    }
    throw inTheWay(folder);
  } catch (thrown) {
    quietly(() => files.rmSync(claim, { recursive: true, force: true }));
    throw thrown;
  }
};

const journalOf = (folder: string): string => path.join(folder, 'journal.json');

/** A journal that does not parse was cut off by a crash of the machine: then it says nothing. */
const parseJournal = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
};

const readJournal = (folder: string, files: WriteFiles): Set<string> => {
  try {
    const paths = parseJournal(files.readFileSync(journalOf(folder), 'utf8'));
    return new Set(Array.isArray(paths) ? paths.filter((item): item is string => typeof item === 'string' && isSitePath(item)) : []);
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return new Set();
    throw thrown;
  }
};

/** Says which paths are about to become ours or to go, before the first of them does. */
export const writeJournal = (place: WorkPlace, paths: Iterable<string>, files: WriteFiles): void => {
  const fresh = `${journalOf(place.folder)}.new`;
  files.writeFileSync(fresh, JSON.stringify([...paths]));
  files.renameSync(fresh, journalOf(place.folder));
};

/** Takes the lock. Throws `ProjectError` when another living process has it; what a dead one left is cleaned up. */
export const takeWorkPlace = (out: string, builder: Builder, files: WriteFiles): WorkPlace =>
  attempt('write', out, () => {
    if (holderOf(out, files) === 'gone') files.mkdirSync(path.dirname(out), { recursive: true });
    let folder = `${out}.nianbao-build`;
    try {
      acquire(folder, out, builder, files);
    } catch (thrown) {
      // Some may write to the output folder only (a mounted volume, Node's permission model): then the work is done inside.
      if (!notHere.has(errorCode(thrown) ?? '') || holderOf(out, files) === 'gone') throw thrown;
      folder = path.join(out, insideWorkName);
      acquire(folder, out, builder, files);
    }
    const place = { folder, tree: path.join(folder, 'tree'), inherited: readJournal(folder, files) };
    files.rmSync(place.tree, { recursive: true, force: true });
    return place;
  });

/** Gives the lock back, all done. */
export const leaveWorkPlace = (place: WorkPlace, builder: Builder, files: WriteFiles): void =>
  quietly(() => {
    files.rmSync(place.tree, { recursive: true, force: true });
    files.rmSync(journalOf(place.folder), { force: true });
    files.rmSync(`${journalOf(place.folder)}.new`, { force: true });
    files.unlinkSync(mark(place.folder, builder.pid));
    files.rmdirSync(place.folder);
  });

/**
 * Gives the lock back after a failure. A journal stays for the next build, with a mark that says that nobody builds any more; without one
 * nothing has to stay.
 */
export const abandonWorkPlace = (place: WorkPlace, builder: Builder, files: WriteFiles): void =>
  quietly(() => {
    files.rmSync(place.tree, { recursive: true, force: true });
    if (files.readdirSync(place.folder).includes(path.basename(journalOf(place.folder))))
      files.renameSync(mark(place.folder, builder.pid), mark(place.folder, 0));
    else leaveWorkPlace(place, builder, files);
  });
