import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MadeReport } from '../../src/lanes/made.ts';
import { madeList } from '../../src/lanes/made-list.ts';

const counts = fc.record({ error: fc.nat(), warning: fc.nat(), info: fc.nat() });
const made: fc.Arbitrary<MadeReport> = fc.record({
  path: fc.string({ unit: 'grapheme' }),
  counts,
  total: fc.record({ checks: fc.nat(), notAssessable: fc.nat(), waived: fc.nat() }),
  reached: fc.record({ agencies: fc.array(fc.string()), alike: fc.array(fc.string()) }, { requiredKeys: ['agencies'] }),
  ownFindings: fc.boolean(),
  assets: fc.array(fc.string()),
  count: fc.nat(),
  bytes: fc.maxSafeNat(),
});

it('gives back what was added, in its order, from a list and from its portions', () => {
  fc.assert(
    fc.property(fc.array(fc.array(made, { maxLength: 4 }), { maxLength: 4 }), (portions) => {
      const list = madeList();
      for (const portion of portions) list.add(portion);
      expect([...list.each()]).toEqual(portions.flat());
      expect([...madeList(list.portions()).each()]).toEqual(portions.flat());
    }),
  );
});
