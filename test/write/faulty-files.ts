import fs from 'node:fs';
import type { WriteFiles } from '../../src/write/write-files.ts';

const mutations = [
  'chmodSync',
  'copyFileSync',
  'fchmodSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const;

/** How the file system goes wrong: once, from then on (a full disk), or as when the process is killed: nothing works after it. */
export type Fault = { readonly code: string; readonly persistent: boolean } | 'kill';

/**
 * node:fs, but the n-th operation that changes something fails. A kill leaves half of what was being written, and no clean-up succeeds
 * after it. `count` tells how many there were.
 */
export const faultyFiles = (n: number, fault: Fault): WriteFiles & { readonly count: () => number } => {
  let count = 0;
  const strike = (half: () => void): void => {
    count++;
    if (fault === 'kill') {
      if (count === n) half();
      if (count >= n) throw new Error('killed');
    } else if (fault.persistent ? count >= n : count === n) throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
  };
  const wrapped = Object.fromEntries(
    mutations.map((name) => {
      const real = Reflect.get(fs, name);
      return [
        name,
        (...args: unknown[]): unknown => {
          strike(() => {
            if (name === 'writeFileSync' && args[1] instanceof Uint8Array)
              Reflect.apply(real, fs, [args[0], args[1].subarray(0, args[1].length / 2)]);
          });
          return Reflect.apply(real, fs, args);
        },
      ];
    }),
  );
  const openSync: typeof fs.openSync = (file, flags, mode) => {
    if (typeof flags === 'number' && (flags & fs.constants.O_CREAT) !== 0) strike(() => undefined);
    return fs.openSync(file, flags, mode);
  };
  return { ...fs, ...wrapped, openSync, count: () => count };
};
