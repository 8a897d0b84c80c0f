import { type WatchFolders, watchFolders } from './watch-folders.ts';
import { watchManyFolders } from './watch-many-folders.ts';
import { foldersOf } from './watched-part.ts';

/** Beyond, chokidar takes longer to start than a first page may. */
const most = 1000;

const hasMore = (root: string): boolean => {
  let count = 0;
  for (const _ of foldersOf(root)) if (++count > most) return true;
  return false;
};

/** Watches the folders of a site, many or few. */
export const watchSite: WatchFolders = (root, handlers) => (hasMore(root) ? watchManyFolders : watchFolders)(root, handlers);
