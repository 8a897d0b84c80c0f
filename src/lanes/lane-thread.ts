import { parentPort, workerData } from 'node:worker_threads';
import { ProjectError } from '../project-error.ts';
import { runFurtherLane } from './further-lane.ts';
import type { LaneOrder, LaneReport } from './message.ts';

const ended = (): LaneReport => {
  try {
    // Started by further-lanes.ts only.
    return runFurtherLane(workerData as LaneOrder);
  } catch (thrown) {
    return thrown instanceof ProjectError ? { kind: 'stopped', sentence: thrown.sentence } : { kind: 'defect', error: thrown };
  }
};

/** What a further thread does from its start to its end. */
export const runLaneThread = (): void => parentPort?.postMessage(ended());
