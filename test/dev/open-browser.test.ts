import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openBrowser, opener } from '../../src/dev/open-browser.ts';
import { eventually } from './followed-site.ts';

const url = 'http://127.0.0.1:4321/';

it.each([
  ['linux', ['xdg-open', url]],
  ['freebsd', ['xdg-open', url]],
  ['darwin', ['open', url]],
  ['win32', ['cmd', '/c', 'start', '', url]],
])('asks the desktop of %s to open an address', (platform, command) => {
  expect(opener(url, platform)).toEqual(command);
});

it('starts what it is given, and does not wait for its end', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-open-'));
  const file = path.join(folder, 'opened');
  expect(await openBrowser([process.execPath, '-e', `require('fs').writeFileSync(${JSON.stringify(file)}, process.argv[1])`, url])).toBe(
    true,
  );
  await eventually(() => expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(url));
  rmSync(folder, { recursive: true });
});

it('says so where there is no such command', async () => {
  expect(await openBrowser(['/nowhere/at/all', url])).toBe(false);
});
