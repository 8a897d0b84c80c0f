import type { SectionId } from '../../form/form.ts';
import type { Report } from '../../model/report.ts';
import type { Location } from '../../source/source-text.ts';
import { runLength } from './codes.ts';
import { runHashes } from './runs.ts';
import { findRun, runTable } from './table.ts';
import { type ComparableText, comparableText, locate, quote } from './text.ts';

/**
 * 重复率: the share of the characters of one report's prose that stand in runs of at least `runLength` characters which also stand in
 * the other report. Marks, headings, tables, prescribed wording and the part before 一 do not count; a number counts as one
 * character, whatever its digits, so that last year's sentence with this year's figure is still last year's sentence.
 */
export interface Similarity {
  /** From 0 to 1, of all parts together. */
  readonly share: number;
  /** Characters that were compared. */
  readonly length: number;
  readonly parts: readonly PartSimilarity[];
  /** Longest first; only the longest few. Looked for when asked: most comparisons find too little to be told. */
  readonly passages: () => readonly Passage[];
}

export interface PartSimilarity {
  readonly id: SectionId | undefined;
  readonly share: number;
  readonly length: number;
}

/** What stands in both reports. */
export interface Passage {
  /** In characters that count. */
  readonly length: number;
  readonly text: string;
  readonly here: Location;
  readonly there: Location;
}

const mostPassages = 3;

/** A run of `here` that also stands in `there`, from `other` on. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly other: number;
}

/** How many characters of each part of `here` also stand in `there`. Linear in both. */
const coveredIn = (here: ComparableText, there: ComparableText, visit?: (run: Run) => void): readonly number[] => {
  there.table ??= runTable(there);
  const { table } = there;
  const hashes = runHashes(here.codes);
  return here.parts.map((part) => {
    let count = 0;
    let done = part.start;
    for (let start = part.start; start + runLength <= part.end; start++) {
      const other = findRun(table, here.codes, start, hashes[start] ?? 0);
      if (other === -1) continue;
      let end = start + runLength;
      for (let otherEnd = other + runLength; end < part.end && here.codes[end] === there.codes[otherEnd]; otherEnd++) end++;
      count += end - Math.max(start, done);
      visit?.({ start, end, other });
      done = end;
      // The next run with more than what is covered.
      start = end - runLength;
    }
    return count;
  });
};

const passagesOf = (here: ComparableText, there: ComparableText): readonly Passage[] => {
  const runs: Run[] = [];
  coveredIn(here, there, (run) => runs.push(run));
  const [own, others] = [here.words(), there.words()];
  return runs
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, mostPassages)
    .map(({ start, end, other }) => ({
      length: end - start,
      text: quote(own, start, end),
      here: locate(own, start, end),
      there: locate(others, other, other + end - start),
    }));
};

/** How much of `here` also stands in `there`. */
export const compareTexts = (here: ComparableText, there: ComparableText): Similarity => {
  const covered = coveredIn(here, there);
  const total = covered.reduce((sum, count) => sum + count, 0);
  return {
    share: here.length === 0 ? 0 : total / here.length,
    length: here.length,
    parts: here.parts.map(({ id, start, end }, index) => ({
      id,
      share: end === start ? 0 : (covered[index] ?? 0) / (end - start),
      length: end - start,
    })),
    passages: () => passagesOf(here, there),
  };
};

const lastCompared = new WeakMap<ComparableText, { readonly there: ComparableText; readonly found: Similarity }>();

/** The same for two texts that are compared again: a rule asks what a report repeats of last year's, and then its page does. */
export const compareAgain = (here: ComparableText, there: ComparableText): Similarity => {
  const known = lastCompared.get(here);
  if (known?.there === there) return known.found;
  const found = compareTexts(here, there);
  lastCompared.set(here, { there, found });
  return found;
};

/** How much of the first report's prose repeats the second's; undefined unless both have a narrative. */
export const similarityOf = (report: Report, other: Report): Similarity | undefined => {
  const here = comparableText(report);
  const there = comparableText(other);
  return here && there && compareAgain(here, there);
};
