import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Held, type Key, shelf } from '../src/shelf.ts';

const thing = (name: number) => {
  const key: Key<number> & { made: number; held?: Held<number> } = {
    made: 0,
    make: () => {
      key.made++;
      return name;
    },
  };
  return key;
};

describe('a shelf', () => {
  it('makes a thing once as long as there is room', () => {
    const { take } = shelf(3);
    const keys = [1, 2, 3].map(thing);
    for (const key of [...keys, ...keys]) take(key);
    expect(keys.map(({ made }) => made)).toEqual([1, 1, 1]);
  });

  it('keeps what is asked for again, whatever else goes by', () => {
    const { take } = shelf(3);
    const kept = thing(0);
    for (const name of Array.from({ length: 20 }, (_, at) => at + 1)) {
      take(thing(name));
      take(kept);
    }
    expect(kept.made).toBe(1);
  });

  it('gives the thing that the key names, and holds no more than it has room for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 200 }), fc.integer({ min: 1, max: 6 }), (asked, room) => {
        const { take } = shelf(room);
        const keys = Array.from({ length: 13 }, (_, name) => thing(name));
        for (const name of asked) {
          const key = keys[name] ?? thing(name);
          expect(take(key)).toBe(name);
          expect(key.held?.value).toBe(name);
          expect(keys.filter(({ held }) => held).length).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it('lets a thing be made of others on it', () => {
    const { take } = shelf(1);
    const text = thing(1);
    const read: Key<number> = { make: () => take(text) + 1 };
    expect(take(read)).toBe(2);
    expect(take(read)).toBe(2);
  });
});
