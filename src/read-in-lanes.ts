import type { BuildOptions } from './build-options.ts';
import type { FurtherLanes } from './lanes/further-lanes.ts';
import type { LaneOrder } from './lanes/message.ts';
import { type Share, shareOf } from './lanes/share.ts';
import { type Pause, surveyTogether } from './lanes/survey-together.ts';
import type { ReadFiles } from './load/read-files.ts';
import { scan } from './load/scan.ts';
import { type KnownProject, type Project, projectOf } from './read-project.ts';
import { unmeasured } from './stopwatch.ts';

/**
 * Below so many reports further lanes take longer to warm up than they save. Where nobody asked for them, two processors are not enough: a
 * second lane takes four fifths more room and leaves V8 none to compile and collect garbage on, nor the thread that writes.
 */
const leastForLanes = ({ frugal = false, jobs = 1 }: Pick<BuildOptions, 'frugal' | 'jobs'>): number => {
  if (!frugal) return 400;
  return jobs > 2 ? 2000 : Number.POSITIVE_INFINITY;
};

/** Further lanes, where there may be any. */
export type StartLanes = (order: LaneOrder) => FurtherLanes | undefined;

export interface SiteRead {
  readonly project: Project;
  readonly lanes: FurtherLanes | undefined;
  readonly share: Share;
}

/** Reads a site, with further lanes where they pay. The names of its files, of a large one as much as all else, are let go with this. */
export const readInLanes = function* (
  options: BuildOptions,
  start: StartLanes,
  files: ReadFiles | undefined,
  known: KnownProject | undefined,
): Generator<Pause, SiteRead> {
  const { root, baseUrl, strict, shard, measure = unmeasured } = options;
  const tree = measure('read', () => scan(root, files));
  const share = shareOf();
  const expected = tree.agencies.reduce((sum, { years }) => sum + years.length, 0) / (shard?.of ?? 1);
  const lanes =
    known || expected < leastForLanes(options)
      ? undefined
      : start({ tree: { ...tree, drafts: [] }, baseUrl, strict, shard, share: share.memory });
  // A failure is told when this lane has ended, too; until then there is no use in making pages.
  lanes?.done.catch(share.refuse);
  const surveys = lanes && (yield* surveyTogether(tree, share, lanes));
  return { project: measure('read', () => projectOf(tree, surveys ? { surveys } : known)), lanes, share };
};
