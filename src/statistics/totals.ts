import type { EditionId } from '../form/form.ts';
import { equationsOf } from './equations.ts';
import type { Statistics, Value } from './statistics.ts';

/** `null` counts as nothing; a sum with no number in it has no value. */
export const sum = (values: readonly Value[]): number | undefined => {
  let total: number | undefined;
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value;
  return total;
};

/**
 * The values with every total filled in that was left out. Sums without a number give `null` ("/"): the form has nothing to add there.
 * Column totals come first, so that （七）总计 of 总计 can be added up from its own row.
 */
export const withTotals = (edition: EditionId, values: readonly Value[]): readonly Value[] => {
  const filled = [...values];
  const fill = (rule: (name: string) => boolean): void => {
    for (const { defines, left, rule: name } of equationsOf(edition))
      if (defines !== undefined && filled[defines] === undefined && rule(name)) filled[defines] = sum(left.map((at) => filled[at])) ?? null;
  };
  fill((name) => name === 'requests/column-total');
  fill((name) => name !== 'requests/column-total');
  return filled;
};

export const completed = (statistics: Statistics): Statistics => ({
  ...statistics,
  values: withTotals(statistics.edition, statistics.values),
});
