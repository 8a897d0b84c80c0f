import { visible } from '../formats/visible.ts';
import { wrap } from '../formats/wrap.ts';
import type { Localized } from '../language.ts';
import { ProjectError } from '../project-error.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { commandHelp, programHelp } from './help.ts';
import { commonOptions } from './options.ts';
import { commands, findCommand } from './registry.ts';
import { type UsageProblem, unknownCommand } from './usage-problem.ts';

/** Runs what was typed. Rejects for a defect of the program only. */
export const run = async (context: Context): Promise<ExitCode> => {
  const { argv, stdout, stderr, language, version } = context;
  const { before, name, after } = split(argv);
  const common = parseArguments(commonOptions, undefined, before);
  if (common.kind === 'usage-problem') return refuse(common, context);
  if (common.options.version) {
    stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined) {
    const output = common.options.help ? stdout : stderr;
    output.write(programHelp(commands, version, { language, columns: helpColumns(output.columns) }));
    return common.options.help ? 0 : 2;
  }
  const command = findCommand(name);
  if (command === undefined) return refuse(unknownCommand(name, commands), context);
  return start(command, [...before, ...after], context);
};

const start = async (command: Command, argv: readonly string[], context: Context): Promise<ExitCode> => {
  const { stdout, language, version } = context;
  const asked = beforeDoubleDash(argv);
  if (asked.includes('--help') || asked.includes('-h')) {
    stdout.write(commandHelp(command, { language, columns: helpColumns(stdout.columns) }));
    return 0;
  }
  if (asked.includes('--version') || asked.includes('-v')) {
    stdout.write(`${version}\n`);
    return 0;
  }
  try {
    const ended = await command.start(context, argv);
    return typeof ended === 'number' ? ended : await refuse(ended, context, command);
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    say(error.sentence, context);
    return 2;
  }
};

/** Common options may stand before the command's name. */
const split = (argv: readonly string[]): { before: readonly string[]; name: string | undefined; after: readonly string[] } => {
  let at = 0;
  for (; argv[at]?.startsWith('-') === true; at++) {
    const option = Object.entries(commonOptions).find(([name]) => argv[at] === `--${name}`)?.[1];
    if (option !== undefined && option.kind !== 'flag') at++;
  }
  return { before: argv.slice(0, at), name: argv[at], after: argv.slice(at + 1) };
};

const beforeDoubleDash = (argv: readonly string[]): readonly string[] => {
  const at = argv.indexOf('--');
  return at === -1 ? argv : argv.slice(0, at);
};

const refuse = async ({ message, typed, candidates }: UsageProblem, context: Context, command?: Command): Promise<ExitCode> => {
  // Loaded here only: the right spelling needs no suggestion.
  const { suggestKey } = await import('../form/suggestion.ts');
  const meant = typed === undefined || candidates === undefined ? undefined : suggestKey(typed, candidates);
  const usage = command === undefined ? 'nianbao help' : `nianbao help ${command.name}`;
  say(
    {
      zh: `${message.zh}${meant === undefined ? '' : `是不是想写 ${meant}？`}用法见 ${usage}。`,
      en: `${message.en}${meant === undefined ? '' : ` Did you mean ${meant}?`} See ${usage}.`,
    },
    context,
  );
  return 2;
};

const say = (sentence: Localized, { stderr, language }: Context): void => {
  stderr.write(`${wrap(`nianbao: ${visible(sentence[language])}`, stderr.columns).join('\n')}\n`);
};

const helpColumns = (columns: number): number => Math.max(60, Math.min(columns, 100));
