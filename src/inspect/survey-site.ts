import type { AgencyFolder } from '../load/content-tree.ts';
import { surveyAgencies } from './agency-folder.ts';
import { addSurveys, type PackedSurvey, packSurveys } from './packed-surveys.ts';
import type { ReadFile } from './read-content.ts';

/** Agencies in the portions in which they are surveyed and packed. */
export const surveyBlocks = (folders: readonly AgencyFolder[]): readonly (readonly AgencyFolder[])[] => {
  const size = 16;
  return Array.from({ length: Math.ceil(folders.length / size) }, (_, block) => folders.slice(block * size, (block + 1) * size));
};

/** A whole site, read by one thread. */
export const surveyAll = (folders: readonly AgencyFolder[], read: ReadFile): Map<string, PackedSurvey> => {
  const surveys = new Map<string, PackedSurvey>();
  for (const block of surveyBlocks(folders)) addSurveys(packSurveys(surveyAgencies(block, read)), surveys);
  return surveys;
};
