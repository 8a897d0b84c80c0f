import path from 'node:path';
import { watch } from 'chokidar';
import { errorCode } from '../io-error.ts';
import { foldersOf, isWatched } from './watched-part.ts';

export interface WatchHandlers {
  /** A file or folder in content/ or templates/, absolute; undefined: something, somewhere. */
  readonly onTouched: (absolute: string | undefined) => void;
  /** The system watches no more folders (EMFILE, ENOSPC): from now on nothing is sure to be told. */
  readonly onTrouble: (code: string) => void;
}

export interface FolderWatch {
  /** Resolves when every folder is watched. */
  readonly ready: Promise<void>;
  /** Watches what it has missed, if it can miss anything. To be called when all files are looked at. */
  readonly catchUp?: () => void;
  readonly close: () => Promise<void>;
}

/** Starts watching a root; a test may stand in for it. */
export type WatchFolders = (root: string, handlers: WatchHandlers) => FolderWatch;

/**
 * Watches the folders of content/ and templates/, not their files: a thousand folders cost as much as twenty, and an editor that saves by
 * renaming takes no watch along with the old file. The root is watched for content/ itself, which may go and come back.
 */
export const watchFolders: WatchFolders = (root, { onTouched, onTrouble }) => {
  const isPart = (absolute: string): boolean => isWatched(root, absolute);
  const watcher = watch(root, {
    ignored: (absolute, stats) => !isPart(absolute) || (stats !== undefined && !stats.isDirectory()),
    followSymlinks: false,
    ignoreInitial: true,
    atomic: false,
  });
  const touched = (absolute: string): void => {
    if (absolute !== root && isPart(absolute)) onTouched(absolute);
  };
  // What happens to files is told by their folder alone.
  watcher.on('raw', (_event, name, details: unknown) => {
    const folder = typeof details === 'object' && details !== null && 'watchedPath' in details ? details.watchedPath : undefined;
    if (typeof name !== 'string' || typeof folder !== 'string') onTouched(undefined);
    else touched(path.join(folder, name));
  });
  // A folder is announced when it is being watched: what came into it before that nobody has told.
  watcher.on('addDir', (absolute) => {
    if (absolute !== root) onTouched(undefined);
  });
  watcher.on('unlinkDir', () => onTouched(undefined));
  watcher.on('error', (error) => onTrouble(errorCode(error) ?? 'EIO'));
  let ready = false;
  const caught = new Set<string>();
  return {
    ready: new Promise((resolve) =>
      watcher.once('ready', () => {
        ready = true;
        resolve();
      }),
    ),
    // chokidar lists a folder and watches it then: a folder that comes into it between the two is never watched.
    catchUp: () => {
      if (!ready) return;
      const known = watcher.getWatched();
      for (const folder of caught) if (folder in known) caught.delete(folder);
      const missed = [...foldersOf(root)].filter((folder) => !(folder in known) && !caught.has(folder));
      if (missed.length === 0) return;
      for (const folder of missed) caught.add(folder);
      watcher.add(missed);
      onTouched(undefined);
    },
    close: () => watcher.close(),
  };
};
