import type { BlockCount } from '../narrative/narrative.ts';

/** What lanes share while they work: which block is next, how many are done, whether findings have stopped the build, how the prose was read. */
export interface Share {
  /** The number of a block to be surveyed that nobody else has; as many as there are, and then more. */
  readonly nextSurvey: () => number;
  /** Likewise of a block to be made. */
  readonly next: () => number;
  /** Likewise of a portion of the files of the whole site. */
  readonly nextOfSite: () => number;
  readonly finished: () => void;
  readonly done: () => number;
  /** Adds up the prose of reports, of all lanes. */
  readonly countProse: (count: BlockCount) => void;
  readonly prose: () => BlockCount;
  readonly refuse: () => void;
  readonly refused: () => boolean;
  /** For another thread. */
  readonly memory: SharedArrayBuffer;
}

const slots = { nextSurvey: 0, next: 1, nextOfSite: 2, done: 3, refused: 4, prose: 5, plainProse: 6 } as const;

export const shareOf = (memory = new SharedArrayBuffer(Object.keys(slots).length * Int32Array.BYTES_PER_ELEMENT)): Share => {
  const numbers = new Int32Array(memory);
  return {
    nextSurvey: () => Atomics.add(numbers, slots.nextSurvey, 1),
    next: () => Atomics.add(numbers, slots.next, 1),
    nextOfSite: () => Atomics.add(numbers, slots.nextOfSite, 1),
    finished: () => void Atomics.add(numbers, slots.done, 1),
    done: () => Atomics.load(numbers, slots.done),
    countProse: ({ all, plain }) => {
      Atomics.add(numbers, slots.prose, all);
      Atomics.add(numbers, slots.plainProse, plain);
    },
    prose: () => ({ all: Atomics.load(numbers, slots.prose), plain: Atomics.load(numbers, slots.plainProse) }),
    refuse: () => void Atomics.store(numbers, slots.refused, 1),
    refused: () => Atomics.load(numbers, slots.refused) === 1,
    memory,
  };
};
