import type { BuildResult } from '../build-options.ts';
import { built, unbuilt } from './built-message.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { verdict } from './verdict.ts';

export interface ToldBuild {
  /** Where the site goes, as shown. */
  readonly folder: string;
  /** By `now` of the context. */
  readonly started: number;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** What a build, of one piece or joined from shards, says at its end: errors and warnings (notices are left to `check`), what was built or why nothing was. */
export const tellBuild = async (
  { stdout, stderr, language, version, now }: Context,
  result: BuildResult,
  { folder, started, strict, quiet }: ToldBuild,
): Promise<ExitCode> => {
  const { findings, summary, published, withheld = [] } = result;
  const total = summary.errors + summary.warnings;
  if (total > 0) {
    const { pretty } = await import('../formats/pretty.ts');
    const told = findings.filter(({ severity }) => severity !== 'info');
    stderr.write(pretty(told, summary, { language, version, color: stderr.color, width: stderr.columns, total }));
  }
  if (published === undefined) stderr.write(`${unbuilt(folder)[language]}\n`);
  else if (!quiet) stdout.write(`${built(published, withheld, folder, now() - started, language)}\n`);
  return verdict(result, strict);
};
