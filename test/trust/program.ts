import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../..');

/** The compiled command line: what is tried here is what people run. Another installation is tried by naming its entry file. */
export const program = process.env.NIANBAO_PROGRAM ?? join(root, manifest.bin.nianbao);

/** Far beyond what anything may take on a busy machine: whoever reaches it hangs. */
const patience = 60_000;

export interface Ended {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** Another installation's entry file. */
  readonly entry?: string;
  /** A command before `node`: `['strace', '-f']`. */
  readonly under?: readonly string[];
  /** Whoever is told of the running process, to end it. */
  readonly started?: (child: ChildProcess) => void;
}

/**
 * Runs the command line in a process of its own, in Chinese, with a heap of 512 MB: more is a crash, and so a failure of the test. Rejects
 * when it does not end.
 */
export const nianbao = (
  argv: readonly string[],
  { cwd = root, env = {}, node = [], entry = program, under = [], started }: Start = {},
): Promise<Ended> => {
  if (!existsSync(entry)) throw new Error('lib/ is not there: run `npm run prepare` first');
  const line = [...under, process.execPath, '--max-old-space-size=512', ...node, entry, ...argv];
  const [command = process.execPath, ...rest] = line;
  const child = spawn(command, rest, { cwd, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  started?.(child);
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`nianbao ${argv.join(' ')} does not end`));
    }, patience);
    child.on('error', failed);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, stdout, stderr });
    });
  });
};

/** What is wrong with how it ended, whatever it was given: nothing may crash it, and nothing raw may reach a terminal. */
export const misbehaviour = ({ code, signal, stdout, stderr }: Ended): string[] => {
  const said = stdout + stderr;
  return [
    ...(signal === null ? [] : [`ended by ${signal}`]),
    ...(code === 0 || code === 1 || code === 2 ? [] : [`exit ${code}`]),
    ...(code !== 0 && said.trim() === '' ? ['fails without a word'] : []),
    ...(/\n {4}at .+:\d+:\d+/.test(said) ? ['shows a stack trace'] : []),
    ...(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(said) ? ['prints raw control characters'] : []),
    ...(said.length > 60_000 ? [`prints ${said.length} characters`] : []),
  ];
};
