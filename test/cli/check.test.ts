import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check-site.ts';
import { checkCommand } from '../../src/cli/commands/check.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { formatNames } from '../../src/formats/formats.ts';
import { columnTotal, statedFigure, summaryOf } from '../formats/samples.ts';
import { session } from './session.ts';

const check = async (argv: readonly string[], findings: readonly Finding[], unconfigured = false, cwd = '/site') => {
  const asked: CheckOptions[] = [];
  const command = checkCommand(async () => (options) => {
    asked.push(options);
    return { findings, summary: summaryOf(findings), unconfigured };
  });
  const { context, stdout, stderr } = session([], { cwd });
  return { code: await command.start(context, argv), stdout: stdout(), stderr: stderr(), asked: asked[0] };
};

describe('check', () => {
  test.each<[string[], readonly Finding[], number]>([
    [[], [], 0],
    [[], [statedFigure], 0],
    [['--strict'], [statedFigure], 1],
    [[], [columnTotal], 1],
    [['--strict'], [], 0],
  ])('%j with findings ends with the right status', async (argv, findings, code) => {
    expect((await check(argv, findings)).code).toBe(code);
  });

  test('a site.yaml that cannot be understood ends with 2', async () => {
    expect((await check([], [columnTotal], true)).code).toBe(2);
  });

  test('findings go to standard output, nothing to standard error', async () => {
    const { stdout, stderr } = await check([], [columnTotal]);
    expect(stdout).toContain('  错误 5:31 requests/column-total\n');
    expect(stderr).toBe('');
  });

  test('takes files and folders as seen from the current folder or from the root', async () => {
    const root = mkdtempSync(join(tmpdir(), 'nianbao-check-'));
    mkdirSync(join(root, 'content', 'a'), { recursive: true });
    const asked = async (cwd: string, ...paths: string[]) => (await check([...paths, '--root', root], [], false, cwd)).asked?.paths;
    expect(await asked(root, 'content/a', 'content')).toEqual([join(root, 'content', 'a'), join(root, 'content')]);
    expect(await asked(join(root, 'content'), 'a')).toEqual([join(root, 'content', 'a')]);
    expect(await asked('/', 'content/a')).toEqual([join(root, 'content', 'a')]);
  });

  test.each(['content/none', '/etc'])('%s is no part of the site: a sentence, not a clean bill', async (path) => {
    const root = mkdtempSync(join(tmpdir(), 'nianbao-check-'));
    expect(await check([path], [], false, root)).toMatchObject({
      code: {
        kind: 'usage-problem',
        message: {
          zh: `“${path}”不存在，或者不在网站的文件夹 ${root} 里。`,
          en: `“${path}” does not exist, or not within the folder of the site, ${root}.`,
        },
      },
      stdout: '',
    });
  });

  test.each(formatNames)('writes %s', async (name) => {
    const { stdout } = await check(['--format', name], [columnTotal]);
    const starts = {
      pretty: 'content/',
      json: '{\n  "version": 1',
      github: '::error ',
      gitlab: '[',
      sarif: '{\n  "$schema"',
      junit: '<?xml',
    };
    expect(stdout.startsWith(starts[name])).toBe(true);
  });

  test('SARIF tells what the rules check', async () => {
    const { stdout } = await check(['--format', 'sarif'], [columnTotal]);
    const { rules } = JSON.parse(stdout).runs[0].tool.driver;
    expect(rules.find((rule: { id: string }) => rule.id === 'requests/column-total').fullDescription.text).not.toBe('');
  });

  test('shows as many findings as it is told', async () => {
    const { stdout } = await check(['--max-findings', '1'], [columnTotal, statedFigure]);
    expect(stdout).toContain('还有 1 处没有列出；要看全部，加上 --max-findings 0。');
  });
});
