import { describe, expect, it } from 'vitest';
import { startStopwatch } from '../src/stopwatch.ts';

const clock = () => {
  let time = 0;
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { now: () => time, pass };
};

describe('a stopwatch', () => {
  it('counts time once, for what was at work innermost', () => {
    const { now, pass } = clock();
    const { measure, timings } = startStopwatch(now);
    const made = measure('write', () => {
      pass(1);
      measure('make', () => pass(10), 'a/2024');
      measure('make', () => pass(20), 'b/2024');
      pass(2);
      return 'page';
    });
    measure('judge', () => pass(100), 'a/2024');
    expect(made).toBe('page');
    expect(Object.fromEntries(timings().byStage)).toEqual({ write: 3, make: 30, judge: 100 });
    expect(Object.fromEntries(timings().byReport)).toEqual({ 'a/2024': 110, 'b/2024': 20 });
  });

  it('goes on after work that failed', () => {
    const { now, pass } = clock();
    const { measure, timings } = startStopwatch(now);
    const failing = () =>
      measure('read', () => {
        pass(5);
        throw new Error('unreadable');
      });
    expect(() => measure('write', failing)).toThrow('unreadable');
    measure('read', () => pass(1));
    expect(Object.fromEntries(timings().byStage)).toEqual({ read: 6, write: 0 });
  });
});
