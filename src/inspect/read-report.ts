import type { Draft } from '../findings/finding.ts';
import { editionOfYear, editions } from '../form/editions.ts';
import type { YearFolder } from '../load/content-tree.ts';
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

/** The two texts of a report; absent: there is no such file. */
export interface ReportTexts {
  readonly report?: ReadText;
  readonly statistics?: ReadText;
}

export interface ReportReading {
  readonly report: Report;
  readonly drafts: readonly Draft[];
  /** Its prose names figures, which may be last year's. */
  readonly namesPrevious: boolean;
}

export const noFrontMatter: FrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

const sourceOf = (text: ReadText | undefined, drafts: Draft[]): SourceText | undefined => {
  if (text) drafts.push(...text.drafts);
  return text?.source;
};

/** Parses one report; `previous` is the same agency's report of the year before, for `{{previous.…}}`. */
export const readReport = (agency: Agency, folder: YearFolder, previous: Report | undefined, texts: ReportTexts): ReportReading => {
  const drafts: Draft[] = [];
  const { year, path, attachments } = folder;

  const statisticsSource = sourceOf(texts.statistics, drafts);
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

  const source = sourceOf(texts.report, drafts);
  if (!source) return { report: { ...base, title: officialTitle(agency.name, year) }, drafts, namesPrevious: false };

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
  if (!body) return { report: { ...base, title }, drafts, namesPrevious: false };

  const { lookup, known } = body.hasFigures ? figureLookup(base, previous?.year === year - 1 ? previous : undefined) : noFigures;
  const filled = fillFigures(body, lookup, known);
  // Where the statistics are missing or have findings, that is told; the figures that cannot be there follow from it.
  if (reading?.statistics || edition === undefined) drafts.push(...filled.drafts);
  const narrative = { ...filled.narrative, frontMatter, frontMatterSpans: front?.spans ?? new Map() };
  return { report: { ...base, title, narrative }, drafts, namesPrevious: body.hasFigures };
};

const noFigures = { lookup: () => undefined, known: [] };
