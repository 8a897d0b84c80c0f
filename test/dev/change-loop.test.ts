import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLoop } from '../../src/dev/change-loop.ts';
import type { Suspects } from '../../src/dev/file-memory.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const looking = (answer: (times: number) => Promise<boolean> = async () => true) => {
  const looks: (readonly string[] | 'everything')[] = [];
  const look = (suspects: Suspects): Promise<boolean> => {
    looks.push(suspects === 'everything' ? suspects : [...suspects]);
    return answer(looks.length);
  };
  return { looks, loop: changeLoop(look, () => Date.now()) };
};

describe('a change loop', () => {
  it('looks once at what came together, and then once at everything', async () => {
    const { looks, loop } = looking();
    loop.touched('a');
    await vi.advanceTimersByTimeAsync(8);
    loop.touched('b');
    await vi.advanceTimersByTimeAsync(11);
    expect(looks).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toEqual([['a', 'b']]);
    await vi.advanceTimersByTimeAsync(299);
    expect(looks).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([['a', 'b'], 'everything']);
  });

  it('looks at everything of a large site when there has been more leisure', async () => {
    const { looks, loop } = looking(async () => {
      if (looks.at(-1) === 'everything') vi.setSystemTime(Date.now() + 100);
      return true;
    });
    loop.check();
    await vi.advanceTimersByTimeAsync(0);
    loop.touched('a');
    await vi.advanceTimersByTimeAsync(12 + 2999);
    expect(looks).toEqual(['everything', ['a']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toEqual(['everything', ['a'], 'everything']);
  });

  it('does not wait for ever while changes keep coming', async () => {
    const { looks, loop } = looking();
    for (let time = 0; time < 260; time += 10) {
      loop.touched('a');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(looks.length).toBeGreaterThan(0);
  });

  it('takes up what changes while it looks', async () => {
    let finish: (seen: boolean) => void = () => undefined;
    const { looks, loop } = looking((times) =>
      times === 1
        ? new Promise((resolve) => {
            finish = resolve;
          })
        : Promise.resolve(true),
    );
    loop.touched('a');
    await vi.advanceTimersByTimeAsync(30);
    loop.touched('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toEqual([['a']]);
    finish(true);
    await vi.advanceTimersByTimeAsync(30);
    expect(looks).toEqual([['a'], ['b']]);
  });

  it('asks again after a while when it could not see', async () => {
    const { looks, loop } = looking(async (times) => times > 2);
    loop.touched('a');
    await vi.advanceTimersByTimeAsync(30 + 1000 + 1000);
    expect(looks).toEqual([['a'], 'everything', 'everything']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toHaveLength(3);
  });

  it('looks at everything when something changed somewhere', async () => {
    const { looks, loop } = looking();
    loop.touched('a');
    loop.touched(undefined);
    loop.touched('b');
    await vi.advanceTimersByTimeAsync(30);
    expect(looks).toEqual(['everything']);
  });

  it('starts nothing after it was stopped', async () => {
    const { looks, loop } = looking();
    loop.touched('a');
    await loop.stop();
    loop.touched('b');
    loop.check();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
  });
});
