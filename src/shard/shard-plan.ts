import type { Report } from '../model/report.ts';
import type { Shard } from './shard.ts';

/** What one shard makes. Together the shards make every report once; what belongs to none of them is made when they are joined. */
export interface ShardPlan {
  readonly owns: (report: Report) => boolean;
  /** Of files that belong to no report (pages of agencies, former addresses): those in a folder of its own. */
  readonly ownsFile: (path: string) => boolean;
}

/** The folder right below content/ that an agency lies in; '' for the root agency. */
const subtreeOf = (agencyPath: string): string => agencyPath.slice(0, (agencyPath.indexOf('/') + 1 || agencyPath.length + 1) - 1);

/** Whole subtrees, in their order, about the same number of reports to each shard. The same site gives the same plan on any machine. */
export const shardPlan = (reports: readonly Report[], { index, of }: Shard): ShardPlan => {
  const own = new Set<string>();
  const sizes = new Map<string, number>();
  for (const { agency } of reports) {
    const subtree = subtreeOf(agency.path);
    sizes.set(subtree, (sizes.get(subtree) ?? 0) + 1);
  }
  let before = 0;
  for (const [subtree, size] of sizes) {
    // By its middle, so that no subtree falls between two shards.
    const middle = before + size / 2;
    if (Math.min(of, Math.floor((middle / reports.length) * of) + 1) === index) own.add(subtree);
    before += size;
  }
  return {
    owns: ({ agency }) => own.has(subtreeOf(agency.path)),
    ownsFile: (path) => path.includes('/') && own.has(path.slice(0, path.indexOf('/'))),
  };
};
