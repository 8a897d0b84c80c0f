import type { Severity } from '../findings/finding.ts';
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

const counted = new WeakMap<Verdict, ReadonlyMap<string, FindingCounts>>();

/** Findings by the folder of their file, below content/. Counted once for all pages that are open, until there is another verdict. */
const countsByFolder = (verdict: Verdict): ReadonlyMap<string, FindingCounts> => {
  const before = counted.get(verdict);
  if (before) return before;
  const counts = new Map<string, FindingCounts>();
  for (const one of filesOf(verdict)) {
    const folder = folderOf(one.file.replace(/^content\//, ''));
    const known = counts.get(folder);
    counts.set(folder, known ? sumOf([{ ...one, counts: known }, one]) : one.counts);
  }
  counted.set(verdict, counts);
  return counts;
};

const total = ({ error, warning, info }: FindingCounts): number => error + warning + info;

const worst = ({ error, warning }: FindingCounts): Severity => (error > 0 ? 'error' : warning > 0 ? 'warning' : 'info');

/** Those that lie outside a folder. `elsewhere`: how many of them are among the findings of its own page. */
export const otherFindings = ({ reportAt }: Moment, verdict: Verdict, elsewhere: number, folder: string): OtherFindings => {
  const others = [...countsByFolder(verdict)].filter(([path]) => !isWithin(path, folder));
  const pages = others.flatMap(([path, counts]) => {
    const report = reportAt(path);
    return report ? [{ path: `${path}/`, title: visible(report.title), count: total(counts), worst: worst(counts) }] : [];
  });
  const inOrder = (['error', 'warning', 'info'] as const).flatMap((severity) => pages.filter((page) => page.worst === severity));
  return {
    count: Math.max(0, others.reduce((sum, [, counts]) => sum + total(counts), 0) - elsewhere),
    pages: inOrder.slice(0, mostPages).map(({ path, title, count }) => ({ path, title, count })),
  };
};
