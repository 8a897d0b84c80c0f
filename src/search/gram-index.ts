import { eachGram } from './grams.ts';
import { type Postings, putNumber, sharedBytes, sharedNumbers } from './postings.ts';

/** Which documents hold which grams. Made in one pass; memory is less than a byte for each gram of each document. */
export interface GramIndex {
  /** Takes a document whose number is higher than that of all before it, until `postings` are asked for; gives false for any other. */
  add(document: number, units: Uint16Array): boolean;
  /** What has been taken. */
  postings(): Postings;
}

/**
 * What is known of a gram, in one place of memory: itself; the run of documents that may go on, and where the run before it ended; where
 * its list starts, where it goes on, and where the slice ends that it goes on in, and its size.
 */
const recordSize = 8;
const codeAt = 0;
const runStart = 1;
const runEnd = 2;
const lastEnd = 3;
const headAt = 4;
const placeAt = 5;
const sliceEnd = 6;
const sliceSize = 7;

/** The first slice of a gram's list; each further one is twice as long, up to the largest. */
const firstSlice = 8;
const largestSlice = 1024;

/** The end of a slice leads to the next one. */
const linkBytes = 4;

/** Documents are taken together: between two others, what makes their files has displaced the table from the processor's memory. */
const batch = 64;

/** No number takes more. */
const numberBytes = 5;

export const gramIndex = (documents: number): GramIndex => {
  let complete: Postings | undefined;
  const taken = new Uint8Array(documents);
  let next = 0;
  let waiting: { readonly document: number; readonly units: Uint16Array }[] = [];
  // Open addressing: the records of grams, free where no list starts.
  let table = new Int32Array(recordSize << 12);
  let slots = 1 << 12;
  let shift = Math.clz32(slots) + 1;
  let count = 0;
  let pool = new Uint8Array(1 << 16);
  let used = firstSlice;

  const slice = (size: number): number => {
    while (used + size > pool.length) {
      const longer = new Uint8Array(pool.length * 2);
      longer.set(pool);
      pool = longer;
    }
    const start = used;
    used += size;
    return start;
  };

  const grow = (): void => {
    const before = table;
    slots *= 2;
    shift--;
    table = new Int32Array(slots * recordSize);
    for (let record = 0; record < before.length; record += recordSize)
      if (before[record + headAt] !== 0) table.set(before.subarray(record, record + recordSize), recordOf(before[record + codeAt] ?? 0));
  };

  /** Where the record of a gram stands, or is to stand. */
  const recordOf = (code: number): number => {
    const mask = slots - 1;
    // Fibonacci hashing: of the product, the highest bits depend on all others.
    for (let slot = Math.imul(code, 0x9e3779b1) >>> shift; ; slot++) {
      const record = (slot & mask) * recordSize;
      if (table[record + codeAt] === code || table[record + headAt] === 0) return record;
    }
  };

  /** Begins the record of a gram; gives where it stands. */
  const begin = (code: number): number => {
    if (count * 2 > slots) grow();
    count++;
    const record = recordOf(code);
    const start = slice(firstSlice);
    table[record + codeAt] = code;
    table[record + headAt] = start;
    table[record + placeAt] = start;
    table[record + sliceEnd] = start + firstSlice - linkBytes;
    table[record + sliceSize] = firstSlice;
    return record;
  };

  const pushByte = (record: number, byte: number): void => {
    let at = table[record + placeAt] ?? 0;
    if (at === table[record + sliceEnd]) {
      const size = Math.min(largestSlice, (table[record + sliceSize] ?? firstSlice) * 2);
      const further = slice(size);
      for (let shift = 0; shift < linkBytes; shift++) pool[at + shift] = further >>> (8 * shift);
      at = further;
      table[record + sliceEnd] = further + size - linkBytes;
      table[record + sliceSize] = size;
    }
    pool[at] = byte;
    table[record + placeAt] = at + 1;
  };

  const room = new Uint8Array(2 * numberBytes);

  /** The run that may go on, as it is written if it does not; its length in bytes. */
  const writtenRun = (record: number, to: Uint8Array, at: number): number => {
    const start = table[record + runStart] ?? 0;
    const end = table[record + runEnd] ?? 0;
    return end === 0 ? at : putNumber(to, putNumber(to, at, start - (table[record + lastEnd] ?? 0)), end - start - 1);
  };

  const endRun = (record: number): void => {
    const length = writtenRun(record, room, 0);
    for (let at = 0; at < length; at++) pushByte(record, room[at] ?? 0);
    table[record + lastEnd] = table[record + runEnd] ?? 0;
  };

  const note = (code: number, document: number): void => {
    let record = recordOf(code);
    if (table[record + headAt] === 0) record = begin(code);
    const end = table[record + runEnd] ?? 0;
    if (end > document) return;
    if (end < document) {
      endRun(record);
      table[record + runStart] = document;
    }
    table[record + runEnd] = document + 1;
  };

  const takeWaiting = (): void => {
    for (const { document, units } of waiting) eachGram(units, (code) => note(code, document));
    waiting = [];
  };

  /** Copies a gram's list to `to`, the run that may go on with it. */
  const copyList = (record: number, to: Uint8Array, start: number): number => {
    const last = table[record + placeAt] ?? 0;
    let at = start;
    let from = table[record + headAt] ?? 0;
    for (let size = firstSlice; ; size = Math.min(largestSlice, size * 2)) {
      const end = from + size - linkBytes;
      const inThis = last >= from && last <= end;
      const piece = pool.subarray(from, inThis ? last : end);
      to.set(piece, at);
      at += piece.length;
      if (inThis) return writtenRun(record, to, at);
      let further = 0;
      for (let shift = 0; shift < linkBytes; shift++) further |= (pool[end + shift] ?? 0) << (8 * shift);
      from = further;
    }
  };

  return {
    add: (document, units) => {
      if (complete || document < next) return false;
      next = document + 1;
      taken[document] = 1;
      waiting.push({ document, units: units.slice() });
      if (waiting.length === batch) takeWaiting();
      return true;
    },
    postings: () => {
      if (complete) return complete;
      takeWaiting();
      const codes = sharedNumbers(count);
      const starts = sharedNumbers(count + 1);
      let grams = 0;
      for (let record = 0; record < table.length; record += recordSize)
        if (table[record + headAt] !== 0) codes[grams++] = table[record + codeAt] ?? 0;
      codes.sort();
      // Not copied into one that fits: what is not touched is no memory.
      const lists = new Uint8Array(new SharedArrayBuffer(used + count * 2 * numberBytes));
      let end = 0;
      for (let gram = 0; gram < count; gram++) {
        starts[gram] = end;
        end = copyList(recordOf((codes[gram] ?? 0) | 0), lists, end);
      }
      starts[count] = end;
      complete = { codes, starts, lists: lists.subarray(0, end), documents: sharedBytes(taken) };
      table = new Int32Array();
      pool = new Uint8Array();
      return complete;
    },
  };
};
