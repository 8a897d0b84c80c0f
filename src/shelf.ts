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

export type Held<Value> = { readonly value: Value } | undefined;

/** Enough for a report, those that it is compared with, and all years of an agency. */
const defaultRoom = 256;

export const shelf = (room = defaultRoom): Shelf => {
  const order = new Set<Key<unknown>>();
  return {
    take: (key) => {
      const { held } = key;
      if (held) {
        order.delete(key);
        order.add(key);
        return held.value;
      }
      const value = key.make();
      key.held = { value };
      order.add(key);
      if (order.size > room)
        for (const oldest of order) {
          oldest.held = undefined;
          order.delete(oldest);
          break;
        }
      return value;
    },
  };
};
