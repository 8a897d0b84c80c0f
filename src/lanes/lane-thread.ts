import { parentPort, workerData } from 'node:worker_threads';
import { addSurveys, type PackedSurveys } from '../inspect/packed-surveys.ts';
import { ProjectError } from '../project-error.ts';
import type { SharedStaging } from '../write/stage.ts';
import { type LaneTalk, runFurtherLane } from './further-lane.ts';
import type { LaneNews, LaneOrder, LaneReport } from './message.ts';

type Port = NonNullable<typeof parentPort>;

const talkThrough = (port: Port): LaneTalk => {
  const arrived: PackedSurveys[] = [];
  const began = new Promise<SharedStaging | undefined>((resolve) => {
    port.on('message', (news: LaneNews) => {
      if (news.kind === 'surveyed') arrived.push(news.surveys);
      else resolve(news.staging);
    });
  });
  return {
    tell: (surveys) => port.postMessage({ kind: 'surveyed', surveys } satisfies LaneReport),
    made: (portion) => port.postMessage({ kind: 'made', portion } satisfies LaneReport),
    begin: async (surveys) => {
      const staging = await began;
      for (const packed of arrived.splice(0)) addSurveys(packed, surveys);
      return staging;
    },
  };
};

const ended = async (port: Port): Promise<LaneReport> => {
  try {
    // Started by further-lanes.ts only.
    return await runFurtherLane(workerData as LaneOrder, talkThrough(port));
  } catch (thrown) {
    return thrown instanceof ProjectError ? { kind: 'stopped', sentence: thrown.sentence } : { kind: 'defect', error: thrown };
  }
};

/** What a further thread does from its start to its end. */
export const runLaneThread = async (): Promise<void> => {
  if (!parentPort) return;
  parentPort.postMessage(await ended(parentPort));
  parentPort.close();
};
