import type { Localized } from '../language.ts';

/** Something typed wrongly: a value, not an exception. Exit status 2. */
export interface UsageProblem {
  readonly kind: 'usage-problem';
  readonly message: Localized;
  /** What was typed and what it may have been meant to be, for did-you-mean; candidates as they would be typed. */
  readonly typed?: string;
  readonly candidates?: readonly string[];
}

export const usageProblem = (message: Localized, typed?: string, candidates?: readonly string[]): UsageProblem => ({
  kind: 'usage-problem',
  message,
  ...(typed === undefined ? {} : { typed }),
  ...(candidates === undefined ? {} : { candidates }),
});

export const unknownCommand = (name: string, commands: readonly { readonly name: string }[]): UsageProblem =>
  usageProblem(
    { zh: `没有 ${name} 这个命令。`, en: `There is no command ${name}.` },
    name,
    commands.map((command) => command.name),
  );
