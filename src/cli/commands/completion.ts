import { defineCommand } from '../command.ts';
import { type Shell, shells } from '../completion-script.ts';

const isShell = (name: string | undefined): name is Shell => shells.some((shell) => shell === name);

export const completion = defineCommand({
  name: 'completion',
  summary: { zh: '生成命令行补全脚本', en: 'print a completion script for a shell' },
  operand: { name: 'SHELL', summary: { zh: '用哪种命令行', en: 'which shell' }, least: 1, most: 1, choices: shells },
  options: {},
  examples: [{ line: 'source <(nianbao completion bash)', does: { zh: '在当前 bash 里启用补全', en: 'completes in this bash' } }],
  run: async ({ stdout, language }, { operands }) => {
    const { completionScript } = await import('../completion-script.ts');
    const { commands } = await import('../registry.ts');
    const [shell] = operands;
    if (isShell(shell)) stdout.write(completionScript(shell, commands, language));
    return 0;
  },
});
