import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gramIndex } from '../../src/search/gram-index.ts';
import { shardChanges, shardTexts, updatedShard } from '../../src/search/shard-text.ts';
import { runs } from '../support/runs.ts';

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const shardsOf = (texts: readonly string[], count: number): readonly string[] => {
  const index = gramIndex(texts.length);
  for (const [document, text] of texts.entries()) index.add(document, unitsOf(text));
  const text = shardTexts(index.postings(), count);
  return Array.from({ length: count }, (_, shard) => text(shard));
};

const text = fc.string({ unit: fc.constantFrom('政', '府', '信', '息', '0', '7', '𠮷', '\ud842', '"', ':', ',', '\n', '\\', '{') });

it('the files of an index are after a change what a new index would have', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), fc.nat(), text, fc.constantFrom(1, 4, 64), (texts, pick, after, count) => {
      const document = pick % texts.length;
      const before = texts[document] ?? '';
      const shards = [...shardsOf(texts, count)];
      const changes = shardChanges(unitsOf(before), unitsOf(after), count);
      for (const [shard, change] of changes) shards[shard] = updatedShard(shards[shard] ?? '', document, change);
      expect(shards).toEqual(shardsOf(texts.with(document, after), count));
    }),
    runs(100),
  );
});

it('only files are named that hold what has come or gone', () => {
  expect([...shardChanges(unitsOf('政府信息'), unitsOf('政府信息'), 16)]).toEqual([]);
  const [change, ...others] = shardChanges(unitsOf('政府信息'), unitsOf('政府信息公'), 16).values();
  expect(others).toEqual([]);
  expect(change).toEqual({ removed: [], added: [(0x606f << 16) | 0x516c] });
});
