import type { Report } from '../model/report.ts';
import { sampleRuns } from './similarity-runs.ts';
import { comparableText } from './similarity-text.ts';

/** Of those that share a run, as many stand for all: what everyone writes needs no more witnesses. */
const mostHolders = 8;

/** As many reports are worth an exact comparison: the first is nearly always the one. */
const mostLookalikes = 1;

/** Less in common than this share of the samples is chance, or a sentence. */
const leastShare = 0.1;

const noRuns = new Uint32Array();
const known = new WeakMap<Report, Uint32Array>();

/**
 * What represents a report's prose. Kept as long as the report is: `dev` looks again only at what changed, and who lets go of the text
 * of a report calls this first.
 */
export const samplesOf = (report: Report): Uint32Array => {
  const before = known.get(report);
  if (before) return before;
  const text = comparableText(report);
  const samples = text ? Uint32Array.from(sampleRuns(text.codes)) : noRuns;
  known.set(report, samples);
  return samples;
};

const lookalikesWithin = (group: readonly Report[]): Map<Report, readonly Report[]> => {
  const samples = group.map(samplesOf);
  const holders = new Map<number, number[]>();
  for (const [index, sample] of samples.entries())
    for (const hash of sample) {
      const list = holders.get(hash);
      if (!list) holders.set(hash, [index]);
      else if (list.length < mostHolders) list.push(index);
    }

  const found = new Map<Report, readonly Report[]>();
  const shared = new Uint32Array(group.length);
  for (const [index, report] of group.entries()) {
    const sample = samples[index] ?? noRuns;
    const met: number[] = [];
    for (const hash of sample)
      for (const holder of holders.get(hash) ?? []) {
        if (holder === index) continue;
        if (shared[holder] === 0) met.push(holder);
        shared[holder] = (shared[holder] ?? 0) + 1;
      }
    const alike = met
      .filter((holder) => (shared[holder] ?? 0) >= sample.length * leastShare)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, mostLookalikes);
    found.set(
      report,
      alike.flatMap((holder) => group[holder] ?? []),
    );
    for (const holder of met) shared[holder] = 0;
  }
  return found;
};

/**
 * Which reports of sibling agencies, of the same year, a report's prose resembles most. Thousands of reports are never compared
 * pairwise: each is represented by a sample of its runs, and only those that share samples are candidates. A group is indexed when
 * the first of its reports asks.
 *
 * @param parentOf the agency above an agency, by path; undefined for the root agency.
 */
export const similarityIndex = (
  reports: readonly Report[],
  parentOf: (agencyPath: string) => string | undefined,
): ((report: Report) => readonly Report[]) => {
  const keyOf = ({ agency, year }: Report): string | undefined => {
    const parent = parentOf(agency.path);
    return parent === undefined ? undefined : `${year} ${parent}`;
  };
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  const indexed = new Map<string, Map<Report, readonly Report[]>>();
  return (report) => {
    const key = keyOf(report);
    const group = key === undefined ? undefined : groups.get(key);
    if (key === undefined || !group || group.length < 2) return [];
    const found = indexed.get(key) ?? lookalikesWithin(group);
    indexed.set(key, found);
    return found.get(report) ?? [];
  };
};
