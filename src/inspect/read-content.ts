import type { RuleContext } from '../check/rule.ts';
import type { Draft } from '../findings/finding.ts';
import type { AgencyFolder, ContentTree } from '../load/content-tree.ts';
import type { ReadFile } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import type { Report } from '../model/report.ts';
import { shelf } from '../shelf.ts';
import { type Configuration, configure } from './configuration.ts';
import { duplicateAddresses } from './duplicate-addresses.ts';
import type { KnownContent } from './known-content.ts';
import { type InspectionMemo, remembered } from './memo.ts';
import type { PackedSurvey } from './packed-survey.ts';
import { surveyPacker } from './packed-surveys.ts';
import { type Keeping, readFolder, rememberFolder, textsReadAgain } from './read-folder.ts';
import { knownReports } from './read-report.ts';
import { ruleContext } from './rule-context.ts';

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
  readonly surveys: () => ReadonlyMap<string, PackedSurvey>;
  /** What rules may ask of it. */
  readonly context: RuleContext;
}

/** A small site is held whole; of a large one, a report, its neighbours, and those that it is compared with. */
const roomFor = ({ agencies }: ContentTree): number => (agencies.reduce((sum, { years }) => sum + years.length, 0) <= 256 ? 256 : 16);

/** All folders above some files, below content/. */
const foldersAbove = (files: Iterable<string>): ReadonlySet<string> => {
  const folders = new Set<string>(['']);
  for (const file of files) {
    const parts = file.split('/').slice(1, -1);
    for (let length = parts.length; length > 0; length--) folders.add(parts.slice(0, length).join('/'));
  }
  return folders;
};

/** Reads the reports of one agency, so that `readContent` with the same memo need not. */
export const readAhead = (folder: AgencyFolder, read: ReadFile, memo: InspectionMemo): void => {
  const keeping: Keeping = {
    memo,
    later: undefined,
    touched: undefined,
    known: undefined,
    ...{ surveys: [], pack: surveyPacker() },
    reading: { textsOf: textsReadAgain({ root: '', read }), ...memo.lately },
  };
  rememberFolder(folder, read, keeping, memo);
};

/** What is no longer there is forgotten. */
const prune = (memo: InspectionMemo, folders: readonly AgencyFolder[], reports: readonly Report[]): void => {
  if (memo.readings.size > reports.length || memo.judgements.size > reports.length) {
    const paths = new Set(reports.map(({ path }) => path));
    for (const known of [memo.readings, memo.judgements]) for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
  }
  if (memo.agencies.size <= folders.length) return;
  const agencies = new Set(folders.map(({ path }) => path));
  for (const known of [memo.agencies, memo.folders]) for (const path of known.keys()) if (!agencies.has(path)) known.delete(path);
};

/** load's tree and reader in; everything that is known of the site without judging it out. Prose is read when it is asked for. */
export const readContent = (tree: ContentTree, read: ReadFile, known: KnownContent = {}): Content => {
  const { memo } = known;
  const site = tree.site && read(tree.site);
  const configuration = remembered(memo?.configurations, 'site.yaml', [site], () => configure(site));
  const drafts: Draft[] = [...tree.drafts, ...configuration.drafts];
  const agencies: Agency[] = [];
  const reports: Report[] = [];
  const surveys: PackedSurvey[] = [];
  const keeping = {
    memo,
    later: known.later,
    touched: known.changed && foldersAbove(known.changed),
    known: known.surveys,
    surveys,
    pack: surveyPacker(),
    reading: {
      textsOf: textsReadAgain({ root: tree.root, read }),
      ...(memo?.lately ?? { opened: shelf(roomFor(tree)), known: shelf(knownReports) }),
    },
  };
  for (const folder of tree.agencies) {
    const found = memo ? rememberFolder(folder, read, keeping, memo) : readFolder(folder, read, keeping);
    if (found.agency) agencies.push(found.agency);
    for (const report of found.reports) reports.push(report);
    for (const draft of found.drafts) drafts.push(draft);
  }
  drafts.push(...duplicateAddresses(agencies, reports));
  if (memo) prune(memo, tree.agencies, reports);
  // Without what lies in them, which is no longer needed then.
  const folders = tree.agencies.map(({ path, parent }) => ({ path, ...(parent === undefined ? {} : { parent }) }));
  return {
    configuration,
    agencies,
    parents: new Map(folders.flatMap(({ path, parent }) => (parent === undefined ? [] : [[path, parent] as const]))),
    reports,
    drafts,
    // Their names are as much as all else that is held of them.
    surveys: () => new Map(surveys.map((survey, at) => [reports[at]?.path ?? '', survey])),
    context: ruleContext(configuration.config, folders, reports, known.alike, memo?.alike),
  };
};
