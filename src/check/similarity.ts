import type { SectionId } from '../form/form.ts';
import type { Report } from '../model/report.ts';
import type { Location } from '../source/source-text.ts';
import { boundary, runLength } from './similarity-codes.ts';
import { eachRun } from './similarity-runs.ts';
import { type ComparableText, comparableText } from './similarity-text.ts';

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
  /** Longest first; only the longest few. Asking costs a reading of both reports. */
  readonly passages: readonly Passage[];
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

/** Slots of the table are tried this often; beyond it a run is missed, so that no text makes the comparison slow. */
const mostProbes = 16;

const empty = -1;

/** Where each run of a text begins, by hash. */
const positionsOf = (codes: Uint16Array): { find(codes: Uint16Array, start: number, hash: number): number } => {
  const bits = Math.max(4, 33 - Math.clz32(codes.length));
  const mask = (1 << bits) - 1;
  const table = new Int32Array(1 << bits).fill(empty);
  /** Multiplied by the golden ratio, the upper bits of a hash depend on all of it. */
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  const sameRun = (other: Uint16Array, start: number, position: number): boolean => {
    for (let at = 0; at < runLength; at++) if (other[start + at] !== codes[position + at]) return false;
    return true;
  };
  const probe = (other: Uint16Array, start: number, hash: number, insert: boolean): number => {
    for (let probes = 0, slot = slotOf(hash); probes < mostProbes; probes++, slot = (slot + 1) & mask) {
      const position = table[slot] ?? empty;
      if (position === empty) {
        if (insert) table[slot] = start;
        return empty;
      }
      if (sameRun(other, start, position)) return position;
    }
    return empty;
  };
  eachRun(codes, (hash, start) => probe(codes, start, hash, true));
  return { find: (other, start, hash) => probe(other, start, hash, false) };
};

/** How much of `here` also stands in `there`. Linear in both. */
export const compareTexts = (here: ComparableText, there: ComparableText): Similarity => {
  const known = positionsOf(there.codes);
  const covered = here.parts.map(() => 0);
  const runs: { start: number; end: number; other: number }[] = [];
  let part = 0;
  let done = 0;
  eachRun(here.codes, (hash, start) => {
    if (start + runLength <= done) return;
    const other = known.find(here.codes, start, hash);
    if (other === empty) return;
    let end = start + runLength;
    let otherEnd = other + runLength;
    while (end < here.codes.length && here.codes[end] !== boundary && here.codes[end] === there.codes[otherEnd]) {
      end++;
      otherEnd++;
    }
    while (start >= (here.parts[part]?.end ?? Number.POSITIVE_INFINITY)) part++;
    covered[part] = (covered[part] ?? 0) + end - Math.max(start, done);
    done = end;
    runs.push({ start, end, other });
  });
  const total = covered.reduce((sum, count) => sum + count, 0);
  return {
    share: here.length === 0 ? 0 : total / here.length,
    length: here.length,
    parts: here.parts.map(({ id, start, end }, index) => ({
      id,
      share: end === start ? 0 : (covered[index] ?? 0) / (end - start),
      length: end - start,
    })),
    // Most comparisons find too little to be told: then nobody asks for the words.
    get passages() {
      const from = here.places();
      const to = there.places();
      return runs
        .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
        .slice(0, mostPassages)
        .map(({ start, end, other }) => ({
          length: end - start,
          text: from.quote(start, end),
          here: from.locate(start, end),
          there: to.locate(other, other + end - start),
        }));
    },
  };
};

/** How much of the first report's prose repeats the second's; undefined unless both have a narrative. */
export const similarityOf = (report: Report, other: Report): Similarity | undefined => {
  const here = comparableText(report);
  const there = comparableText(other);
  return here && there && compareTexts(here, there);
};
