import type { PackedSurvey } from '../inspect/packed-survey.ts';
import { addSurveys } from '../inspect/packed-surveys.ts';
import type { ContentTree } from '../load/content-tree.ts';
import { readText } from '../load/read-text.ts';
import type { FurtherLanes } from './further-lanes.ts';
import type { Share } from './share.ts';
import { surveyBlocks, surveyLane } from './survey-lane.ts';

/** What a build pauses for: to let others have their turn, or until something has come true. */
export type Pause = Promise<void> | undefined;

/** Reads the site together with other lanes: every text is read by one, and all know what it says. */
export const surveyTogether = function* (
  { agencies }: ContentTree,
  share: Share,
  lanes: FurtherLanes,
): Generator<Pause, Map<string, PackedSurvey>> {
  const surveys = new Map<string, PackedSurvey>();
  let own = 0;
  for (const packed of surveyLane(agencies, share, readText, surveys)) {
    lanes.tell(packed);
    own++;
    yield undefined;
  }
  yield lanes.surveyed(surveyBlocks(agencies).length - own).then((others) => {
    for (const packed of others) addSurveys(packed, surveys);
  });
  return surveys;
};
