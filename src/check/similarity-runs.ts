import { boundary, runLength } from './similarity-codes.ts';

const base = 0x01000193;

/** base ** runLength, modulo 2 ** 32: what a character weighs when it leaves the window. */
const leaving = (() => {
  let power = 1;
  for (let times = 0; times < runLength; times++) power = Math.imul(power, base);
  return power;
})();

/** Spreads a rolling hash over all bits: its low bits alone depend on too little. */
const spread = (hash: number): number => {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Calls with a 32-bit hash and the start of each run of `runLength` codes that crosses no boundary. The hash's lower bits are poor. */
export const eachRun = (codes: Uint16Array, visit: (hash: number, start: number) => void): void => {
  let hash = 0;
  let size = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (code === boundary) {
      hash = 0;
      size = 0;
      continue;
    }
    hash = (Math.imul(hash, base) + code) | 0;
    size++;
    if (size > runLength) hash = (hash - Math.imul(codes[at - runLength] ?? 0, leaving)) | 0;
    if (size >= runLength) visit(hash, at - runLength + 1);
  }
};

/** One run in this many represents a text. */
const sampling = 16;

/**
 * Represents a text by the runs whose hash says so, and the one with the smallest hash: texts that share a part of their runs share
 * about that part of their samples. Distinct hashes.
 */
export const sampleRuns = (codes: Uint16Array): Uint32Array => {
  const sample = new Set<number>();
  let smallest = Number.POSITIVE_INFINITY;
  eachRun(codes, (rolling) => {
    const hash = spread(rolling);
    if (hash < smallest) smallest = hash;
    if (hash % sampling === 0) sample.add(hash);
  });
  if (smallest < Number.POSITIVE_INFINITY) sample.add(smallest);
  return Uint32Array.from(sample);
};
