import type { Command } from './command.ts';
import { completion } from './commands/completion.ts';
import { explain } from './commands/explain.ts';
import { help } from './commands/help.ts';
import { verify } from './commands/verify.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [explain, verify, completion, help];

export const findCommand = (name: string): Command | undefined => commands.find((command) => command.name === name);
