import { type Command, defineCommand } from '../command.ts';
import { commandHelp, programHelp } from '../help.ts';
import { unknownCommand } from '../usage-problem.ts';

/** @param all every command, this one among them */
export const helpCommand = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    summary: { zh: '显示用法', en: 'show usage' },
    operand: { name: 'COMMAND', summary: { zh: '命令名', en: 'name of a command' }, least: 0, most: 1, completes: 'command' },
    options: {},
    examples: [{ line: 'nianbao help build', does: { zh: '列出 build 的全部选项', en: 'lists all options of build' } }],
    run: async ({ stdout, language, version }, { operands }) => {
      const commands = all();
      const [name] = operands;
      const sheet = { language, columns: Math.max(60, Math.min(stdout.columns, 100)) };
      const command = name === undefined ? undefined : commands.find((one) => one.name === name);
      if (name !== undefined && command === undefined) return unknownCommand(name, commands);
      stdout.write(command === undefined ? programHelp(commands, version, sheet) : commandHelp(command, sheet));
      return 0;
    },
  });
