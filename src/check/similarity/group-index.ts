import type { Report } from '../../model/report.ts';
import { samplesOf } from './text.ts';

/** Of those that share a run, as many stand for all: what everyone writes needs no more witnesses. */
const mostHolders = 8;

/** Less in common than this share of the samples is chance, or a sentence. */
const leastShare = 0.1;

const none = -1;

/** Which of the texts have a sample; the first `mostHolders` of them. */
interface Holders {
  /** Calls with the index of each. */
  each(hash: number, visit: (holder: number) => void): void;
}

/** Chains in flat arrays: a list for each of a hundred samples a report would be most of what a large site holds. */
const holdersOf = (samples: readonly Uint32Array[]): Holders => {
  const total = samples.reduce((sum, { length }) => sum + length, 0);
  // The lower bits of samples are no good: they say that it is one.
  const shift = Math.clz32(total * 2) - 1;
  const heads = new Int32Array(2 ** (32 - shift)).fill(none);
  const next = new Int32Array(total);
  const hashes = new Uint32Array(total);
  const holders = new Int32Array(total);
  let size = 0;
  for (const [index, sample] of samples.entries())
    for (const hash of sample) {
      const slot = hash >>> shift;
      let held = 0;
      for (let at = heads[slot] ?? none; at !== none; at = next[at] ?? none) if (hashes[at] === hash) held++;
      if (held === mostHolders) continue;
      hashes[size] = hash;
      holders[size] = index;
      next[size] = heads[slot] ?? none;
      heads[slot] = size++;
    }
  return {
    each: (hash, visit) => {
      for (let at = heads[hash >>> shift] ?? none; at !== none; at = next[at] ?? none) if (hashes[at] === hash) visit(holders[at] ?? 0);
    },
  };
};

/** For each report of a group the one that shares most samples with it, if they are enough. */
const lookalikesWithin = (group: readonly Report[]): ReadonlyMap<Report, Report> => {
  const samples = group.map(samplesOf);
  const holders = holdersOf(samples);
  const found = new Map<Report, Report>();
  const shared = new Uint32Array(group.length);
  for (const [index, report] of group.entries()) {
    const sample = samples[index] ?? new Uint32Array();
    const met: number[] = [];
    for (const hash of sample)
      holders.each(hash, (holder) => {
        if (holder === index) return;
        if (shared[holder] === 0) met.push(holder);
        shared[holder] = (shared[holder] ?? 0) + 1;
      });
    let best = none;
    let most = sample.length * leastShare;
    for (const holder of met) {
      const count = shared[holder] ?? 0;
      if (count > most || (count === most && (best === none || holder < best))) {
        best = holder;
        most = count;
      }
      shared[holder] = 0;
    }
    const alike = group[best];
    if (alike) found.set(report, alike);
  }
  return found;
};

/** Reports of one year whose agencies have one above them. */
interface Group {
  readonly reports: readonly Report[];
  readonly found: ReadonlyMap<Report, Report>;
}

/** Groups that were indexed, by the first report of each, to be used again for as long as they hold the very same reports. */
export type IndexedGroups = WeakMap<Report, Group>;

const sameReports = (a: readonly Report[], b: readonly Report[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

/**
 * Which report of a sibling agency, of the same year, a report's prose resembles most. Thousands of reports are never compared
 * pairwise: each is represented by a sample of its runs, and only those that share samples are candidates. A group is indexed when
 * the first of its reports asks.
 *
 * @param parentOf the agency above an agency, by path; undefined for the root agency.
 */
export const similarityIndex = (
  reports: readonly Report[],
  parentOf: (agencyPath: string) => string | undefined,
  indexed: IndexedGroups = new WeakMap(),
): ((report: Report) => readonly Report[]) => {
  const groups = new Map<string, Map<number, Report[]>>();
  for (const report of reports) {
    const parent = parentOf(report.agency.path);
    if (parent === undefined) continue;
    const years = groups.get(parent) ?? new Map<number, Report[]>();
    groups.set(parent, years);
    const group = years.get(report.year);
    if (group) group.push(report);
    else years.set(report.year, [report]);
  }
  const trusted = new Set<Group>();
  const groupOf = (group: readonly Report[], first: Report): Group => {
    const known = indexed.get(first);
    if (known && (trusted.has(known) || sameReports(known.reports, group))) {
      trusted.add(known);
      return known;
    }
    const made = { reports: group, found: lookalikesWithin(group) };
    indexed.set(first, made);
    trusted.add(made);
    return made;
  };
  return (report) => {
    const parent = parentOf(report.agency.path);
    const group = parent === undefined ? undefined : groups.get(parent)?.get(report.year);
    const first = group?.[0];
    if (!group || !first || group.length < 2) return [];
    const alike = groupOf(group, first).found.get(report);
    return alike ? [alike] : [];
  };
};
