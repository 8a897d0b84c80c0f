import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statisticsJson } from '../../src/data/statistics-json.ts';
import { statisticsTree } from '../../src/data/statistics-tree.ts';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { Statistics } from '../../src/statistics/statistics.ts';
import { agencyOf, detailOf, narrativeOf } from '../render/fixture-reports.ts';

const { report } = detailOf(agencyOf('x', '某局', '某局', 'department'), 2015, undefined, narrativeOf('2021', {}));

const value = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat() },
  fc.constantFrom(null, -0, -3, 0.5, 1e21),
);
const rarely = { freq: 9 };
const noteOf = fc.option(fc.string(), rarely);

it('is the tree as JSON, of whatever a report tells', () => {
  const anyStatistics = fc.constantFrom(...editionIds).chain((edition) => {
    const { length } = formIndex(edition).figures;
    const few = fc.option(fc.array(fc.tuple(fc.nat(length - 1), fc.constantFrom(undefined, null, 7)), { maxLength: 2 }), rarely);
    const values = fc
      .tuple(fc.array(value, { minLength: length, maxLength: length }), few)
      .map(([all, gaps]) => (gaps ?? []).reduce<Statistics['values']>((made, [at, gap]) => made.with(at, gap), all));
    const indicators = fc.constantFrom([], [], [{ key: 'a', label: '网站', unit: '条', value: 1, parts: [] }]);
    return fc.record({ values, indicators, note: noteOf, tableNote: noteOf, scope: fc.option(fc.constant('own' as const), rarely) }).map(
      ({ note, tableNote, scope, ...all }): Statistics => ({
        edition,
        ...all,
        notes: new Map(note === null ? [] : [[1, note]]),
        tableNotes: tableNote === null ? {} : { requests: tableNote },
        ...(scope ? { scope } : {}),
      }),
    );
  });
  fc.assert(
    fc.property(anyStatistics, (figures) => {
      expect(statisticsJson({ report, figures })).toBe(JSON.stringify(statisticsTree({ report, figures })));
    }),
  );
});

it('is null where a report has no figures', () => {
  expect(statisticsJson({ report })).toBe('null');
});
