import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gramIndex } from '../../src/search/gram-index.ts';
import { readPostings } from '../../src/search/posting-text.ts';
import { joinedPostings } from '../../src/search/postings.ts';
import { shardTexts } from '../../src/search/shard-text.ts';

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

/** `laneOf`: by which lane a text is taken. */
const indexed = (texts: readonly string[], count: number, laneOf: readonly number[] = []): Map<string, readonly number[]> => {
  const lanes = Array.from({ length: Math.max(0, ...laneOf) + 1 }, () => gramIndex(texts.length));
  for (const [document, text] of texts.entries()) lanes[laneOf[document] ?? 0]?.add(document, unitsOf(text));
  const postings = lanes.map((lane) => lane.postings()).reduce(joinedPostings);
  expect([...postings.documents]).toEqual(texts.map(() => 1));
  const text = shardTexts(postings, count);
  return read(Array.from({ length: count }, (_, shard) => text(shard)));
};

it('knows for every gram the documents that hold it, and no others, in whatever number of files, by however many lanes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('政', '府', '信', '息', '0', '7', '𠮷', '_', '"') })),
      fc.constantFrom(1, 2, 16),
      fc.array(fc.nat(2)),
      (texts, shards, lanes) => {
        const expected = new Map<string, number[]>();
        for (const [document, text] of texts.entries())
          for (const gram of grams(text)) expected.set(gram, [...(expected.get(gram) ?? []), document]);
        const found = indexed(texts, shards, lanes);
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
  const found = indexed(
    texts,
    8,
    texts.map((_, document) => (document >> 5) % 3),
  );
  expect(found.get(common)).toEqual(Array.from({ length: 1000 }, (_, at) => at * 3));
  expect(found.size).toBeGreaterThan(20_000);
  const gram = texts[2999]?.slice(10, 12) ?? '';
  expect(found.get(gram)).toContain(2999);
});

it('takes texts in ascending order only, and tells which it has', () => {
  const index = gramIndex(4);
  expect([1, 1, 0, 3].map((document) => index.add(document, unitsOf('政府')))).toEqual([true, false, false, true]);
  expect([...index.postings().documents]).toEqual([0, 1, 0, 1]);
  expect(shardTexts(index.postings(), 1)(0)).toBe('{"政府":"22"}\n');
});

it('takes no more once it was asked', () => {
  const index = gramIndex(3);
  index.add(0, unitsOf('政府'));
  expect(shardTexts(index.postings(), 1)(0)).toBe('{"政府":"0"}\n');
  expect(index.add(1, unitsOf('政府'))).toBe(false);
  expect([...index.postings().documents]).toEqual([1, 0, 0]);
  expect(shardTexts(index.postings(), 1)(0)).toBe('{"政府":"0"}\n');
});
