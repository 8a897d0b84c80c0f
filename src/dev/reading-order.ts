import type { AgencyFolder, ContentTree } from '../load/content-tree.ts';

/** Which reports are known by name only as yet. Those of an agency are read together. */
export interface ReadingOrder {
  /** Paths of reports that have not been read. */
  readonly later: ReadonlySet<string>;
  /** Takes note of what lies in content/ now. What comes after the start is read at once. */
  readonly arrange: (tree: ContentTree) => void;
  /** The agency whose reports a page shows, if they have not been read. */
  readonly neededBy: (page: string) => AgencyFolder | undefined;
  /** Any that have not been read. */
  readonly next: () => AgencyFolder | undefined;
  readonly done: (folder: AgencyFolder) => void;
}

/** `atOnce`: a site of so many reports is read whole before its first page is served. */
export const readingOrder = (atOnce = 256): ReadingOrder => {
  const later = new Set<string>();
  let waiting = new Map<string, AgencyFolder>();
  let begun = false;

  const folderOf = (page: string): string => page.slice(0, Math.max(0, page.lastIndexOf('/')));

  return {
    later,
    arrange: ({ agencies }) => {
      const all = agencies.flatMap(({ years }) => years.map(({ path }) => path));
      if (!begun && all.length > atOnce) for (const path of all) later.add(path);
      begun = true;
      if (later.size === 0) return;
      const there = new Set(all);
      for (const path of later) if (!there.has(path)) later.delete(path);
      waiting = new Map(agencies.filter(({ years }) => years.some(({ path }) => later.has(path))).map((folder) => [folder.path, folder]));
    },
    neededBy: (page) => {
      if (later.size === 0) return undefined;
      const folder = folderOf(page);
      return waiting.get(folder) ?? (later.has(folder) ? waiting.get(folderOf(folder)) : undefined);
    },
    next: () => waiting.values().next().value,
    done: (folder) => {
      waiting.delete(folder.path);
      for (const { path } of folder.years) later.delete(path);
    },
  };
};
