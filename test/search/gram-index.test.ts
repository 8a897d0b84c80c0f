import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gramIndex } from '../../src/search/gram-index.ts';
import { readPostings } from '../../src/search/posting-text.ts';

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** The same by hand: two units, or three digits. */
const grams = (text: string): string[] => [
  ...new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => [
      text.slice(at, at + 2),
      ...(/^[0-9]{3}/.test(text.slice(at)) ? [String.fromCharCode(0xe000 + Number(text.slice(at, at + 3)), 0)] : []),
    ]).flat(),
  ),
];

const read = (shards: readonly string[]): Map<string, readonly number[]> =>
  new Map(
    shards.flatMap((shard) =>
      Object.entries(JSON.parse(shard) as Record<string, string>).map(([key, list]) => [key, readPostings(list)] as const),
    ),
  );

const indexed = (texts: readonly string[], count: number): Map<string, readonly number[]> => {
  const index = gramIndex();
  for (const [document, text] of texts.entries()) index.add(document, unitsOf(text));
  return read(Array.from({ length: count }, (_, shard) => index.shard(shard, count)));
};

it('knows for every gram the documents that hold it, and no others, in whatever number of files', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('政', '府', '信', '息', '0', '7', '𠮷', '_', '"') })),
      fc.constantFrom(1, 2, 16),
      (texts, shards) => {
        const expected = new Map<string, number[]>();
        for (const [document, text] of texts.entries())
          for (const gram of grams(text)) expected.set(gram, [...(expected.get(gram) ?? []), document]);
        const found = indexed(texts, shards);
        expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
      },
    ),
  );
});

it('holds more grams and longer lists than it first has room for', () => {
  const common = '政府';
  const texts = Array.from({ length: 3000 }, (_, document) => {
    const own = Array.from({ length: 40 }, (_, at) => String.fromCharCode(0x4e00 + ((document * 40 + at) % 20_000))).join('');
    return document % 3 === 0 ? common + own : own;
  });
  const found = indexed(texts, 8);
  expect(found.get(common)).toEqual(Array.from({ length: 1000 }, (_, at) => at * 3));
  expect(found.size).toBeGreaterThan(20_000);
  const gram = texts[2999]?.slice(10, 12) ?? '';
  expect(found.get(gram)).toContain(2999);
});
