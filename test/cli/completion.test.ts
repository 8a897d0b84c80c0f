import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { completionScript, shells } from '../../src/cli/completion-script.ts';
import { commands } from '../../src/cli/registry.ts';
import { typed } from './session.ts';

/** What bash offers for a line, the cursor at its end. */
const offered = (line: string): string[] => {
  const words = line.split(' ');
  const script = `${completionScript('bash', commands, 'zh')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_nianbao
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
};

describe('completion', () => {
  test('bash offers commands, options, choices of options and of operands', () => {
    expect(offered('nianbao ')).toEqual(commands.map(({ name }) => name));
    expect(offered('nianbao ver')).toEqual(['verify']);
    expect(offered('nianbao verify --')).toEqual(['--root', '--lang', '--quiet', '--help', '--version']);
    expect(offered('nianbao verify --lang ')).toEqual(['zh', 'en']);
    expect(offered('nianbao completion ')).toEqual(['bash', 'zsh', 'fish']);
  });

  test.each(shells)('%s knows every command and every option', (shell) => {
    for (const language of ['zh', 'en'] as const) {
      const script = completionScript(shell, commands, language);
      for (const { name, options } of commands) {
        expect(script).toContain(name);
        for (const option of Object.keys(options)) expect(script).toContain(option);
      }
    }
  });

  test('the command prints the script, and names the shells it knows', async () => {
    expect((await typed('completion fish')).stdout).toBe(completionScript('fish', commands, 'zh'));
    expect(await typed('completion csh')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'nianbao: SHELL 的值“csh”不对，只能写 bash、zsh、fish 之一。是不是想写 zsh？用法见 nianbao help completion。\n',
    });
  });
});
