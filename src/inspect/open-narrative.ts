import type { Draft } from '../findings/finding.ts';
import { editions } from '../form/editions.ts';
import type { Report } from '../model/report.ts';
import { type FilledNarrative, fillFigures } from '../narrative/figures.ts';
import { readNarrative } from '../parse/read-narrative.ts';
import type { SourceText } from '../source/source-text.ts';
import { figureLookup } from './figure-lookup.ts';

/** A report.md as read, without what its front matter says. */
export interface OpenedNarrative extends FilledNarrative {
  readonly drafts: readonly Draft[];
}

/** What a report's prose is read for: its figures stand in it, and now and then last year's. */
export type ProseOwner = Pick<Report, 'year' | 'edition' | 'statistics' | 'indicators'>;

const noFigures = { lookup: () => undefined, known: () => [] };

/** Reads a report.md; `previous` is the same agency's report of the year before. */
export const openNarrative = (text: SourceText, owner: ProseOwner, previous: Report | undefined): OpenedNarrative => {
  const { edition, statistics, year } = owner;
  const { body: read, drafts } = readNarrative(text, edition === undefined ? [] : editions[edition].sections);
  if (!read) throw new Error(`${text.file} was readable before`);
  const { lookup, known } = read.hasFigures ? figureLookup(owner, previous?.year === year - 1 ? previous : undefined) : noFigures;
  const filled = fillFigures(read, lookup, known);
  // Where the statistics are missing or have findings, that is told; the figures that cannot be there follow from it.
  const tellsFigures = statistics !== undefined || edition === undefined;
  return { ...filled.narrative, drafts: tellsFigures ? [...drafts, ...filled.drafts] : drafts };
};
