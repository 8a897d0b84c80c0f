import type { Command } from './command.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { devCommand } from './commands/dev.ts';
import { explain } from './commands/explain.ts';
import { helpCommand } from './commands/help.ts';
import { init } from './commands/init.ts';
import { merge } from './commands/merge.ts';
import { newYear } from './commands/new.ts';
import { preview } from './commands/preview.ts';
import { verify } from './commands/verify.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  buildCommand(async () => (await import('./installed-build.ts')).installedBuild),
  checkCommand(async () => (await import('../check-site.ts')).checkSite),
  devCommand,
  preview,
  newYear,
  init,
  merge,
  explain,
  verify,
  completionCommand(() => commands),
  helpCommand(() => commands),
];

export const findCommand = (name: string): Command | undefined => commands.find((command) => command.name === name);
