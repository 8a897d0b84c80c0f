import { type Codes, runLength } from './codes.ts';

const base = 0x01000193;

/** base ** runLength, modulo 2 ** 32: what a character weighs when it leaves the window. */
const leaving = (() => {
  let power = 1;
  for (let times = 0; times < runLength; times++) power = Math.imul(power, base);
  return power;
})();

let hashes = new Int32Array(1 << 12);

/**
 * A 32-bit hash of each run of `runLength` codes, by its start: of those that reach from one part into the next as well, which are no runs.
 * Its lower bits are poor. Valid until the next call.
 */
export const runHashes = (codes: Uint16Array): Int32Array => {
  if (codes.length > hashes.length) hashes = new Int32Array(2 * codes.length);
  const found = hashes;
  let hash = 0;
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + (codes[at] ?? 0)) | 0;
    if (at >= runLength) hash = (hash - Math.imul(codes[at - runLength] ?? 0, leaving)) | 0;
    if (at >= runLength - 1) found[at - runLength + 1] = hash;
  }
  return found;
};

/** Spreads a rolling hash over all bits: its low bits alone depend on too little. */
const spread = (hash: number): number => {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** One run in this many represents a text. */
const sampling = 16;

/** Where samples are gathered, text after text. */
let gathered = new Uint32Array(1 << 12);

/**
 * Represents a text by the runs whose hash says so, and the one with the smallest hash: texts that share a part of their runs share
 * about that part of their samples. Distinct hashes, ascending.
 */
export const sampleRuns = ({ codes, parts }: Pick<Codes, 'codes' | 'parts'>): Uint32Array => {
  if (codes.length > gathered.length) gathered = new Uint32Array(2 * codes.length);
  const sample = gathered;
  const found = runHashes(codes);
  let size = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const { start, end } of parts)
    for (let run = start; run + runLength <= end; run++) {
      const hash = spread(found[run] ?? 0);
      if (hash % sampling === 0) sample[size++] = hash;
      if (hash < smallest) smallest = hash;
    }
  if (smallest < Number.POSITIVE_INFINITY) sample[size++] = smallest;
  const ascending = sample.subarray(0, size).sort();
  let distinct = 0;
  for (let at = 0; at < size; at++) if (at === 0 || ascending[at] !== ascending[distinct - 1]) ascending[distinct++] = ascending[at] ?? 0;
  return ascending.slice(0, distinct);
};
