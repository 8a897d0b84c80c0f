import type { FindingCounts } from '../findings/finding-log.ts';
import { visible } from '../formats/visible.ts';
import type { Moment } from './live-site.ts';
import { filesOf, sumOf, type Verdict } from './verdict.ts';

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

/** Is a file in this folder below content/, or the folder itself? */
export const inFolder =
  (folder: string) =>
  (file: string): boolean =>
    isWithin(file, `content/${folder}`);

/** Folders below content/ with findings in their files, those with the worst first. */
type Troubled = readonly { readonly folder: string; readonly counts: FindingCounts }[];

const known = new WeakMap<Verdict, Troubled>();

const worst = ({ error, warning }: FindingCounts): number => (error > 0 ? 0 : warning > 0 ? 1 : 2);

/** Listed once for all pages that are open, until there is another verdict. */
const troubledFolders = (verdict: Verdict): Troubled => {
  const before = known.get(verdict);
  if (before) return before;
  const byFolder = new Map<string, FindingCounts>();
  for (const { file, counts } of filesOf(verdict)) {
    const folder = folderOf(file.replace(/^content\//, ''));
    const others = byFolder.get(folder);
    byFolder.set(folder, others ? sumOf([others, counts]) : counts);
  }
  const byRank: { folder: string; counts: FindingCounts }[][] = [[], [], []];
  for (const [folder, counts] of byFolder) byRank[worst(counts)]?.push({ folder, counts });
  const listed = byRank.flat();
  known.set(verdict, listed);
  return listed;
};

const total = ({ error, warning, info }: FindingCounts): number => error + warning + info;

/** Those that lie outside a folder. `elsewhere`: how many of them are among the findings of its own page. */
export const otherFindings = ({ reportAt }: Moment, verdict: Verdict, elsewhere: number, folder: string): OtherFindings => {
  let count = -elsewhere;
  const pages: OtherFindings['pages'][number][] = [];
  for (const { folder: path, counts } of troubledFolders(verdict)) {
    if (isWithin(path, folder)) continue;
    count += total(counts);
    const report = pages.length < mostPages ? reportAt(path) : undefined;
    if (report) pages.push({ path: `${path}/`, title: visible(report.title), count: total(counts) });
  }
  return { count: Math.max(0, count), pages };
};
