import type { RuleContext } from '../check/rule.ts';
import type { Draft } from '../findings/finding.ts';
import type { AgencyFolder, ContentTree, FileReference, YearFolder } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { readAgency } from '../parse/read-agency.ts';
import { type Shelf, shelf } from '../shelf.ts';
import { type Configuration, configure } from './configuration.ts';
import { duplicateAddresses } from './duplicate-addresses.ts';
import { type InspectionMemo, isSame, remembered } from './memo.ts';
import { type ReportReading, type ReportText, readReport } from './read-report.ts';
import { ruleContext } from './rule-context.ts';
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
  /** What rules may ask of it. */
  readonly context: RuleContext;
}

/** A small site is held whole; of a large one, a report, its neighbours, and those that it is compared with. */
const roomFor = ({ agencies }: ContentTree): number => (agencies.reduce((sum, { years }) => sum + years.length, 0) <= 256 ? 256 : 64);

interface Keeping {
  /** With one, texts stay in memory, for they are asked again; without, they are read again where they are needed twice. */
  readonly memo: InspectionMemo | undefined;
  readonly opened: Shelf;
}

const readYear = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  read: ReadFile,
  { memo, opened }: Keeping,
): ReportReading => {
  const report = folder.report && read(folder.report);
  const statistics = folder.statistics && read(folder.statistics);
  const from: unknown[] = [agency, folder.year, report, statistics];
  for (const { file, absolute, size } of folder.attachments) from.push(file, absolute, size);
  const known = memo?.readings.get(folder.path);
  if (known && isSame(known.from, from) && (known.previous === previous || !known.value.namesPrevious)) return known.value;
  const textOf = (text: ReadText, reference: FileReference): ReportText => ({
    text,
    again: memo ? () => text.source ?? { file: reference.file, text: '' } : rereadable(text, reference, read),
  });
  const texts = {
    ...(report && folder.report ? { report: textOf(report, folder.report) } : {}),
    ...(statistics && folder.statistics ? { statistics: textOf(statistics, folder.statistics) } : {}),
  };
  const value = readReport(agency, folder, previous, texts, opened);
  memo?.readings.set(folder.path, { from, value, previous });
  return value;
};

const readFolder = (folder: AgencyFolder, read: ReadFile, drafts: Draft[], keeping: Keeping): { agency?: Agency; reports: Report[] } => {
  const text = folder.agency && read(folder.agency);
  const reading = remembered(keeping.memo?.agencies, folder.path, [text, folder.agency?.file], () => {
    const { agency, drafts: found = [] } = text?.source ? readAgency(text.source, folder.path) : {};
    const all = [...(text?.drafts ?? []), ...found];
    if (agency) return { agency, stated: agency, drafts: all };
    // Reports of an agency that cannot be read are judged all the same: all findings of all files at once.
    const source = text?.source ?? { file: folder.agency?.file ?? `content/${folder.path}`, text: '' };
    return { stated: { path: folder.path, name: '', shortName: '', aggregates: false, source }, drafts: all };
  });
  drafts.push(...reading.drafts);
  const reports: Report[] = [];
  for (const year of folder.years) {
    const { report, drafts: found } = readYear(reading.stated, year, reports.at(-1), read, keeping);
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
export const readContent = (tree: ContentTree, read: ReadFile, memo?: InspectionMemo): Content => {
  const site = tree.site && read(tree.site);
  const configuration = remembered(memo?.configurations, 'site.yaml', [site], () => configure(site));
  const drafts: Draft[] = [...tree.drafts, ...configuration.drafts];
  const agencies: Agency[] = [];
  const reports: Report[] = [];
  const keeping = { memo, opened: memo?.opened ?? shelf(roomFor(tree)) };
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
    context: ruleContext(configuration.config, tree.agencies, reports),
  };
};
