import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ProjectError } from '../project-error.ts';
import type { LaneOrder, LaneReport } from './message.ts';

/** Where the bundle puts launch/lane.ts; absent when the sources are run as they are, which then go without further lanes. */
const program = new URL('./lane.js', import.meta.url);

export const lanesPossible = (): boolean => existsSync(program);

/** Young objects are most of what a lane makes: with room for them, few are ever moved. */
const youngMegabytes = 16;

export type DoneReport = LaneReport & { readonly kind: 'done' };

const runOne = (order: LaneOrder): Promise<DoneReport> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    worker.once('message', (report: LaneReport) => {
      if (report.kind === 'done') resolve(report);
      else reject(report.kind === 'stopped' ? new ProjectError(report.sentence) : report.error);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a lane ended with ${code} and without a result`)));
  });

/** Starts further lanes; their results, or the first failure of any of them. A lane that dies is a failure, never a wait without end. */
export const furtherLanes = (count: number, order: LaneOrder): Promise<readonly DoneReport[]> =>
  Promise.all(Array.from({ length: count }, () => runOne(order)));
