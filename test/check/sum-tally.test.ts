import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residualsOf } from '../../src/check/residuals.ts';
import { diagnose } from '../../src/check/root-cause.ts';
import { tallySums } from '../../src/check/sum-tally.ts';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId } from '../../src/form/form.ts';
import { equationsOf } from '../../src/statistics/equations.ts';
import type { Statistics, Value } from '../../src/statistics/statistics.ts';
import { withTotals } from '../../src/statistics/totals.ts';
import { consistentStatistics } from '../support/figures.ts';
import { runs } from '../support/runs.ts';

/** Reports that are right but for some figures, with some totals left out and some figures that do not apply. */
const statistics = (edition: EditionId): fc.Arbitrary<Statistics> => {
  const { figures } = formIndex(edition);
  const change = fc.record({
    at: fc.nat(figures.length - 1),
    make: fc.constantFrom<(value: Value) => Value>(
      () => null,
      (value) => (value ?? 0) + 1,
    ),
  });
  return fc
    .tuple(
      consistentStatistics(edition),
      fc.constantFrom(0, 0.5, 1),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.array(change, { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([right, leftOut, chance, changes, nothing]) => {
      const values = right.values.map((value, at) =>
        figures[at]?.total && (chance.next().value ?? 1) < leftOut
          ? undefined
          : nothing && figures[at]?.row.table === 'requests'
            ? null
            : value,
      );
      for (const { at, make } of changes) values[at] = make(values[at]);
      return { ...right, values };
    });
};

describe('sums that are added up once', () => {
  it.each(editionIds)('are as many, and as right, as those that are looked at term by term (edition %s)', (edition) => {
    fc.assert(
      fc.property(statistics(edition), (one) => {
        const { checked, notAssessable, disagrees } = tallySums(one);
        const judged = residualsOf(one);
        const { causes, unexplained } = diagnose(judged);
        expect(disagrees).toBe(causes.length + unexplained.length > 0);
        expect([...checked.values()].reduce((sum, each) => sum + each, 0)).toBe(judged.length);
        for (const [rule, count] of checked) expect(judged.filter(({ equation }) => equation.rule === rule)).toHaveLength(count);
        const values = withTotals(edition, one.values);
        for (const rule of new Set(equationsOf(edition).map((equation) => equation.rule))) {
          const empty = equationsOf(edition).filter(
            ({ rule: own, left, right }) =>
              own === rule && [left, right].some((side) => !side.some((at) => typeof values[at] === 'number')),
          );
          expect(notAssessable.get(rule) ?? 0).toBe(empty.length);
        }
      }),
      runs(300),
    );
  });
});
