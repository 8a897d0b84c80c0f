/**
 * Things that are made from files and may be made again: the latest few are kept, so that a site of any size takes the same room.
 * What is asked of one report after another (its text, last year's) is made once.
 */
export interface Shelf {
  /** What stands under the key, made now if it is not there (any more). */
  readonly take: <Value>(key: Key<Value>) => Value;
}

/** Names a thing and knows how to make it. The same key, the same thing. */
export interface Key<Value> {
  readonly make: () => Value;
  /** Where the shelf puts it; nobody else's business. */
  held?: Held<Value>;
}

export type Held<Value> = { readonly value: Value; asked: boolean } | undefined;

/** Enough for a report, those that it is compared with, and all years of an agency. */
const defaultRoom = 256;

/** What was asked for again since the hand of a clock last passed it stays; the first other one makes room. */
export const shelf = (room = defaultRoom): Shelf => {
  const places: Key<unknown>[] = [];
  let hand = 0;
  const put = (key: Key<unknown>): void => {
    for (let held = places[hand]?.held; held?.asked; held = places[hand]?.held) {
      held.asked = false;
      hand = (hand + 1) % room;
    }
    const leaving = places[hand];
    if (leaving) leaving.held = undefined;
    places[hand] = key;
    hand = (hand + 1) % room;
  };
  return {
    take: (key) => {
      const { held } = key;
      if (held) {
        held.asked = true;
        return held.value;
      }
      const value = key.make();
      key.held = { value, asked: false };
      put(key);
      return value;
    },
  };
};
