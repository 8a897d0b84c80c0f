import type { AgencyFolder, YearFolder } from '../load/content-tree.ts';
import type { ReadFile } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { readAgencyFolder, surveyYear } from './agency-folder.ts';
import { isSame } from './is-same.ts';
import type { KnownContent } from './known-content.ts';
import { type FolderReading, type InspectionMemo, remembered } from './memo.ts';
import type { PackedSurvey } from './packed-survey.ts';
import { type HeldSurvey, type Reading, type ReportReading, readReport } from './read-report.ts';
import { type Survey, surveyReport } from './survey-report.ts';
import { type ContentAgain, TextAgain, TextKept } from './text-again.ts';

/** What is at hand while the folders of a site are read. */
export type Keeping = Pick<KnownContent, 'memo' | 'later'> & {
  /** Folders with something in them that has changed; absent: any may have. */
  readonly touched: ReadonlySet<string> | undefined;
  readonly known: KnownContent['surveys'];
  /** Of the reports that were read, in their order. */
  readonly surveys: PackedSurvey[];
  readonly pack: (survey: Survey) => PackedSurvey;
  readonly reading: Reading;
};

/** How to have the texts of surveys later, without having kept them. */
export const textsReadAgain =
  (content: ContentAgain): Reading['textsOf'] =>
  (report, survey) => ({
    report: new TextAgain(report, 'report', survey, content),
    statistics: new TextAgain(report, 'statistics', survey, content),
  });

const readYear = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  read: ReadFile,
  { known, pack, surveys, reading }: Keeping,
): ReportReading => {
  const held = known?.get(folder.path) ?? pack(surveyYear(agency, folder, read));
  surveys.push(held);
  return readReport({ agency, folder, previous, held, reading });
};

const unsurveyed: HeldSurvey = { told: { drafts: [] }, samples: undefined, figures: '', digestOf: () => '' };

/** As `readYear`, unless the memo holds what was read of the very same texts. */
const rememberYear = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  read: ReadFile,
  memo: InspectionMemo,
  reading: Reading,
): ReportReading => {
  const report = folder.report && read(folder.report);
  const statistics = folder.statistics && read(folder.statistics);
  const from: unknown[] = [agency, folder.year, report, statistics];
  for (const { file, absolute, size } of folder.attachments) from.push(file, absolute, size);
  const known = memo.readings.get(folder.path);
  if (known && isSame(known.from, from) && (known.previous === previous || !known.value.namesPrevious)) return known.value;
  const texts = { report: new TextKept(report), statistics: new TextKept(statistics) };
  const told = surveyReport(agency, folder.year, { report, statistics });
  const held = { ...unsurveyed, told, samples: told.prose?.samples, figures: told.figures?.statistics?.figures ?? '' };
  const value = readReport({ agency, folder, previous, held, reading: { ...reading, textsOf: () => texts } });
  memo.readings.set(folder.path, { from, value, previous });
  return value;
};

/** One agency and its reports. */
export const readFolder = (folder: AgencyFolder, read: ReadFile, keeping: Keeping): FolderReading => {
  const { memo, later } = keeping;
  const text = folder.agency && read(folder.agency);
  const reading = remembered(memo?.agencies, folder.path, [text, folder.agency?.file], () => readAgencyFolder(folder, text));
  const drafts = [...reading.drafts];
  const reports: Report[] = [];
  for (const year of folder.years) {
    const previous = reports.at(-1);
    const { report, drafts: found } = !memo
      ? readYear(reading.stated, year, previous, read, keeping)
      : later?.has(year.path)
        ? readReport({ agency: reading.stated, folder: year, previous: undefined, held: unsurveyed, reading: keeping.reading })
        : rememberYear(reading.stated, year, previous, read, memo, keeping.reading);
    drafts.push(...found);
    reports.push(report);
  }
  return { ...(reading.agency ? { agency: reading.agency } : {}), reports, drafts };
};

/** As `readFolder`, without asking for a text where it is known that none in the folder has changed. */
export const rememberFolder = (folder: AgencyFolder, read: ReadFile, keeping: Keeping, memo: InspectionMemo): FolderReading => {
  const known = memo.folders.get(folder.path);
  if (known?.folder === folder && keeping.touched?.has(folder.path) === false) return known;
  const value = { ...readFolder(folder, read, keeping), folder };
  if (folder.years.some(({ path }) => keeping.later?.has(path))) memo.folders.delete(folder.path);
  else memo.folders.set(folder.path, value);
  return value;
};
