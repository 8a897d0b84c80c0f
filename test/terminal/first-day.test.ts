import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeTerminals, ctrlC, openTerminal, returnKey, type TerminalOptions } from './terminal.ts';

/** An editor's first day, at the keyboard: questions answered, figures mistyped, long work interrupted. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-terminal-'));
});
afterAll(() => {
  closeTerminals();
  rmSync(folder, { recursive: true, force: true });
});

const colouring = '\u001b[';
const at = (...path: string[]): string => join(folder, ...path);
const empty = (name: string): string => {
  mkdirSync(at(name));
  return at(name);
};

/** Runs a command to its end. */
const said = async (argv: readonly string[], options: TerminalOptions): Promise<{ code: number; raw: string; text: string }> => {
  const terminal = openTerminal(argv, options);
  const code = await terminal.ended;
  return { code, raw: terminal.raw(), text: terminal.text() };
};

const widths = (text: string): readonly number[] => text.split('\n').map((line) => stringWidth(line));

/** A site of one agency: whoever says everything is asked nothing. */
const site = async (name: string): Promise<string> => {
  const cwd = empty(name);
  const told = [
    '--name',
    '某某镇人民政府',
    '--kind',
    'township',
    '--title',
    '年报',
    '--base-url',
    'https://www.example.gov.cn/nb/',
    '--year',
    '2024',
  ];
  expect((await said(['init', '.', ...told], { cwd })).code).toBe(0);
  return cwd;
};

/** Three requests came in, two were granted, and nobody noticed the third. */
const mistype = (cwd: string): void => {
  const file = join(cwd, 'content/2024/statistics.yaml');
  const text = readFileSync(file, 'utf8');
  const wrong = text
    .replace(/(本年新收政府信息公开申请数量\S*:\s*\{[^}\n]*自然人: )0/, '$13')
    .replace(/(予以公开\S*:\s*\{[^}\n]*自然人: )0/, '$12');
  expect(wrong).not.toBe(text);
  writeFileSync(file, wrong);
};

