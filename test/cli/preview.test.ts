import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { session, typed } from './session.ts';

const builtSite = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-preview-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), '<p>home</p>');
  const files = { 'index.html': createHash('sha256').update('<p>home</p>').digest('hex') };
  writeFileSync(join(root, 'dist', 'manifest.json'), JSON.stringify({ generator: 'nianbao', version: 1, files }));
  return root;
};

const serving = async (argv: readonly string[]) => {
  const controller = new AbortController();
  let said = '';
  let say: (text: string) => void = () => undefined;
  const firstWords = new Promise<string>((done) => {
    say = done;
  });
  const { context } = session(['preview', ...argv], { cwd: builtSite(), interruption: () => controller.signal });
  const write = (text: string): void => {
    said += text;
    say(text);
  };
  const ended = run({ ...context, stderr: { ...context.stderr, write } });
  await firstWords;
  return { said: () => said, ended, interrupt: () => controller.abort() };
};

describe('preview', () => {
  test('serves the site, says where, and ends with 130 when interrupted', async () => {
    const { said, ended, interrupt } = await serving(['--port', '0']);
    const url = /^浏览网站：(http:\/\/127\.0\.0\.1:\d+\/) （按 Ctrl-C 结束）\n$/.exec(said())?.[1] ?? '';
    expect(await (await fetch(url)).text()).toBe('<p>home</p>');
    interrupt();
    expect(await ended).toBe(130);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('takes the next free port, and says so', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const taken = typeof address === 'object' ? address?.port : undefined;
    const { said, ended, interrupt } = await serving(['--port', String(taken)]);
    interrupt();
    await ended;
    await new Promise((done) => other.close(done));
    expect(said()).toMatch(new RegExp(`^端口 ${taken} 已被占用，改用 \\d+。\n浏览网站：`));
  });

  test('without a built site ends with 2 and a sentence', async () => {
    const { code, stderr } = await typed('preview --port 0', { cwd: mkdtempSync(join(tmpdir(), 'nianbao-preview-')) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^nianbao: .*nianbao build/);
  });
});
