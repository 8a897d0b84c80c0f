import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { launchChromium } from './chromium.ts';

/** A new user's first day, with the program as it is installed: every command in turn, in one empty folder. */
const program = resolve(import.meta.dirname, '../..', manifest.bin.nianbao);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-first-day-'));
const running = new Set<ChildProcess>();
let browser: Awaited<ReturnType<typeof launchChromium>>;

const nianbao = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { LANG: 'zh_CN.UTF-8' },
  });
  return { status, said: stdout + stderr };
};

/** Starts a server and waits for the address that it says. */
const serve = (...argv: string[]): Promise<string> =>
  new Promise((found, failed) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: folder, env: { LANG: 'zh_CN.UTF-8' } });
    running.add(child);
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/[^\s，。]+/.exec(said)?.[0];
      if (address) found(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  for (const child of running) child.removeAllListeners('exit').kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const statistics = join(folder, 'content/2025/statistics.yaml');
const edit = (from: RegExp, to: string): void => {
  const text = readFileSync(statistics, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(statistics, text.replace(from, to));
};

it('goes from an empty folder to a site that is built and looked at, over a mistake that is found and corrected', async () => {
  expect(nianbao('init', '.', '--name', '某某镇人民政府', '--year', '2024', '--base-url', 'https://www.example.gov.cn/nb/').status).toBe(0);
  expect(nianbao('check').status).toBe(0);
  expect(nianbao('new', '2025').status).toBe(0);
  expect(nianbao('new', '2025').status).toBe(2);

  // Three requests came in, two were granted, and nobody noticed the third.
  const received = /(本年新收政府信息公开申请数量\S*:\s*\{[^}\n]*自然人: )0/;
  const granted = /(予以公开\S*:\s*\{[^}\n]*自然人: )0/;
  edit(received, '$13');
  edit(granted, '$12');
  const wrong = nianbao('check');
  expect(wrong.status).toBe(1);
  expect(wrong.said).toContain('requests/balance');
  expect(wrong.said).toContain('content/2025/statistics.yaml');
  expect(nianbao('build').status).toBe(1);
  expect(existsSync(join(folder, 'dist'))).toBe(false);

  const page = await browser.newPage();
  await page.goto(`${await serve('dev', '--port', '0')}2025/`);
  const card = page.locator('nianbao-overlay .panel article.error').first();
  await card.waitFor();
  expect(await card.innerText()).toContain('自然人');
  edit(/(予以公开\S*:\s*\{[^}\n]*自然人: )2/, '$13');
  await card.waitFor({ state: 'detached' });
  await page.locator('[id="requests.received"] td').first().filter({ hasText: '3' }).waitFor();
  await page.close();

  const built = nianbao('build');
  expect([built.status, built.said]).toEqual([0, expect.stringContaining('网站已生成')]);
  expect(nianbao('verify').status).toBe(0);
  const shown = await browser.newPage();
  expect((await shown.goto(await serve('preview', '--port', '0')))?.status()).toBe(200);
  expect(await shown.title()).toContain('某某镇');
  await shown.close();
}, 240_000);
