import type { AgencyFolder, FileReference } from '../load/content-tree.ts';
import type { ReadText } from '../load/read-text.ts';
import { readStatistics } from '../parse/read-statistics.ts';
import type { Statistics } from '../statistics/statistics.ts';

/** none: no statistics of that year; faulty: they have findings, and figures are never half read. */
export type LastYear = { readonly kind: 'read'; readonly statistics: Statistics } | { readonly kind: 'none' } | { readonly kind: 'faulty' };

/** The statistics of the year before, from which figures are carried over. */
export const lastYear = (agency: AgencyFolder, year: number, read: (reference: FileReference) => ReadText): LastYear => {
  const reference = agency.years.find((each) => each.year === year - 1)?.statistics;
  if (!reference) return { kind: 'none' };
  const { source } = read(reference);
  const reading = source && readStatistics(source, year - 1);
  if (!reading || reading.drafts.length > 0) return { kind: 'faulty' };
  return reading.statistics ? { kind: 'read', statistics: reading.statistics } : { kind: 'none' };
};
