import { buildSteps, type Threads } from './build-steps.ts';
import type { CheckResult } from './check-site.ts';
import type { BuildMade, EarlierBuild } from './earlier-build.ts';
import { type FurtherLanes, furtherLanes } from './lanes/further-lanes.ts';
import { lanesPossible } from './lanes/lane-program.ts';
import type { ReadFiles } from './load/read-files.ts';
import type { BlockCount } from './narrative/narrative.ts';
import type { Shard } from './shard/shard.ts';
import type { Measure } from './stopwatch.ts';
import type { Provenance } from './write/manifest.ts';
import type { PublishResult } from './write/publish.ts';
import type { Builder } from './write/work-place.ts';
import { type WritingThread, writingThread, writingThreadPossible } from './write/writing-thread.ts';

export interface BuildOptions {
  /** Absolute: the folder that holds content/. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly baseUrl?: string;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** Write every file anew. */
  readonly clean: boolean;
  /** Use what an earlier build has left, where nothing has changed since. */
  readonly cache?: boolean;
  /** Threads that work on reports at the same time, this one among them; 1: no others. */
  readonly jobs?: number;
  /** Nobody asked for so many threads: take one where others would hardly pay. */
  readonly frugal?: boolean;
  /** Make only this part, for `mergeShards`. */
  readonly shard?: Shard & { readonly version: string };
  /** To be stated in the manifest. */
  readonly provenance?: Provenance | undefined;
  /** Told again and again how many reports are done. */
  readonly progress?: (done: number, total: number) => void;
  /** Told what this thread works on. */
  readonly measure?: Measure;
  /** Told that the site is not a small one, when every thread of the build has been loaded. */
  readonly large?: () => void;
  /** Told once, at the end, how much prose all threads have read, and how much of it needed no parser. */
  readonly countProse?: (count: BlockCount) => void;
  readonly builder: Builder;
}

export interface BuildResult extends CheckResult {
  /** Absent when findings stopped the build; the folder is then as it was. */
  readonly published?: PublishResult;
  /** Paths of the reports that were not published, since they are drafts. */
  readonly withheld?: readonly string[];
}

/** How builds of one site follow each other. */
export interface Succession {
  /** To find content/ by: what was listed shortly before need not be listed again. */
  readonly files?: ReadFiles;
  readonly earlier?: EarlierBuild | undefined;
  /** Told what the next build may use, when a site is published. */
  readonly keep?: (made: BuildMade) => void;
}

const oneThread: Threads = { lanes: () => undefined, writer: () => undefined, end: () => undefined };

/** The whole pipeline in one thread. Throws `ProjectError` where the machine does not allow to go on. */
export const buildSite = (options: BuildOptions, succession: Succession = {}): BuildResult => {
  const running = buildSteps(options, oneThread, succession);
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
};

const furtherThreads = ({ jobs = 1, frugal = false }: BuildOptions): Threads => {
  let lanes: FurtherLanes | undefined;
  let writer: WritingThread | undefined;
  return {
    lanes: (order) => {
      lanes = jobs > 1 && lanesPossible() ? furtherLanes(jobs - 1, order) : undefined;
      return lanes;
    },
    writer: (publication) => {
      writer = frugal && jobs > 1 && writingThreadPossible() ? writingThread(publication) : undefined;
      return writer;
    },
    end: async () => void (await Promise.all([lanes?.end(), writer?.end()])),
  };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * As `buildSite`, with `jobs` threads where there are reports enough, or one that writes, where nobody said how many: the result is the
 * same to the byte.
 */
export const buildInLanes = async (options: BuildOptions, succession: Succession = {}): Promise<BuildResult> => {
  const threads = furtherThreads(options);
  const running = buildSteps(options, threads, succession);
  try {
    for (let step = running.next(); ; ) {
      if (step.done) return step.value;
      step = await (step.value ?? turn()).then(
        () => running.next(),
        (thrown: unknown) => running.throw(thrown),
      );
    }
  } catch (thrown) {
    await threads.end();
    throw thrown;
  }
};
