import { eachGram, shardOf } from './grams.ts';
import { shardLine, shardText } from './shard-text.ts';

/** Which documents hold which grams. Made in one pass; memory is about a byte for each gram of each document. */
export interface GramIndex {
  /** Documents in ascending order. */
  add(document: number, units: Uint16Array): void;
  /** One file of the index: `{ "公开": "…" }`, grams in order. */
  shard(shard: number, shards: number): string;
}

/** The first slice of a gram's list; each further one is twice as long, up to the largest. */
const firstSlice = 8;
const largestSlice = 1024;
/** The end of a slice leads to the next one. */
const linkBytes = 4;

type Ints = Int32Array<ArrayBuffer>;

const longer = (ints: Ints): Ints => {
  const copy = new Int32Array(ints.length * 2);
  copy.set(ints);
  return copy;
};

const longerPool = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes.length * 2);
  copy.set(bytes);
  return copy;
};

export const gramIndex = (): GramIndex => {
  // Open addressing: `slots` holds 1 + the number of a gram, 0 where free.
  let slots = new Int32Array(1 << 16);
  let codes = new Int32Array(1 << 15);
  let lastDocument = new Int32Array(1 << 15);
  let head = new Int32Array(1 << 15);
  let place = new Int32Array(1 << 15);
  let sliceEnd = new Int32Array(1 << 15);
  let sliceSize = new Int32Array(1 << 15);
  let documents = new Int32Array(1 << 10);
  let pool = new Uint8Array(1 << 20);
  let used = 0;
  let count = 0;

  const slotOf = (code: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(code, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const found = (slots[slot] ?? 0) - 1;
      if (found < 0 || codes[found] === code) return slot;
      slot = (slot + 1) & mask;
    }
  };

  const slice = (size: number): number => {
    while (used + size > pool.length) pool = longerPool(pool);
    const start = used;
    used += size;
    return start;
  };

  const makeRoom = (): void => {
    codes = longer(codes);
    lastDocument = longer(lastDocument);
    head = longer(head);
    place = longer(place);
    sliceEnd = longer(sliceEnd);
    sliceSize = longer(sliceSize);
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < count; number++) slots[slotOf(codes[number] ?? 0)] = number + 1;
  };

  const numberOf = (code: number): number => {
    const slot = slotOf(code);
    const found = slots[slot] ?? 0;
    if (found > 0) return found - 1;
    if (count === codes.length) {
      makeRoom();
      return numberOf(code);
    }
    const number = count++;
    const start = slice(firstSlice);
    slots[slot] = number + 1;
    codes[number] = code;
    lastDocument[number] = -1;
    head[number] = start;
    place[number] = start;
    sliceEnd[number] = start + firstSlice - linkBytes;
    sliceSize[number] = firstSlice;
    return number;
  };

  const pushByte = (number: number, byte: number): void => {
    let at = place[number] ?? 0;
    if (at === sliceEnd[number]) {
      const size = Math.min(largestSlice, (sliceSize[number] ?? firstSlice) * 2);
      const next = slice(size);
      for (let shift = 0; shift < linkBytes; shift++) pool[at + shift] = next >>> (8 * shift);
      at = next;
      sliceEnd[number] = next + size - linkBytes;
      sliceSize[number] = size;
    }
    pool[at] = byte;
    place[number] = at + 1;
  };

  /** Valid until the next call. */
  const documentsOf = (number: number): Int32Array => {
    let found = 0;
    let at = head[number] ?? 0;
    let size = firstSlice;
    let end = at + size - linkBytes;
    let document = -1;
    let delta = 0;
    let scale = 1;
    while (at !== place[number]) {
      if (at === end) {
        let next = 0;
        for (let shift = 0; shift < linkBytes; shift++) next |= (pool[at + shift] ?? 0) << (8 * shift);
        at = next;
        size = Math.min(largestSlice, size * 2);
        end = at + size - linkBytes;
      }
      const byte = pool[at++] ?? 0;
      delta += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) {
        document += delta;
        if (found === documents.length) documents = longer(documents);
        documents[found++] = document;
        delta = 0;
        scale = 1;
      }
    }
    return documents.subarray(0, found);
  };

  /** Numbers of grams by shard, in the order of their codes; made again after every change. */
  let groups: readonly (readonly number[])[] = [];

  const grouped = (shards: number): readonly (readonly number[])[] => {
    const lists: number[][] = Array.from({ length: shards }, () => []);
    const sorted = Array.from({ length: count }, (_, number) => number).sort((a, b) => ((codes[a] ?? 0) >>> 0) - ((codes[b] ?? 0) >>> 0));
    for (const number of sorted) lists[shardOf(codes[number] ?? 0, shards)]?.push(number);
    return lists;
  };

  return {
    add: (document, units) => {
      groups = [];
      eachGram(units, (code) => {
        const number = numberOf(code);
        const last = lastDocument[number] ?? -1;
        if (last === document) return;
        lastDocument[number] = document;
        let delta = document - last;
        for (; delta >= 128; delta = Math.floor(delta / 128)) pushByte(number, 128 | (delta % 128));
        pushByte(number, delta);
      });
    },
    shard: (shard, shards) => {
      if (groups.length !== shards) groups = grouped(shards);
      return shardText((groups[shard] ?? []).map((number) => shardLine(codes[number] ?? 0, documentsOf(number))));
    },
  };
};
