import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differing, digestOf, type FolderLook, lookAt } from '../../src/cache/look.ts';
import { isPackedLook, packLook, unpackLook } from '../../src/cache/packed-look.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-look-'));
  for (const name of ['a', 'a/b', 'c']) mkdirSync(path.join(folder, name));
  for (const name of ['a/one', 'a/two', 'a/b/one', 'c/one']) writeFileSync(path.join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** All times have settled. */
const later = (): number => Date.now() + 60_000;

/** Longer than the shortest time that a file system tells apart. */
const tick = (): Promise<void> => wait(12);

const at = (name: string): string => path.join(folder, name);

describe('a look at a folder', () => {
  test.each<readonly [what: string, change: () => void, folders: readonly string[]]>([
    ['nothing', () => {}, []],
    ['a file written over', () => writeFileSync(at('a/b/one'), 'a/b/ONE'), ['a/b']],
    ['a file with its old times', () => utimesSync(at('a/one'), new Date(0), new Date(0)), ['a']],
    ['a new file', () => writeFileSync(at('c/two'), ''), ['c']],
    ['a file gone', () => rmSync(at('a/two')), ['a']],
    ['a file with another name', () => renameSync(at('a/two'), at('a/three')), ['a']],
    ['two files with their names exchanged', () => exchange('a/one', 'a/two'), ['a']],
    ['a new folder', () => mkdirSync(at('c/d')), ['c', 'c/d']],
    ['a folder gone', () => rmSync(at('a/b'), { recursive: true }), ['a', 'a/b']],
    ['a folder in place of a file', () => replace('a/one', () => mkdirSync(at('a/one'))), ['a', 'a/one']],
    ['a link in place of a folder', () => replace('a/b', () => symlinkSync(at('c'), at('a/b'))), ['a', 'a/b']],
    ['a file made and removed again', () => replace('c/two', () => rmSync(at('c/two')), ''), []],
  ])('sees %s', async (_, change, folders) => {
    const earlier = lookAt(folder, { now: later() });
    await tick();
    change();
    const fresh = lookAt(folder, { now: later() });
    expect(differing(earlier, fresh).toSorted()).toEqual(folders);
    expect(lookAt(folder, { earlier, now: later() })).toEqual(fresh);
    expect(digestOf(earlier) === digestOf(fresh)).toBe(folders.length === 0);
  });

  const replace = (name: string, put: () => void, first?: string): void => {
    if (first === undefined) rmSync(at(name), { recursive: true });
    else writeFileSync(at(name), first);
    put();
  };

  const exchange = (one: string, other: string): void => {
    renameSync(at(one), at('c/away'));
    renameSync(at(other), at(one));
    renameSync(at('c/away'), at(other));
  };

  test('is none where there is no folder, and never that of what a link leads to', () => {
    expect(lookAt(at('x')).size).toBe(0);
    symlinkSync(at('a'), at('link'));
    expect([...lookAt(at('link')).keys()]).toEqual(['']);
    expect([...lookAt(at('a/one')).keys()]).toEqual(['']);
  });

  test('does not believe that names are the same in a folder that changed just before', () => {
    const earlier = lookAt(folder, { now: Date.now() });
    expect([...earlier.values()].map(({ own }) => own)).toEqual(['', '', '', '']);
    expect([...lookAt(folder, { now: later() }).values()].map(({ own }) => own === '')).toEqual([false, false, false, false]);
  });

  test('asks nothing of folders that are left out', async () => {
    const earlier = lookAt(folder, { now: later() });
    await tick();
    writeFileSync(at('a/two'), 'TWO');
    writeFileSync(at('c/two'), '');
    expect(differing(earlier, lookAt(folder, { earlier, only: new Set(['', 'c']), now: later() }))).toEqual(['c']);
  });

  test('tells what lies in each folder', () => {
    symlinkSync(at('a'), at('link'));
    const told: string[] = [];
    lookAt(folder, {
      listed: (below, entries) => {
        for (const { name, size, ...kind } of entries)
          told.push(
            `${below}/${name} ${[kind.isFile() && size, kind.isDirectory() && 'folder', kind.isSymbolicLink() && 'link'].find(Boolean)}`,
          );
      },
    });
    expect(told).toEqual(['/a folder', '/c folder', '/link link', 'a/b folder', 'a/one 5', 'a/two 5', 'a/b/one 7', 'c/one 5']);
  });
});

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }).filter((name) => !/[\0]/.test(name)));
const text = fc.string().filter((value) => !value.includes('\0'));

test('a look comes back as it was kept', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.record<FolderLook>({ stamp: text, own: text, names }))), (folders) => {
      const look = new Map(folders);
      const kept: unknown = structuredClone(packLook(look));
      expect(isPackedLook(kept) && unpackLook(kept)).toEqual(look);
    }),
  );
});
