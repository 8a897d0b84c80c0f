import { perEdition } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import { latest } from '../latest.ts';
import { equationsOf } from './equations.ts';
import type { Statistics, Value } from './statistics.ts';

/** `null` counts as nothing; a sum with no number in it has no value. */
export const sum = (values: readonly Value[]): number | undefined => {
  let total: number | undefined;
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value;
  return total;
};

/** The same of the values at some indexes. */
export const sumAt = (values: readonly Value[], indexes: readonly number[]): number | undefined => {
  let total: number | undefined;
  for (const at of indexes) {
    const value = values[at];
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
};

/** The sums that fill totals in, column totals first, so that （七）总计 of 总计 can be added up from its own row. */
const filling = perEdition((id): readonly { readonly total: number; readonly parts: readonly number[] }[] => {
  const sums = equationsOf(id).flatMap(({ defines: total, left: parts, rule }) => (total === undefined ? [] : [{ total, parts, rule }]));
  const columns = sums.filter(({ rule }) => rule === 'requests/column-total');
  return [...columns, ...sums.filter((one) => !columns.includes(one))];
});

/** The values with every total filled in that was left out. Sums without a number give `null` ("/"): the form has nothing to add there. */
export const withTotals = (edition: EditionId, values: readonly Value[]): readonly Value[] => {
  let filled: Value[] | undefined;
  for (const { total, parts } of filling(edition))
    if (values[total] === undefined) {
      filled ??= values.slice();
      filled[total] = sumAt(filled, parts) ?? null;
    }
  return filled ?? values;
};

/** A statistics.yaml with every total. Rules, pages and data files of a report all ask for it, and for that of the year before. */
export const completed: (statistics: Statistics) => Statistics = latest(8, (statistics) => ({
  values: withTotals(statistics.edition, statistics.values),
  edition: statistics.edition,
  notes: statistics.notes,
  tableNotes: statistics.tableNotes,
  indicators: statistics.indicators,
  ...(statistics.scope ? { scope: statistics.scope } : {}),
}));
