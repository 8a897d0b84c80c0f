import { surveyAgencies } from '../inspect/agency-folder.ts';
import { addSurveys, type PackedSurvey, type PackedSurveys, packSurveys } from '../inspect/packed-surveys.ts';
import type { ReadFile } from '../inspect/read-content.ts';
import { surveyBlocks } from '../inspect/survey-site.ts';
import type { AgencyFolder } from '../load/content-tree.ts';
import type { Share } from './share.ts';

/** Reads portions of a site until there are no more, so that every text is read by one lane. Yields what all other lanes are to have. */
export const surveyLane = function* (
  folders: readonly AgencyFolder[],
  share: Share,
  read: ReadFile,
  surveys: Map<string, PackedSurvey>,
): Generator<PackedSurveys> {
  const blocks = surveyBlocks(folders);
  for (let at = share.nextSurvey(); at < blocks.length; at = share.nextSurvey()) {
    const packed = packSurveys(surveyAgencies(blocks[at] ?? [], read));
    addSurveys(packed, surveys);
    yield packed;
  }
};
