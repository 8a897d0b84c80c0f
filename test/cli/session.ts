import type { Context } from '../../src/cli/context.ts';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import { run } from '../../src/cli/run.ts';

export interface Session {
  readonly context: Context;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** A context that collects what is written; Chinese, no terminal, unless told otherwise. */
export const session = (argv: readonly string[], given: Partial<Context> = {}): Session => {
  const out: string[] = [];
  const err: string[] = [];
  const collect = (into: string[]) => ({
    write: (text: string) => void into.push(text),
    isTTY: false,
    columns: Number.POSITIVE_INFINITY,
    color: false,
  });
  const context: Context = {
    argv,
    env: {},
    cwd: '/nowhere',
    stdout: collect(out),
    stderr: collect(err),
    language: 'zh',
    version: '1.2.3',
    now: () => 0,
    interruption: () => new AbortController().signal,
    builder: { pid: 4711, alive: () => false },
    today: () => 20_000,
    processors: 2,
    ...given,
  };
  return { context, stdout: () => out.join(''), stderr: () => err.join('') };
};

/** What a person who types this sees. */
export const typed = async (line: string, given: Partial<Context> = {}): Promise<{ code: ExitCode; stdout: string; stderr: string }> => {
  const { context, stdout, stderr } = session(line === '' ? [] : line.split(' '), given);
  const code = await run(context);
  return { code, stdout: stdout(), stderr: stderr() };
};
