import { Worker } from 'node:worker_threads';
import type { PackedSurveys } from '../inspect/packed-surveys.ts';
import { ProjectError } from '../project-error.ts';
import type { SharedStaging } from '../write/stage.ts';
import { laneProgram } from './lane-program.ts';
import type { MadePortion } from './made.ts';
import type { DoneReport, LaneNews, LaneOrder, LaneReport } from './message.ts';

/** Young objects are most of what a lane makes: with room for them, few are ever moved. */
const youngMegabytes = 16;

/** The other lanes of a build, as the first one sees them. */
export interface FurtherLanes {
  /** Tells all of them what the first lane has read. */
  readonly tell: (surveys: PackedSurveys) => void;
  /** What they have read, when it is so many portions. */
  readonly surveyed: (portions: number) => Promise<readonly PackedSurveys[]>;
  /** Everything has been read: they may judge, and make files unless the build is stopped. `made` is told of each portion. */
  readonly begin: (staging: SharedStaging | undefined, made: (portion: MadePortion) => void) => void;
  /** What they have done in the end; rejects at the first failure of any. A lane that dies is a failure, never a wait without end. */
  readonly done: Promise<readonly DoneReport[]>;
  /** Ends them wherever they are. */
  readonly end: () => Promise<void>;
}

export const furtherLanes = (count: number, order: LaneOrder): FurtherLanes => {
  const portions: PackedSurveys[] = [];
  let arrived = (): void => {};
  let made = (_portion: MadePortion): void => {};
  const workers = Array.from(
    { length: count },
    () => new Worker(laneProgram, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
  );
  const tell = (news: LaneNews, except?: Worker): void => {
    for (const worker of workers) if (worker !== except) worker.postMessage(news);
  };
  const outcome = (worker: Worker): Promise<DoneReport> =>
    new Promise((resolve, reject) => {
      worker.on('message', (report: LaneReport) => {
        if (report.kind === 'surveyed') {
          portions.push(report.surveys);
          tell(report, worker);
          arrived();
        } else if (report.kind === 'made') made(report.portion);
        else if (report.kind === 'done') resolve(report);
        else reject(report.kind === 'stopped' ? new ProjectError(report.sentence) : report.error);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`a lane ended with ${code} and without a result`)));
    });
  const done = Promise.all(workers.map(outcome));
  return {
    tell: (surveys) => tell({ kind: 'surveyed', surveys }),
    surveyed: (expected) =>
      new Promise((resolve, reject) => {
        done.catch(reject);
        arrived = () => {
          if (portions.length === expected) resolve(portions.splice(0));
        };
        arrived();
      }),
    begin: (staging, told) => {
      made = told;
      tell({ kind: 'begin', staging });
    },
    done,
    end: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
};
