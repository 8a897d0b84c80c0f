/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 to 1, the latter excluded. */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

export const randomFrom = (seed: number): Random => {
  let state = seed | 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  return { share, between, pick: (items) => items[between(0, items.length - 1)] ?? items[0] };
};