describe('init', () => {
  it('asks for what it needs, once more where an answer cannot be, and makes a site that passes', async () => {
    const cwd = empty('asked');
    const terminal = openTerminal(['init', '.'], { cwd });
    await terminal.see('机关全称 [');
    terminal.press(`青阳县人民政府${returnKey}`);
    await terminal.see('机关类型：');
    await terminal.see('[county]: ');
    terminal.press(returnKey);
    await terminal.see('网站名称 [青阳县人民政府政府信息公开工作年度报告]: ');
    terminal.press(`青阳县政府信息公开年报${returnKey}`);
    await terminal.see('网站发布后的完整网址');
    terminal.press(`https://www.example.gov.cn/nb/${returnKey}`);
    await terminal.see('第一份报告是哪一年度的');
    terminal.press(`20x4${returnKey}`);
    await terminal.see('要写 1990 到 2099 之间的四位数字，例如 2024。');
    await terminal.see('第一份报告是哪一年度的');
    terminal.press(`2024${returnKey}`);
    await terminal.see('网站已建立');
    expect(await terminal.ended).toBe(0);
    expect(readFileSync(join(cwd, 'content/agency.yaml'), 'utf8')).toContain('青阳县人民政府');
    expect(readFileSync(join(cwd, 'content/site.yaml'), 'utf8')).toContain('青阳县政府信息公开年报');
    expect((await said(['check'], { cwd })).code).toBe(0);

    const year = await said(['new', '2025'], { cwd });
    expect([year.code, existsSync(join(cwd, 'content/2025/statistics.yaml'))]).toEqual([0, true]);
    expect((await said(['new', '2025'], { cwd })).code).toBe(2);
  });

  it('writes nothing when it is cancelled at a question', async () => {
    const cwd = empty('cancelled');
    const terminal = openTerminal(['init', '.'], { cwd });
    await terminal.see('机关全称 [');
    terminal.press(`青阳县人民政府${returnKey}`);
    await terminal.see('机关类型：');
    terminal.press(ctrlC);
    await terminal.see('已取消，什么都没有写。');
    expect(await terminal.ended).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('check of wrong figures', () => {
  it('fits the window, be it narrow or wide, in colours unless they are not wanted', async () => {
    const cwd = await site('wrong');
    mistype(cwd);
    const [narrow, wide, plain] = await Promise.all([
      said(['check'], { cwd, columns: 60 }),
      said(['check'], { cwd, columns: 100 }),
      said(['check'], { cwd, columns: 100, env: { NO_COLOR: '1' } }),
    ]);
    expect([narrow.code, wide.code, plain.code]).toEqual([1, 1, 1]);
    for (const { text } of [narrow, wide]) {
      expect(text).toContain('requests/balance');
      expect(text).toContain('content/2024/statistics.yaml');
    }
    expect(Math.max(...widths(narrow.text))).toBeLessThanOrEqual(60);
    expect(Math.max(...widths(wide.text))).toBeLessThanOrEqual(100);
    expect(Math.max(...widths(wide.text))).toBeGreaterThan(60);
    expect(wide.raw).toContain(`${colouring}31m`);
    expect(plain.raw).not.toContain(colouring);
    expect(plain.text).toBe(wide.text);
  });
});

describe('a build that takes long', () => {
  it('tells how far it is, and leaves nothing half-done when it is interrupted', async () => {
    const cwd = await site('long');
    expect((await said(['build'], { cwd })).code).toBe(0);
    const before = readFileSync(join(cwd, 'dist/manifest.json'), 'utf8');
    // More than any machine makes in the two seconds before anything is told.
    const unit = join(cwd, 'content/unit');
    mkdirSync(unit);
    cpSync(join(cwd, 'content/agency.yaml'), join(unit, 'agency.yaml'));
    cpSync(join(cwd, 'content/2024'), join(unit, '2024'), { recursive: true });
    for (let number = 0; number < 2500; number++) cpSync(unit, `${unit}${number}`, { recursive: true });

    const terminal = openTerminal(['build', '--jobs', '1'], { cwd });
    await terminal.see(/已处理 \d+ \/ \d+ 份报告，大约还要 \d+ 秒/);
    terminal.press(ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(readFileSync(join(cwd, 'dist/manifest.json'), 'utf8')).toBe(before);
    expect((await said(['verify'], { cwd })).code).toBe(0);

    // Whoever builds next finds no hindrance, and what was begun is gone.
    for (const name of readdirSync(join(cwd, 'content')))
      if (name.startsWith('unit')) rmSync(join(cwd, 'content', name), { recursive: true });
    expect((await said(['build'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'dist/manifest.json'), 'utf8')).toBe(before);
    expect(readdirSync(cwd).filter((name) => /^\.?dist./.test(name))).toEqual([]);
  }, 300_000);
});

/** Asks as a browser on this machine would that was given another name for it. */
const statusFor = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/', headers: { host: `${host}:${port}` } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });

describe('dev', () => {
  it('says where the site is, and ends with Ctrl-C', async () => {
    const cwd = await site('dev');
    const terminal = openTerminal(['dev', '--port', '0'], { cwd });
    await terminal.see(/浏览网站：http:\/\/127\.0\.0\.1:\d+\/ （按 Ctrl-C 结束）/);
    await terminal.see('核对了 1 个机关的 1 份报告');
    mistype(cwd);
    await terminal.see('content/2024/statistics.yaml 有变化：全站有');
    terminal.press(ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it.runIf(process.platform === 'linux')('opens the site in the browser of the desktop when asked to', async () => {
    const cwd = await site('browser');
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(
      join(cwd, 'bin/xdg-open'),
      `#!/bin/sh\nprintf '%s' "$*" > '${cwd}/opened.part' && mv '${cwd}/opened.part' '${cwd}/opened'\n`,
      { mode: 0o755 },
    );
    const terminal = openTerminal(['dev', '--port', '0', '--open'], { cwd, env: { PATH: `${cwd}/bin:${process.env.PATH}` } });
    await terminal.see('核对了 1 个机关的 1 份报告');
    await expect.poll(() => existsSync(join(cwd, 'opened')), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(join(cwd, 'opened'), 'utf8')).toBe(/http:\S+/.exec(terminal.text())?.[0]);
    terminal.press(ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it('warns when others can reach it, and answers to no name but its own', async () => {
    const cwd = await site('open');
    const terminal = openTerminal(['dev', '--port', '0', '--host', '0.0.0.0'], { cwd });
    await terminal.see('注意：服务地址是 0.0.0.0，同一网络里的其他人也能看到草稿。');
    await terminal.see(/http:\/\/0\.0\.0\.0:\d+\//);
    const port = Number(/0\.0\.0\.0:(\d+)/.exec(terminal.text())?.[1]);
    expect(await statusFor(port, 'localhost')).toBe(200);
    expect(await statusFor(port, '127.0.0.1')).toBe(200);
    expect(await statusFor(port, 'evil.example')).toBe(421);
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, family } of addresses)
      if (family === 'IPv4') expect([address, await statusFor(port, address)]).toEqual([address, 200]);
    terminal.press(ctrlC);
    expect(await terminal.ended).toBe(130);
  });
});
