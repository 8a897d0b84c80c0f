import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typed } from './session.ts';

const site = (): { root: string; file: (name: string) => string } => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-verify-'));
  const file = (name: string): string => join(root, 'dist', name);
  mkdirSync(join(root, 'dist'));
  const names = ['a.html', 'b.html', 'c.html'];
  for (const name of names) writeFileSync(file(name), name);
  const files = Object.fromEntries(names.map((name) => [name, createHash('sha256').update(name).digest('hex')]));
  writeFileSync(file('manifest.json'), JSON.stringify({ generator: 'nianbao', version: 1, files }));
  return { root, file };
};

test('a site as it was built is fine', async () => {
  const { root } = site();
  expect(await typed('verify', { cwd: root })).toEqual({ code: 0, stdout: 'dist 的 3 个文件都与 manifest.json 一致。\n', stderr: '' });
  expect((await typed(`verify --root ${root}`, { language: 'en', cwd: root })).stdout).toBe(
    'All 3 files of dist are as manifest.json says.\n',
  );
});

test('names every file that is missing, changed or extra, and ends with 1', async () => {
  const { root, file } = site();
  rmSync(file('a.html'));
  writeFileSync(file('b.html'), 'changed');
  writeFileSync(file('evil\u001b.html'), '');
  expect(await typed('verify', { cwd: root })).toEqual({
    code: 1,
    stdout:
      '缺少 a.html\n被改动 b.html\n多出来的 evil<U+001B>.html\ndist 与 manifest.json 不一致：缺少 1 个，被改动 1 个，多出 1 个。重新运行 nianbao build 可以恢复。\n',
    stderr: '',
  });
});
