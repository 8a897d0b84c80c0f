import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clashes, createFiles } from '../../src/write/new-files.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'nianbao-files-'));

describe('createFiles', () => {
  it('makes files with their folders, texts, copies and the right to be run', () => {
    const root = join(folder(), '新 站');
    const other = join(folder(), 'picture.png');
    writeFileSync(other, Buffer.from([0x89, 0x50]));
    createFiles(root, [
      { path: 'a/b/c.txt', body: '甲\n' },
      { path: 'a/p.png', body: { copy: other } },
      { path: 'run', body: '#!/bin/sh\n', executable: true },
    ]);
    expect(readFileSync(join(root, 'a/b/c.txt'), 'utf8')).toBe('甲\n');
    expect([...readFileSync(join(root, 'a/p.png'))]).toEqual([0x89, 0x50]);
    expect(statSync(join(root, 'run')).mode & 0o100).toBe(0o100);
    expect(statSync(join(root, 'a/b/c.txt')).mode & 0o111).toBe(0);
  });

  it('makes nothing when one is there already, or a file stands where a folder belongs', () => {
    const root = folder();
    writeFileSync(join(root, 'a'), 'mine');
    expect(clashes(root, [{ path: 'b' }, { path: 'a/c' }, { path: 'a' }])).toEqual(['a']);
    expect(() =>
      createFiles(root, [
        { path: 'b', body: '' },
        { path: 'a/c', body: '' },
      ]),
    ).toThrow('“a” is already there and is left as it is');
    expect(readdirSync(root)).toEqual(['a']);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('mine');
  });

  it('takes away what it made when a later file cannot be made', () => {
    const root = folder();
    mkdirSync(join(root, 'kept'));
    const files = [
      { path: 'kept/new.txt', body: 'x' },
      { path: 'fresh/deep/new.txt', body: 'x' },
      { path: 'copy', body: { copy: join(root, 'absent') } },
    ];
    expect(() => createFiles(root, files)).toThrow(/ENOENT/);
    expect(readdirSync(root)).toEqual(['kept']);
    expect(existsSync(join(root, 'kept/new.txt'))).toBe(false);
  });
});
