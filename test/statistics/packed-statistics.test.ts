import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import { packStatistics, unpackStatistics } from '../../src/statistics/packed-statistics.ts';
import type { Statistics, Value } from '../../src/statistics/statistics.ts';
import { runs } from '../support/runs.ts';

const amount = fc.tuple(fc.nat(9_999_999), fc.nat(999_999)).map(([whole, part]) => Number(`${whole}.${String(part).padStart(6, '0')}`));
const value: fc.Arbitrary<Value> = fc.oneof(fc.constantFrom(0, null, undefined, -1, Number.MAX_SAFE_INTEGER), fc.integer(), amount);

const statistics: fc.Arbitrary<Statistics> = fc.constantFrom(...editionIds).chain((edition) => {
  const { length } = formIndex(edition).figures;
  return fc.record(
    {
      edition: fc.constant(edition),
      values: fc.array(value, { minLength: length, maxLength: length }),
      notes: fc.constantFrom(new Map(), new Map([[3, '其中修订16件']])),
      tableNotes: fc.constantFrom({}, { requests: '注' }),
      indicators: fc.constantFrom([], [{ key: 'a', label: '甲', unit: '条', value: 1, parts: [] }]),
      scope: fc.constantFrom('own' as const, 'area' as const),
    },
    { requiredKeys: ['edition', 'values', 'notes', 'tableNotes', 'indicators'] },
  );
});

const read = (held: Statistics): Statistics => ({ ...held, values: held.values });

describe('packed statistics', () => {
  it('say what was packed', () => {
    fc.assert(
      fc.property(statistics, (one) => {
        expect(read(unpackStatistics(packStatistics(one)))).toEqual(one);
      }),
      runs(100),
    );
  });

  it('say so again after many others have been unpacked', () => {
    const [first, ...others] = fc.sample(statistics, 100);
    if (!first) throw new Error('no sample');
    const held = unpackStatistics(packStatistics(first));
    const values = held.values;
    expect(held.values).toBe(values);
    for (const one of others) expect(unpackStatistics(packStatistics(one)).values).toEqual(one.values);
    expect(held.values).not.toBe(values);
    expect(held.values).toEqual(values);
  });
});
