import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };

/** The program as it is installed. */
const program = resolve(import.meta.dirname, '../..', manifest.bin.nianbao);

const patience = 60_000;

export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** nianbao in a terminal of its own: it believes that somebody sits before it. */
export interface Terminal {
  /** All that has appeared, control characters and colours among it, with plain line ends. */
  readonly raw: () => string;
  /** The same without them, as one reads it. */
  readonly text: () => string;
  /** Waits until something has appeared after what was last waited for, however slow the machine. */
  readonly see: (wanted: string | RegExp) => Promise<void>;
  /** Keys that are pressed; '\r' is the return key, '\x03' Ctrl-C. */
  readonly press: (keys: string) => void;
  /** The exit status. */
  readonly ended: Promise<number>;
}

export const returnKey = '\r';
export const ctrlC = '\x03';

const running = new Set<ChildProcess>();

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** `script` of util-linux gives a command a terminal; every Debian has it. */
export const openTerminal = (argv: readonly string[], { cwd, columns = 80, env = {} }: TerminalOptions): Terminal => {
  if (spawnSync('script', ['--version']).status !== 0) throw new Error('these tests need `script` of util-linux');
  const command = [process.execPath, program, ...argv].map(quoted).join(' ');
  const child = spawn('script', ['-q', '-e', '-f', '-c', `stty cols ${columns} rows 30; exec ${command}`, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, SHELL: '/bin/sh', TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8', ...env },
  });
  running.add(child);
  let said = '';
  let seen = 0;
  const changed = new Set<() => void>();
  const hear = (chunk: string): void => {
    said += chunk;
    for (const look of changed) look();
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  // What is typed after the end goes nowhere.
  child.stdin.on('error', () => undefined);
  const raw = (): string => said.replaceAll('\r\n', '\n');
  const text = (): string => stripVTControlCharacters(raw());

  const see = (wanted: string | RegExp): Promise<void> =>
    new Promise((found, failed) => {
      const fail = (why: string): void => {
        done();
        failed(new Error(`${why}: ${wanted}\n${text().slice(seen)}`));
      };
      const look = (): void => {
        const rest = text().slice(seen);
        const at = typeof wanted === 'string' ? rest.indexOf(wanted) : rest.search(wanted);
        if (at === -1) return;
        seen += at + (typeof wanted === 'string' ? wanted.length : (wanted.exec(rest)?.[0].length ?? 0));
        done();
        found();
      };
      const timer = setTimeout(() => fail('not seen'), patience);
      const gone = (): void => fail('ended without');
      const done = (): void => {
        clearTimeout(timer);
        changed.delete(look);
        child.off('close', gone);
      };
      changed.add(look);
      child.on('close', gone);
      look();
    });

  return {
    ...{ raw, text, see },
    press: (keys) => void child.stdin.write(keys),
    ended: new Promise((ended) => {
      child.on('close', (code, signal) => {
        running.delete(child);
        ended(code ?? (signal === null ? -1 : -2));
      });
    }),
  };
};

/** Ends what a failed test has left running. */
export const closeTerminals = (): void => {
  for (const child of running) child.kill();
};
