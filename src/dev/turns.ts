/** Milliseconds that long work goes on before pages that were asked for meanwhile are answered. */
const turn = 8;

/** So long after a browser last asked for something it may ask for more of the same page; but work does not wait for ever. */
const courtesy = 80;
const longestWait = 1000;

/** Long work beside a server that should answer at once. */
export interface Turns {
  /** A browser has asked for something. */
  readonly asked: () => void;
  /** Resolves when browsers have had what they are about to ask for. */
  readonly giveWay: () => Promise<void>;
  /** To be called between two pieces of long work. */
  readonly pause: () => Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** `now`: milliseconds. */
export const takingTurns = (now: () => number): Turns => {
  let lastAsked = Number.NEGATIVE_INFINITY;
  let since = now();
  const giveWay = async (): Promise<void> => {
    const start = now();
    while (now() - lastAsked < courtesy && now() - start < longestWait) await wait(courtesy / 4);
    since = now();
  };
  return {
    asked: () => {
      lastAsked = now();
    },
    giveWay,
    pause: async () => {
      if (now() - since < turn) return;
      await new Promise((resolve) => setImmediate(resolve));
      await giveWay();
    },
  };
};
