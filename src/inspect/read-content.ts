import type { RuleContext } from '../check/rule.ts';
import type { Draft } from '../findings/finding.ts';
import type { AgencyFolder, ContentTree, FileReference, YearFolder } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { type Shelf, shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import { readAgencyFolder, surveyYear } from './agency-folder.ts';
import { type Configuration, configure } from './configuration.ts';
import { duplicateAddresses } from './duplicate-addresses.ts';
import { type InspectionMemo, isSame, remembered } from './memo.ts';
import { type ReportReading, readReport, type TextsAgain } from './read-report.ts';
import { ruleContext } from './rule-context.ts';
import { type Survey, surveyReport } from './survey-report.ts';
import { rereadable } from './text-again.ts';

export type ReadFile = (reference: FileReference) => ReadText;

/** A site as read, not yet judged. */
export interface Content {
  readonly configuration: Configuration;
  /** Parents before their subordinates. */
  readonly agencies: readonly Agency[];
  /** Path of the agency above, by path. */
  readonly parents: ReadonlyMap<string, string>;
  /** In the order of the agencies, then by year. Drafts are among them. */
  readonly reports: readonly Report[];
  readonly drafts: readonly Draft[];
  /** What was read of each report, by path, in their order; empty with a memo. */
  readonly surveys: ReadonlyMap<string, Survey>;
  /** What rules may ask of it. */
  readonly context: RuleContext;
}

/** A small site is held whole; of a large one, a report, its neighbours, and those that it is compared with. */
const roomFor = ({ agencies }: ContentTree): number => (agencies.reduce((sum, { years }) => sum + years.length, 0) <= 256 ? 256 : 64);

/** What others have read already. */
export interface KnownContent {
  /** What an earlier look at the same site has made. Texts then stay in memory, for they are asked again. */
  readonly memo?: InspectionMemo | undefined;
  /** Reports that another thread has read, by path: their texts are read again only where they are asked for. */
  readonly surveys?: ReadonlyMap<string, Survey> | undefined;
}

type Keeping = Pick<KnownContent, 'memo'> & {
  readonly known: KnownContent['surveys'];
  readonly surveys: Map<string, Survey>;
  readonly opened: Shelf;
};

const missing = (path: string) => (): never => {
  throw new Error(`no text of ${path} was surveyed`);
};

/** How to have the texts of a survey later, without having kept them. */
const textsAgain = (folder: YearFolder, { prose, figures }: Survey, read: ReadFile): TextsAgain => ({
  report: prose && folder.report ? rereadable(prose.digest, folder.report, read) : missing(folder.path),
  statistics: figures && folder.statistics ? rereadable(figures.digest, folder.statistics, read) : missing(folder.path),
});

const readYear = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  read: ReadFile,
  { known, surveys, opened }: Keeping,
): ReportReading => {
  const survey = known?.get(folder.path) ?? surveyYear(agency, folder, read);
  surveys.set(folder.path, survey);
  return readReport(agency, folder, previous, survey, textsAgain(folder, survey, read), opened);
};

/** As `readYear`, unless the memo holds what was read of the very same texts. */
const rememberYear = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  read: ReadFile,
  memo: InspectionMemo,
): ReportReading => {
  const report = folder.report && read(folder.report);
  const statistics = folder.statistics && read(folder.statistics);
  const from: unknown[] = [agency, folder.year, report, statistics];
  for (const { file, absolute, size } of folder.attachments) from.push(file, absolute, size);
  const known = memo.readings.get(folder.path);
  if (known && isSame(known.from, from) && (known.previous === previous || !known.value.namesPrevious)) return known.value;
  const held = (text: ReadText | undefined) => (): SourceText => text?.source ?? missing(folder.path)();
  const again = { report: held(report), statistics: held(statistics) };
  const value = readReport(agency, folder, previous, surveyReport(agency, folder.year, { report, statistics }), again, memo.opened);
  memo.readings.set(folder.path, { from, value, previous });
  return value;
};

const readFolder = (folder: AgencyFolder, read: ReadFile, drafts: Draft[], keeping: Keeping): { agency?: Agency; reports: Report[] } => {
  const { memo } = keeping;
  const text = folder.agency && read(folder.agency);
  const reading = remembered(memo?.agencies, folder.path, [text, folder.agency?.file], () => readAgencyFolder(folder, text));
  drafts.push(...reading.drafts);
  const reports: Report[] = [];
  for (const year of folder.years) {
    const previous = reports.at(-1);
    const { report, drafts: found } = memo
      ? rememberYear(reading.stated, year, previous, read, memo)
      : readYear(reading.stated, year, previous, read, keeping);
    drafts.push(...found);
    reports.push(report);
  }
  return { ...(reading.agency ? { agency: reading.agency } : {}), reports };
};

/** What is no longer there is forgotten. */
const prune = (memo: InspectionMemo, folders: readonly AgencyFolder[], reports: readonly Report[]): void => {
  const paths = new Set(reports.map(({ path }) => path));
  for (const known of [memo.readings, memo.judgements])
    if (known.size > paths.size) for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
  if (memo.agencies.size <= folders.length) return;
  const agencies = new Set(folders.map(({ path }) => path));
  for (const path of memo.agencies.keys()) if (!agencies.has(path)) memo.agencies.delete(path);
};

/** load's tree and reader in; everything that is known of the site without judging it out. Prose is read when it is asked for. */
export const readContent = (tree: ContentTree, read: ReadFile, known: KnownContent = {}): Content => {
  const { memo } = known;
  const site = tree.site && read(tree.site);
  const configuration = remembered(memo?.configurations, 'site.yaml', [site], () => configure(site));
  const drafts: Draft[] = [...tree.drafts, ...configuration.drafts];
  const agencies: Agency[] = [];
  const reports: Report[] = [];
  const surveys = new Map<string, Survey>();
  const keeping = { memo, known: known.surveys, surveys, opened: memo?.opened ?? shelf(roomFor(tree)) };
  for (const folder of tree.agencies) {
    const found = readFolder(folder, read, drafts, keeping);
    if (found.agency) agencies.push(found.agency);
    reports.push(...found.reports);
  }
  drafts.push(...duplicateAddresses(agencies, reports));
  if (memo) prune(memo, tree.agencies, reports);
  return {
    configuration,
    agencies,
    parents: new Map(tree.agencies.flatMap(({ path, parent }) => (parent === undefined ? [] : [[path, parent] as const]))),
    reports,
    drafts,
    surveys,
    context: ruleContext(configuration.config, tree.agencies, reports),
  };
};
