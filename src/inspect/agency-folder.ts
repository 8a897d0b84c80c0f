import type { Draft } from '../findings/finding.ts';
import type { AgencyFolder, YearFolder } from '../load/content-tree.ts';
import type { ReadFile, ReadText } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import { readAgency } from '../parse/read-agency.ts';
import { type Survey, surveyReport } from './survey-report.ts';

export interface AgencyReading {
  /** Absent when agency.yaml is missing or cannot be read. */
  readonly agency?: Agency;
  /** The same, or what stands in for it: its reports are judged all the same, for all findings of all files at once. */
  readonly stated: Agency;
  readonly drafts: readonly Draft[];
}

/** What a folder's agency.yaml says. */
export const readAgencyFolder = (folder: AgencyFolder, text: ReadText | undefined): AgencyReading => {
  const { agency, drafts: found = [] } = text?.source ? readAgency(text.source, folder.path) : {};
  const drafts = [...(text?.drafts ?? []), ...found];
  if (agency) return { agency, stated: agency, drafts };
  const source = text?.source ?? { file: folder.agency?.file ?? `content/${folder.path}`, text: '' };
  return { stated: { path: folder.path, name: '', shortName: '', aggregates: false, source }, drafts };
};

/** Surveys one year, reading its texts. */
export const surveyYear = (agency: Agency, { year, report, statistics }: YearFolder, read: ReadFile): Survey =>
  surveyReport(agency, year, { report: report && read(report), statistics: statistics && read(statistics) });

/** Surveys all years of some agencies, by the paths of their folders. */
export const surveyAgencies = (folders: readonly AgencyFolder[], read: ReadFile): Map<string, Survey> => {
  const surveys = new Map<string, Survey>();
  for (const folder of folders) {
    const { stated } = readAgencyFolder(folder, folder.agency && read(folder.agency));
    for (const year of folder.years) surveys.set(year.path, surveyYear(stated, year, read));
  }
  return surveys;
};
