import { type Command, type CommandDescription, defineCommand } from '../command.ts';
import { type Shell, shells } from '../completion-script.ts';

const isShell = (name: string | undefined): name is Shell => shells.some((shell) => shell === name);

/** @param all every command, this one among them */
export const completionCommand = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: 'completion',
    summary: { zh: '生成命令行补全脚本', en: 'print a completion script for a shell' },
    operand: { name: 'SHELL', summary: { zh: '用哪种命令行', en: 'which shell' }, least: 1, most: 1, choices: shells },
    options: {},
    examples: [{ line: 'source <(nianbao completion bash)', does: { zh: '在当前 bash 里启用补全', en: 'completes in this bash' } }],
    run: async ({ stdout, language }, { operands }) => {
      const { completionScript } = await import('../completion-script.ts');
      const commands = all();
      const { ruleDocuments } = await import('../../rules/documents.ts');
      const [shell] = operands;
      const known = { command: commands.map(({ name }) => name), rule: ruleDocuments.map(({ id }) => id) };
      if (isShell(shell)) {
        stdout.write(
          completionScript(
            shell,
            commands.map((command) => withChoices(command, known)),
            language,
          ),
        );
      }
      return 0;
    },
  });

/** The command with the names written out that its operand is one of: a shell cannot ask for them. */
const withChoices = (command: CommandDescription, known: Readonly<Record<'command' | 'rule', readonly string[]>>): CommandDescription => {
  const { operand } = command;
  if (operand?.completes !== 'command' && operand?.completes !== 'rule') return command;
  return { ...command, operand: { ...operand, choices: known[operand.completes] } };
};
