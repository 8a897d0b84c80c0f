import path from 'node:path';
import { type Entry, type ReadFiles, realFiles } from '../load/read-files.ts';

/** What a look at a folder has listed, for whoever is to read it: its folders are not listed a second time. */
export interface ListedContent {
  readonly folder: string;
  /** As `Looking.listed`. */
  readonly listed: (below: string, entries: Entry[]) => void;
  readonly reading: ReadFiles;
}

export const listedContent = (folder: string): ListedContent => {
  const lists = new Map<string, Entry[]>();
  return {
    folder,
    listed: (below, entries) => lists.set(below === '' ? folder : path.join(folder, below), entries),
    reading: {
      ...realFiles,
      readdirSync: (asked, options) => {
        const list = lists.get(asked);
        // Asked once: of a large site the lists are most of what was seen.
        lists.delete(asked);
        return list ?? realFiles.readdirSync(asked, options);
      },
    },
  };
};
