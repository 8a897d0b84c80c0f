import { samplesOfText } from '../check/similarity-text.ts';
import type { Draft } from '../findings/finding.ts';
import { editionOfYear, editions } from '../form/editions.ts';
import type { YearFolder } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import type { Agency } from '../model/agency.ts';
import { officialTitle, type Report } from '../model/report.ts';
import { fillFigures } from '../narrative/figures.ts';
import type { FrontMatter } from '../narrative/narrative.ts';
import { frontMatterRange } from '../parse/front-matter-range.ts';
import { tooComplex } from '../parse/markdown/complexity.ts';
import { readFrontMatter } from '../parse/read-front-matter.ts';
import { readNarrative } from '../parse/read-narrative.ts';
import { readStatistics } from '../parse/read-statistics.ts';
import { placesOf } from '../parse/statistics-places.ts';
import type { Key, Shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { figureLookup } from './figure-lookup.ts';
import { lazyNarrative, lazyPlaces, type OpenedNarrative } from './lazy-report.ts';

/** A text of a report, and how to have it again later. */
export interface ReportText {
  readonly text: ReadText;
  /** The very same text, or `ProjectError` when the file is another one by now. */
  readonly again: () => SourceText;
}

/** The two texts of a report; absent: there is no such file. */
export interface ReportTexts {
  readonly report?: ReportText;
  readonly statistics?: ReportText;
}

export interface ReportReading {
  readonly report: Report;
  /** What is wrong with its files, its front matter and its figures. What is wrong with its prose is told when that is read. */
  readonly drafts: readonly Draft[];
  /** Its prose may name figures of last year. */
  readonly namesPrevious: boolean;
}

export const noFrontMatter: FrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

const sourceOf = (text: ReportText | undefined, drafts: Draft[]): SourceText | undefined => {
  if (text) drafts.push(...text.text.drafts);
  return text?.text.source;
};

/** A copy that does not hold on to the whole text of the file that its parts were cut from. */
const detached = <Value>(value: Value): Value => structuredClone(value);

const detachedFigures = (statistics: Statistics): Statistics =>
  statistics.notes.size === 0 && statistics.indicators.length === 0 && Object.keys(statistics.tableNotes).length === 0
    ? statistics
    : detached(statistics);

/** Many reports say no more than their date, which is too short to hold on to anything. */
const detachedFront = (front: FrontMatter): FrontMatter =>
  Object.values(front).every((one) => typeof one === 'boolean' || one.length <= (typeof one === 'string' ? 12 : 0))
    ? front
    : detached(front);

/**
 * Reads what the rest of the site needs to know of a report: its figures and its front matter. The prose is read when it is asked for,
 * and forgotten when many others have been. `previous` is the same agency's report of the year before, for `{{previous.…}}`.
 */
export const readReport = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  texts: ReportTexts,
  shelf: Shelf,
): ReportReading => {
  const drafts: Draft[] = [];
  const { year, path, attachments } = folder;

  const statisticsSource = sourceOf(texts.statistics, drafts);
  const reading = statisticsSource && readStatistics(statisticsSource, year);
  if (reading) drafts.push(...reading.drafts);
  const edition = reading?.edition ?? editionOfYear(year);
  const kind = reading?.edition;
  // What a report holds on to for later must not hold on to the texts themselves.
  const figuresAgain = texts.statistics?.again;
  const textAgain = texts.report?.again;
  const base = {
    agency,
    year,
    path,
    attachments,
    ...(edition === undefined ? {} : { edition }),
    ...(reading?.statistics ? { statistics: detachedFigures(reading.statistics) } : {}),
    ...(reading && figuresAgain
      ? {
          places: lazyPlaces({ make: () => placesOf(figuresAgain(), kind) }, shelf),
          indicators: reading.indicators.length === 0 ? reading.indicators : detached(reading.indicators),
        }
      : {}),
  };

  const source = sourceOf(texts.report, drafts);
  if (!source || !textAgain) return { report: { ...base, title: officialTitle(agency.name, year) }, drafts, namesPrevious: false };

  const { range, body } = frontMatterRange(source);
  const front = range && readFrontMatter(source, range);
  if (front) drafts.push(...front.drafts);
  const frontMatter = front ? detachedFront(front.frontMatter) : noFrontMatter;
  const title = frontMatter.title ?? officialTitle(agency.name, year);
  const forms = edition === undefined ? [] : editions[edition].sections;
  if (tooComplex(source, body)) {
    drafts.push(...readNarrative(source, forms).drafts);
    return { report: { ...base, title }, drafts, namesPrevious: false };
  }

  // Where the statistics are missing or have findings, that is told; the figures that cannot be there follow from it.
  const tellsFigures = reading?.statistics !== undefined || edition === undefined;
  const textKey: Key<SourceText> = { make: textAgain };
  const open = (): OpenedNarrative => {
    const text = shelf.take(textKey);
    const { body: read, frontMatter: at, drafts: found } = readNarrative(text, forms);
    if (!read) throw new Error(`${text.file} was readable before`);
    const { lookup, known } = read.hasFigures ? figureLookup(base, previous?.year === year - 1 ? previous : undefined) : noFigures;
    const filled = fillFigures(read, lookup, known);
    return {
      ...filled.narrative,
      frontMatterSpans: at ? readFrontMatter(text, at).spans : new Map(),
      drafts: tellsFigures ? [...found, ...filled.drafts] : found,
    };
  };
  const narrative = lazyNarrative({ frontMatter, body }, textKey, { make: open }, shelf);
  const samples = samplesOfText(source.text, body, base);
  return { report: { ...base, title, narrative, samples }, drafts, namesPrevious: source.text.includes('{{') };
};

const noFigures = { lookup: () => undefined, known: [] };
