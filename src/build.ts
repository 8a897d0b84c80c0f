import type { BuildOptions, BuildResult, Succession } from './build-options.ts';
import { buildSteps, type Threads } from './build-steps.ts';
import { type FurtherLanes, furtherLanes } from './lanes/further-lanes.ts';
import { lanesPossible } from './lanes/lane-program.ts';
import { type WritingThread, writingThread, writingThreadPossible } from './write/writing-thread.ts';

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
