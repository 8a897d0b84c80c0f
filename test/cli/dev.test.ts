import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { writableSite } from '../dev/followed-site.ts';
import { session, typed } from './session.ts';

const following = async (argv: readonly string[]) => {
  const root = writableSite();
  const controller = new AbortController();
  let said = '';
  let say: () => void = () => undefined;
  const found = new Promise<void>((done) => {
    say = done;
  });
  const { context } = session(['dev', ...argv], { cwd: root, interruption: () => controller.signal });
  const write = (text: string): void => {
    said += text;
    if (argv.includes('--quiet') || /核对了/.test(said)) say();
  };
  const ended = run({ ...context, stderr: { ...context.stderr, write } });
  const end = async () => {
    controller.abort();
    const code = await ended;
    rmSync(root, { recursive: true });
    return code;
  };
  return { said: () => said, found, end };
};

describe('dev', () => {
  test('says where the site is, then what was found, and ends with 130 when interrupted', async () => {
    const { said, found, end } = await following(['--port', '0']);
    await found;
    const url =
      /^浏览网站：(http:\/\/127\.0\.0\.1:\d+\/) （按 Ctrl-C 结束）\n(?:没有发现问题|发现 .+)。核对了 .+\n$/.exec(said())?.[1] ?? '';
    expect((await fetch(url)).status).toBe(200);
    expect(await end()).toBe(130);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('warns when others in the network can reach it', async () => {
    const { said, found, end } = await following(['--port', '0', '--host', '0.0.0.0']);
    await found;
    expect(said()).toMatch(/^注意：服务地址是 0\.0\.0\.0，同一网络里的其他人也能看到草稿。不需要时请去掉 --host。\n/);
    expect(await end()).toBe(130);
  });

  test('takes the next free port, and says so', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const taken = typeof address === 'object' ? address?.port : undefined;
    const { said, found, end } = await following(['--port', String(taken)]);
    await found;
    await end();
    await new Promise((done) => other.close(done));
    expect(said()).toMatch(new RegExp(`^端口 ${taken} 已被占用，改用 \\d+。\n浏览网站：`));
  });

  test('ends with 2 and a sentence where there is no such folder', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'nianbao-dev-'));
    const { code, stderr } = await typed('dev --port 0 --root nowhere', { cwd: empty });
    expect(code).toBe(2);
    expect(stderr).toBe(`nianbao: 没有“${join(empty, 'nowhere')}”这个文件夹。请检查 --root\n`);
  });
});
