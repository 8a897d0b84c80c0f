import { describe, expect, test } from 'vitest';
import { completionScript, type Shell, shells } from '../../src/cli/completion-script.ts';
import { commands } from '../../src/cli/registry.ts';
import { ruleDocuments } from '../../src/rules/documents.ts';
import { typed } from './session.ts';
import { isInstalled, offered, syntaxProblem } from './shell-completion.ts';

const common = ['--help', '--lang', '--quiet', '--root', '--version'];

describe.each(shells)('completion in %s', (shell) => {
  const there = isInstalled(shell);
  const skipped = there ? '' : ` (not run: no ${shell} on this machine)`;
  const printed = async (language: 'zh' | 'en' = 'zh'): Promise<string> => (await typed(`completion ${shell}`, { language })).stdout;

  test.skipIf(!there)(`its syntax is that of the shell${skipped}`, async () => {
    expect(syntaxProblem(shell, await printed())).toBe('');
    expect(syntaxProblem(shell, await printed('en'))).toBe('');
    expect(syntaxProblem(shell, `${await printed()}\nif case (`)).not.toBe('');
  });

  test.skipIf(!there)(`the shell offers commands, options, their choices, and what a command takes${skipped}`, async () => {
    const script = await printed();
    const offers = (line: string): readonly string[] => [...new Set(offered(shell, script, line))].toSorted();
    const names = commands.map(({ name }) => name).toSorted();
    expect(offers('nianbao ')).toEqual(names);
    expect(offers('nianbao ver')).toEqual(['verify']);
    expect(offers('nianbao verify --')).toEqual(common);
    expect(offers('nianbao verify --la')).toEqual(['--lang']);
    expect(offers('nianbao verify --lang ')).toEqual(['en', 'zh']);
    expect(offers('nianbao completion ')).toEqual(['bash', 'fish', 'zsh']);
    expect(offers('nianbao help ')).toEqual(names);
    expect(offers('nianbao explain ')).toEqual(ruleDocuments.map(({ id }) => id).toSorted());
    expect(offers('nianbao explain requests/bal')).toEqual(['requests/balance']);
    expect(offers('nianbao build --out ')).toEqual(['docs']);
    expect(offers('nianbao check ')).toEqual(['docs', 'report.md']);
  });

  test.each(['zh', 'en'] as const)('knows every command and every option (%s)', async (language) => {
    const script = await printed(language);
    for (const { name, options } of commands) {
      expect(script).toContain(name);
      for (const option of Object.keys(options)) expect(script).toContain(option);
    }
  });
});

describe('completion', () => {
  test('a sentence with quotes, brackets and colons stays one description in every shell', () => {
    const [first] = commands;
    if (first === undefined) throw new Error('no commands');
    const odd = [{ ...first, summary: { zh: `'[a]:b' $(exit 3) \\`, en: '' } }];
    const script = (shell: Shell): string => completionScript(shell, odd, 'zh');
    for (const shell of shells.filter(isInstalled)) expect(offered(shell, script(shell), 'nianbao ')).toEqual(['build']);
  });

  test('the command names the shells it knows', async () => {
    expect(await typed('completion csh')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'nianbao: SHELL 的值“csh”不对，只能写 bash、zsh、fish 之一。是不是想写 zsh？用法见 nianbao help completion。\n',
    });
  });
});
