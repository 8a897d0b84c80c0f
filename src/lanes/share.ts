/** What lanes share while they work: which block is next, how many are done, whether findings have stopped the build. */
export interface Share {
  /** The number of a block that nobody else has; as many as there are, and then more. */
  readonly next: () => number;
  readonly finished: () => void;
  readonly done: () => number;
  readonly refuse: () => void;
  readonly refused: () => boolean;
  /** For another thread. */
  readonly memory: SharedArrayBuffer;
}

const slots = { next: 0, done: 1, refused: 2 } as const;

export const shareOf = (memory = new SharedArrayBuffer(12)): Share => {
  const numbers = new Int32Array(memory);
  return {
    next: () => Atomics.add(numbers, slots.next, 1),
    finished: () => void Atomics.add(numbers, slots.done, 1),
    done: () => Atomics.load(numbers, slots.done),
    refuse: () => void Atomics.store(numbers, slots.refused, 1),
    refused: () => Atomics.load(numbers, slots.refused) === 1,
    memory,
  };
};
