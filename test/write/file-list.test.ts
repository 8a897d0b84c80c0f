import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileList } from '../../src/write/file-list.ts';

const files = fc.array(
  fc.record({
    kind: fc.constantFrom('asset' as const, 'data' as const, 'page' as const, 'index' as const),
    path: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constant('报'.repeat(4096))),
    hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    bytes: fc.maxSafeNat(),
    changed: fc.boolean(),
  }),
  { maxLength: 200 },
);

it('gives back the files that were added, in their order', () => {
  fc.assert(
    fc.property(files, (added) => {
      const list = fileList();
      for (const file of added) list.add(file);
      expect([...list.each()]).toEqual(added);
    }),
    { numRuns: 50 },
  );
});

it('counts its files, those that differ, and their bytes', () => {
  const list = fileList();
  const file = { kind: 'page', path: 'index.html', hash: 'ab'.repeat(32), bytes: 7, changed: true } as const;
  list.add(file);
  list.add({ ...file, path: 'data/figures.csv', bytes: 5, changed: false });
  expect(list.size()).toEqual({ count: 2, changed: 1, bytes: 12 });
});

it('sorts them by path as UTF-16 does, whatever UTF-8 says', () => {
  fc.assert(
    fc.property(files, (added) => {
      const list = fileList();
      const paths = [...added.map(({ path }) => path), '\u{10000}', '\ue000', '\ud7ff', '\uffff', '\u{1f600}a', 'a', 'a/b', 'a-b'];
      for (const path of paths) list.add({ kind: 'page', hash: 'ab'.repeat(32), bytes: 1, changed: true, path });
      expect([...list.sorted()].map(({ path }) => path)).toEqual(paths.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }),
    { numRuns: 50 },
  );
});
