import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type WatchFolders, watchFolders } from './watch-folders.ts';
import { watchManyFolders } from './watch-many-folders.ts';

/** Beyond, chokidar takes longer to start than a first page may. */
const most = 1000;

const hasMore = (root: string): boolean => {
  const waiting = [path.join(root, 'content'), path.join(root, 'templates')];
  let count = 0;
  for (let folder = waiting.pop(); folder !== undefined && count <= most; folder = waiting.pop()) {
    count++;
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) waiting.push(path.join(folder, entry.name));
    } catch {
      // It need not be there; whoever reads it tells what is wrong.
    }
  }
  return count > most;
};

/** Watches the folders of a site, many or few. */
export const watchSite: WatchFolders = (root, handlers) => (hasMore(root) ? watchManyFolders : watchFolders)(root, handlers);
