import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringGrams, gram, gramText, shardCount, shardOf } from '../../src/search/grams.ts';
import { readPostings, writePostings } from '../../src/search/posting-text.ts';

describe('a list of documents', () => {
  it.each([
    [[], ''],
    [[0], '0'],
    [[0, 1, 2], '11'],
    [[3, 4, 9], '708'],
    [[1000], 'M-1'],
  ])('%j is written %j', (documents, text) => {
    expect(writePostings(documents)).toBe(text);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200_000)), (numbers) => {
        const documents = numbers.toSorted((a, b) => a - b);
        expect(readPostings(writePostings(documents))).toEqual(documents);
      }),
    );
  });

  it('of all reports takes a few characters', () => {
    expect(writePostings(Array.from({ length: 100_000 }, (_, at) => at)).length).toBeLessThan(8);
  });
});

describe('grams', () => {
  it('are text and number by turns, whatever their units', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(0xffff), (first, second) => {
        expect(gramText(gram(first, second))).toBe(String.fromCharCode(first, second));
        const shard = shardOf(gram(first, second), 256);
        expect(shard >= 0 && shard < 256).toBe(true);
      }),
    );
  });

  it.each([
    ['', []],
    ['政', []],
    ['政府', ['政府']],
    ['政府信', ['政府', '府信']],
    ['政府信息', ['政府', '信息']],
    ['公公公公', ['公公']],
    ['35', ['35']],
    ['352', ['\uE160\u0000']],
    ['共3525件', ['共3', '\uE160\u0000', '\uE20D\u0000', '5件']],
    ['12件1', ['12', '件1']],
  ])('of %j cover all of it: %j', (term, grams) => {
    expect(coveringGrams(term).map(gramText)).toEqual(grams);
  });

  it('of a long term are eight at most', () => {
    expect(coveringGrams(String.fromCharCode(...Array.from({ length: 300 }, (_, at) => 0x4e00 + at))).length).toBeLessThanOrEqual(8);
  });

  it.each([
    [0, 1],
    [8, 1],
    [100, 8],
    [10_000, 512],
    [1_000_000, 4096],
  ])('of %i reports lie in %i files', (documents, shards) => {
    expect(shardCount(documents)).toBe(shards);
  });
});
