import { surveyAgencies } from '../inspect/agency-folder.ts';
import type { PackedSurvey } from '../inspect/packed-survey.ts';
import { addSurveys, type PackedSurveys, packSurveys } from '../inspect/packed-surveys.ts';
import type { AgencyFolder } from '../load/content-tree.ts';
import type { ReadFile } from '../load/read-text.ts';
import type { Share } from './share.ts';

/** Agencies in the portions in which lanes survey them. */
export const surveyBlocks = (folders: readonly AgencyFolder[]): readonly (readonly AgencyFolder[])[] => {
  const size = 16;
  return Array.from({ length: Math.ceil(folders.length / size) }, (_, block) => folders.slice(block * size, (block + 1) * size));
};

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
