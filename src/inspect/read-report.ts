import type { Draft } from '../findings/finding.ts';
import { editionOfYear, editions } from '../form/editions.ts';
import type { YearFolder } from '../load/content-tree.ts';
import type { Agency } from '../model/agency.ts';
import { officialTitle, type Report } from '../model/report.ts';
import { fillFigures } from '../narrative/figures.ts';
import { readNarrative } from '../parse/read-narrative.ts';
import { placesOf } from '../parse/statistics-places.ts';
import type { Key, Shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import { unpackStatistics } from '../statistics/packed-statistics.ts';
import { figureLookup } from './figure-lookup.ts';
import { lazyNarrative, lazyPlaces, type OpenedNarrative } from './lazy-report.ts';
import type { Survey } from './survey-report.ts';

/** The texts that were surveyed, read again: the very same, or `ProjectError` when a file is another one by now. */
export interface TextsAgain {
  readonly report: () => SourceText;
  readonly statistics: () => SourceText;
}

export interface ReportReading {
  readonly report: Report;
  /** What is wrong with its files, its front matter and its figures. What is wrong with its prose is told when that is read. */
  readonly drafts: readonly Draft[];
  /** Its prose may name figures of last year. */
  readonly namesPrevious: boolean;
}

/**
 * A report as the rest of the site knows it: its figures and its front matter. The prose is read when it is asked for, and forgotten when
 * many others have been. `previous` is the same agency's report of the year before, for `{{previous.…}}`.
 */
export const readReport = (
  agency: Agency,
  folder: YearFolder,
  previous: Report | undefined,
  survey: Survey,
  again: TextsAgain,
  shelf: Shelf,
): ReportReading => {
  const { year, path, attachments } = folder;
  const { figures, prose, drafts } = survey;
  const kind = figures?.edition;
  const edition = kind ?? editionOfYear(year);
  const { report: textAgain, statistics: figuresAgain } = again;
  const base = {
    agency,
    year,
    path,
    attachments,
    title: prose?.frontMatter.title ?? officialTitle(agency.name, year),
    ...(edition === undefined ? {} : { edition }),
    ...(figures?.statistics ? { statistics: unpackStatistics(figures.statistics) } : {}),
    ...(figures ? { places: lazyPlaces({ make: () => placesOf(figuresAgain(), kind) }, shelf), indicators: figures.indicators } : {}),
  };
  if (!prose?.samples) return { report: base, drafts, namesPrevious: false };

  // Where the statistics are missing or have findings, that is told; the figures that cannot be there follow from it.
  const tellsFigures = figures?.statistics !== undefined || edition === undefined;
  const forms = edition === undefined ? [] : editions[edition].sections;
  const textKey: Key<SourceText> = { make: textAgain };
  const open = (): OpenedNarrative => {
    const text = shelf.take(textKey);
    const { body: read, drafts: found } = readNarrative(text, forms);
    if (!read) throw new Error(`${text.file} was readable before`);
    const { lookup, known } = read.hasFigures ? figureLookup(base, previous?.year === year - 1 ? previous : undefined) : noFigures;
    const filled = fillFigures(read, lookup, known);
    return {
      ...filled.narrative,
      drafts: tellsFigures ? [...found, ...filled.drafts] : found,
    };
  };
  const { frontMatter, body, samples, namesPrevious } = prose;
  const narrative = lazyNarrative({ frontMatter, body }, textKey, { make: open }, shelf);
  // The spread stands last: V8 gives an object that begins with one and then gets more a shape of its own, a third of a kilobyte each.
  return { report: { narrative, samples, ...base }, drafts, namesPrevious };
};

const noFigures = { lookup: () => undefined, known: () => [] };
