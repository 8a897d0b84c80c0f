import type { BlockCount } from './narrative/narrative.ts';

/** What a build spends its time on, in this order. */
export const stages = ['read', 'judge', 'make', 'whole', 'write'] as const;
export type Stage = (typeof stages)[number];

/** Does the work and counts its time, but for what is measured within it, for a stage; and, where one is named, for a report. */
export type Measure = <T>(stage: Stage, work: () => T, report?: string) => T;

/** For builds that nobody asks about. */
export const unmeasured: Measure = (_stage, work) => work();

/** What has been measured, in milliseconds. */
export interface Timings {
  readonly byStage: ReadonlyMap<Stage, number>;
  /** By path. */
  readonly byReport: ReadonlyMap<string, number>;
  readonly prose: BlockCount;
}

export interface Stopwatch {
  readonly measure: Measure;
  readonly countProse: (count: BlockCount) => void;
  readonly timings: () => Timings;
}

/** @param now milliseconds of a clock that only goes forward */
export const startStopwatch = (now: () => number): Stopwatch => {
  const byStage = new Map<Stage, number>();
  const byReport = new Map<string, number>();
  const add = <K>(sums: Map<K, number>, key: K, time: number): void => void sums.set(key, (sums.get(key) ?? 0) + time);
  let prose: BlockCount = { all: 0, plain: 0 };
  // Of the work that is being measured: what was measured within it.
  let within = 0;
  const measure: Measure = (stage, work, report) => {
    const outer = within;
    within = 0;
    const started = now();
    try {
      return work();
    } finally {
      const time = now() - started;
      add(byStage, stage, time - within);
      if (report !== undefined) add(byReport, report, time - within);
      within = outer + time;
    }
  };
  return {
    measure,
    countProse: (count) => {
      prose = count;
    },
    timings: () => ({ byStage, byReport, prose }),
  };
};
