import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/registry.ts';
import { run } from '../../src/cli/run.ts';
import { columnsOf } from '../../src/formats/columns.ts';
import { session, typed } from './session.ts';

describe('what is typed', () => {
  test.each([
    ['bogus', '没有 bogus 这个命令。用法见 nianbao help。', 'There is no command bogus. See nianbao help.'],
    [
      'verfy',
      '没有 verfy 这个命令。是不是想写 verify？用法见 nianbao help。',
      'There is no command verfy. Did you mean verify? See nianbao help.',
    ],
    [
      'verify --rot x',
      '没有 --rot 这个选项。是不是想写 --root？用法见 nianbao help verify。',
      'There is no option --rot. Did you mean --root? See nianbao help verify.',
    ],
    ['--bogus verify', '没有 --bogus 这个选项。用法见 nianbao help。', 'There is no option --bogus. See nianbao help.'],
    [
      'help verfy',
      '没有 verfy 这个命令。是不是想写 verify？用法见 nianbao help help。',
      'There is no command verfy. Did you mean verify? See nianbao help help.',
    ],
    [
      'explain a b',
      '多写了“b”，这个命令用不上。用法见 nianbao help explain。',
      '“b” is one argument too many for this command. See nianbao help explain.',
    ],
    ['\u001b[2J', '没有 <U+001B>[2J 这个命令。用法见 nianbao help。', 'There is no command <U+001B>[2J. See nianbao help.'],
  ])('%j ends with 2 and a sentence', async (line, zh, en) => {
    expect(await typed(line)).toEqual({ code: 2, stdout: '', stderr: `nianbao: ${zh}\n` });
    expect(await typed(line, { language: 'en' })).toEqual({ code: 2, stdout: '', stderr: `nianbao: ${en}\n` });
  });

  test.each(['--version', '-v', 'verify --version', '--lang en --version'])('%j prints the version', async (line) => {
    expect(await typed(line)).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });

  test('nothing at all ends with 2 and the list of commands, where errors go', async () => {
    const { code, stdout, stderr } = await typed('');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe((await typed('help')).stdout);
  });

  test.each(['verify --help', 'verify -h', 'verify --bogus --help', 'help verify', '--root x verify --help'])(
    '%j explains verify',
    async (line) => {
      const { code, stdout, stderr } = await typed(line);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('用法：nianbao verify [DIST]\n');
    },
  );

  test('an unreadable project ends with 2 and its sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
    const { code, stderr } = await typed('verify', { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^nianbao: “.*”里没有 manifest\.json.*nianbao build\n$/);
    expect(stderr).toContain(join(folder, 'dist'));
  });

  test('a defect is not caught here', async () => {
    const broken = session(['help']);
    const write = (): never => {
      throw new Error('broken');
    };
    await expect(run({ ...broken.context, stdout: { ...broken.context.stdout, write } })).rejects.toThrow('broken');
  });
});

describe('help', () => {
  test('lists every command with its summary', async () => {
    const { stdout } = await typed('help');
    for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary.zh}$`, 'm'));
  });

  test('of one command, in full', async () => {
    expect((await typed('help verify', { language: 'en' })).stdout).toBe(`\
check a built site against its manifest.json

Usage: nianbao verify [DIST]

  DIST  folder of the built site; default: dist

Common options
  --root DIR     the folder that holds content/; default: the current folder
  --lang zh|en   language of messages
  --quiet        say only what is wrong
  -h, --help     show usage
  -v, --version  show the version

Examples
  nianbao verify
      checks every file in dist/
`);
    expect((await typed('help completion')).stdout).toBe(`\
生成命令行补全脚本

用法：nianbao completion SHELL

  SHELL  用哪种命令行: bash | zsh | fish

通用选项
  --root DIR     含有 content/ 的文件夹，默认是当前文件夹
  --lang zh|en   用中文还是英文说话
  --quiet        只说问题，不说进展
  -h, --help     显示用法
  -v, --version  显示版本

例子
  source <(nianbao completion bash)
      在当前 bash 里启用补全
`);
  });

  test.each(['zh', 'en'] as const)('fits into 60 columns (%s)', async (language) => {
    const narrow = session([], { language });
    const stdout = { ...narrow.context.stdout, columns: 40, isTTY: true };
    for (const argv of [['help'], ...commands.map(({ name }) => ['help', name])]) await run({ ...narrow.context, stdout, argv });
    for (const line of narrow.stdout().split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60);
  });

  test('a command is described in both languages, with examples that name it', () => {
    for (const { name, summary, examples } of commands) {
      expect(summary.zh).toMatch(/\p{Script=Han}/u);
      expect(summary.en).not.toMatch(/\p{Script=Han}/u);
      expect(examples.length).toBeGreaterThan(0);
      for (const { line } of examples) expect(line).toContain(`nianbao ${name}`);
    }
  });
});
