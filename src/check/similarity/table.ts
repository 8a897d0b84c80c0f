import { type Codes, runLength } from './codes.ts';
import { runHashes } from './runs.ts';

/** Where the runs of a text begin, by their hash: what other texts are looked up in. */
export interface RunTable {
  readonly codes: Uint16Array;
  /** A power of two of slots, each with the start of a run plus one, or 0. Two bytes a slot wherever they do: some hundred tables are held. */
  readonly slots: Uint16Array | Uint32Array;
  readonly shift: number;
}

/** Slots are tried this often; beyond it a run is missed, so that no text makes the comparison slow. */
const mostProbes = 16;

const none = -1;

const sameRun = (codes: Uint16Array, start: number, others: Uint16Array, other: number): boolean => {
  for (let at = 0; at < runLength; at++) if (codes[start + at] !== others[other + at]) return false;
  return true;
};

/** The slot of the first run that reads as one of another text does, or the empty one where it would stand; else `none`. */
const slotOf = ({ codes, slots, shift }: RunTable, others: Uint16Array, other: number, hash: number): number => {
  // Multiplied by the golden ratio, the upper bits of a hash depend on all of it.
  let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
  for (let probes = 0; probes < mostProbes; probes++) {
    const held = slots[slot] ?? 0;
    if (held === 0 || sameRun(codes, held - 1, others, other)) return slot;
    slot = (slot + 1) & (slots.length - 1);
  }
  return none;
};

export const runTable = ({ codes, parts }: Pick<Codes, 'codes' | 'parts'>): RunTable => {
  const bits = Math.max(4, 33 - Math.clz32(codes.length));
  const slots = codes.length < 0xffff ? new Uint16Array(1 << bits) : new Uint32Array(1 << bits);
  const table = { codes, slots, shift: 32 - bits };
  const hashes = runHashes(codes);
  for (const { start, end } of parts)
    for (let run = start; run + runLength <= end; run++) {
      const slot = slotOf(table, codes, run, hashes[run] ?? 0);
      if (slot !== none && slots[slot] === 0) slots[slot] = run + 1;
    }
  return table;
};

/** Where the first run stands that reads as one of another text does, whose hash is given; -1: nowhere. */
export const findRun = (table: RunTable, others: Uint16Array, other: number, hash: number): number => {
  const slot = slotOf(table, others, other, hash);
  return slot === none ? -1 : (table.slots[slot] ?? 0) - 1;
};
