import type { Finding } from '../findings/finding.ts';
import { visible } from '../formats/visible.ts';
import type { Moment } from './live-site.ts';

/** What is wrong elsewhere, as a page tells of it. */
export interface OtherFindings {
  readonly count: number;
  /** The first few pages on which they are shown in full. */
  readonly pages: readonly { readonly path: string; readonly title: string; readonly count: number }[];
}

export const noOthers: OtherFindings = { count: 0, pages: [] };

const mostPages = 20;

/** Of a path with '/', without the last '/'. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Does a finding concern a file in this folder below content/, or the folder itself? */
export const inFolder =
  (folder: string) =>
  ({ place: { file } }: Finding): boolean =>
    isWithin(file, `content/${folder}`);

const counted = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>();

/** Findings by the folder of their file, below content/. Counted once for all pages that are open, until there is another list. */
const countsByFolder = (all: readonly Finding[]): ReadonlyMap<string, number> => {
  const before = counted.get(all);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { place } of all) {
    const path = folderOf(place.file.replace(/^content\//, ''));
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  counted.set(all, counts);
  return counts;
};

/** Those of `all` that lie outside a folder and are not among the `own` of its page. */
export const otherFindings = ({ content }: Moment, all: readonly Finding[], own: readonly Finding[], folder: string): OtherFindings => {
  const others = [...countsByFolder(all)].filter(([path]) => !isWithin(path, folder));
  if (others.length === 0) return noOthers;
  const titles = new Map(content.reports.map(({ path, title }) => [path, title]));
  const elsewhere = own.filter((finding) => !inFolder(folder)(finding)).length;
  return {
    count: Math.max(0, others.reduce((sum, [, count]) => sum + count, 0) - elsewhere),
    pages: others
      .filter(([path]) => titles.has(path))
      .slice(0, mostPages)
      .map(([path, count]) => ({ path: `${path}/`, title: visible(titles.get(path) ?? path), count })),
  };
};
