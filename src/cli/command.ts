import type { Localized } from '../language.ts';
import { parseArguments } from './arguments.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import type { Operand } from './operand.ts';
import { type CommonOptions, commonOptions, type OptionTable, type OptionValues } from './options.ts';
import type { UsageProblem } from './usage-problem.ts';

/** What help and completion say about a command. */
export interface CommandDescription {
  readonly name: string;
  readonly summary: Localized;
  readonly operand?: Operand;
  readonly options: OptionTable;
  readonly examples: readonly { readonly line: string; readonly does: Localized }[];
}

export interface Command extends CommandDescription {
  /** Reads the arguments after the command's name by its table and does the work; a problem of usage is a value. */
  readonly start: (context: Context, argv: readonly string[]) => Promise<ExitCode | UsageProblem>;
}

export interface Given<T extends OptionTable> {
  readonly options: OptionValues<T & CommonOptions>;
  readonly operands: readonly string[];
}

/**
 * A command is data and a function. The function imports what it needs when it runs, so that help, completion and other commands do not
 * pay for it.
 */
export const defineCommand = <const T extends OptionTable>(
  description: CommandDescription & {
    readonly options: T;
    readonly run: (context: Context, given: Given<T>) => Promise<ExitCode | UsageProblem>;
  },
): Command => {
  const { run, ...described } = description;
  const table = { ...description.options, ...commonOptions };
  return {
    ...described,
    start: async (context, argv) => {
      const given = parseArguments(table, described.operand, argv);
      return given.kind === 'usage-problem' ? given : run(context, given);
    },
  };
};
