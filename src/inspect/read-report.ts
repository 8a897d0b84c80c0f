import type { Draft } from '../findings/finding.ts';
import { editionOfYear, editions } from '../form/editions.ts';
import type { FileReference, YearFolder } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import { officialTitle, type Report } from '../model/report.ts';
import { fillFigures } from '../narrative/figures.ts';
import type { FrontMatter } from '../narrative/narrative.ts';
import { type FrontMatterReading, readFrontMatter } from '../parse/read-front-matter.ts';
import { readNarrative } from '../parse/read-narrative.ts';
import { readStatistics } from '../parse/read-statistics.ts';
import type { SourceText } from '../source/source-text.ts';
import { figureLookup } from './figure-lookup.ts';

export type ReadFile = (reference: FileReference) => ReadText;

export interface ReportReading {
  readonly report: Report;
  readonly drafts: readonly Draft[];
}

export const noFrontMatter: FrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

const readWith = (read: ReadFile, reference: FileReference | undefined, drafts: Draft[]): SourceText | undefined => {
  if (!reference) return undefined;
  const { source, drafts: found } = read(reference);
  drafts.push(...found);
  return source;
};

/** Reads and parses one report; `previous` is the same agency's report of the year before, for `{{previous.…}}`. */
export const readReport = (agency: Agency, folder: YearFolder, previous: Report | undefined, read: ReadFile): ReportReading => {
  const drafts: Draft[] = [];
  const { year, path, attachments } = folder;

  const statisticsSource = readWith(read, folder.statistics, drafts);
  const reading = statisticsSource && readStatistics(statisticsSource, year);
  if (reading) drafts.push(...reading.drafts);
  const edition = reading?.edition ?? editionOfYear(year);
  const base = {
    agency,
    year,
    path,
    attachments,
    ...(edition === undefined ? {} : { edition }),
    ...(reading?.statistics ? { statistics: reading.statistics } : {}),
    ...(reading ? { places: reading.places, indicators: reading.indicators } : {}),
  };

  const source = readWith(read, folder.report, drafts);
  if (!source) return { report: { ...base, title: officialTitle(agency.name, year) }, drafts };

  const {
    body,
    frontMatter: range,
    drafts: markdownDrafts,
  } = readNarrative(source, edition === undefined ? [] : editions[edition].sections);
  drafts.push(...markdownDrafts);
  const front: FrontMatterReading | undefined = range && readFrontMatter(source, range);
  if (front) drafts.push(...front.drafts);
  const frontMatter = front?.frontMatter ?? noFrontMatter;
  const title = frontMatter.title ?? officialTitle(agency.name, year);
  if (!body) return { report: { ...base, title }, drafts };

  const { lookup, known } = body.hasFigures ? figureLookup(base, previous?.year === year - 1 ? previous : undefined) : noFigures;
  const filled = fillFigures(body, lookup, known);
  // Where the statistics are missing or have findings, that is told; the figures that cannot be there follow from it.
  if (reading?.statistics || edition === undefined) drafts.push(...filled.drafts);
  const narrative = { ...filled.narrative, frontMatter, frontMatterSpans: front?.spans ?? new Map() };
  return { report: { ...base, title, narrative }, drafts };
};

const noFigures = { lookup: () => undefined, known: [] };
