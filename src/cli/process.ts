import { availableParallelism, homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { errorCode, ioSentence } from '../io-error.ts';
import type { Localized } from '../language.ts';
import type { Context, Dialogue, Output } from './context.ts';
import { defectReport } from './defect.ts';
import { languageOf, wantsColor } from './environment.ts';
import { run } from './run.ts';
import { version } from './version.ts';

/** This process as a context: the one place that knows arguments, environment, terminal, clock and signals. Sets the exit status. */
export const runProcess = async (): Promise<void> => {
  const argv = process.argv.slice(2);
  process.on('uncaughtException', (error) => failWith(error, argv));
  process.on('unhandledRejection', (error) => failWith(error, argv));
  const language = languageOf(argv, process.env);
  const cwd = currentFolder();
  if (cwd === undefined) {
    process.stderr.write(`nianbao: ${lostFolder[language]}\n`);
    process.exitCode = 2;
    return;
  }
  const controller = new AbortController();
  let complete = true;
  const lost = (code: string): void => {
    complete = false;
    process.exitCode = 2;
    process.stderr.write(`nianbao: ${lostOutput[language]} (${code})\n`);
  };
  const context: Context = {
    argv,
    env: process.env,
    cwd,
    stdout: outputTo(process.stdout, lost),
    stderr: outputTo(process.stderr, lost),
    language,
    version,
    now: clock,
    interruption: () => interruptible(controller),
    builder: { pid: process.pid, alive },
    processors: availableParallelism(),
    thisYear: () => new Date().getFullYear(),
    today: () => Math.floor(Date.now() / 86_400_000),
    ...(process.stderr.isTTY && (await import('node:tty')).isatty(0) ? { openDialogue } : {}),
  };
  try {
    const code = await run(context);
    process.exitCode = controller.signal.aborted ? 130 : complete ? code : 2;
    setImmediate(leave);
  } catch (error) {
    failWith(error, argv);
  }
};

/** In milliseconds. `performance.now` would load much of Node that nothing else here needs. */
const clock = (): number => {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
};

const lostFolder: Localized = {
  zh: '当前文件夹已经被删除或移走，请换一个文件夹再运行。',
  en: 'The current folder has been removed or moved. Run this in another one.',
};

const lostOutput: Localized = {
  zh: '结果没有全部写出，请看看磁盘是不是满了。',
  en: 'Not all of the output could be written: is the disk full?',
};

const currentFolder = (): string | undefined => {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
};

/** Nothing is left to do: Node would collect garbage once more and take its heap apart, 8 ms. What is still to be written keeps it alive. */
const leave = (): void => {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
};

const interruptible = (controller: AbortController): AbortSignal => {
  if (process.listenerCount('SIGINT') === 0) {
    process.once('SIGINT', () => controller.abort());
    process.once('SIGTERM', () => controller.abort());
  }
  return controller.signal;
};

/** Questions go to standard error, like everything that is not a result. Lines that are typed ahead or pasted answer later questions. */
const openDialogue = async (): Promise<Dialogue> => {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed: string[] = [];
  let ended = false;
  let answer: ((text: string | undefined) => void) | undefined;
  const give = (text: string | undefined): void => {
    const waiting = answer;
    answer = undefined;
    if (waiting) waiting(text);
    else if (text !== undefined) typed.push(text);
  };
  lines.on('line', give);
  lines.on('close', () => {
    // Ctrl-C and Ctrl-D leave the cursor behind the question.
    if (answer) process.stderr.write('\n');
    ended = true;
    give(undefined);
  });
  return {
    ask: (question) =>
      new Promise((done) => {
        answer = done;
        lines.setPrompt(question);
        if (!ended) lines.prompt();
        const [ahead] = typed.splice(0, 1);
        if (ahead !== undefined || ended) give(ahead);
      }),
    close: () => lines.close(),
  };
};

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const failWith = (error: unknown, argv: readonly string[]): never => {
  const code = errorCode(error);
  // The program's own files could not all be opened: a matter of the machine, wherever in Node's loader it came up.
  if (code === 'EMFILE' || code === 'ENFILE') {
    process.stderr.write(`nianbao: ${ioSentence(code, 'read', 'nianbao')[languageOf(argv, process.env)]}\n`);
    process.exit(2);
  }
  const program = fileURLToPath(new URL('..', import.meta.url));
  const folders = [
    { path: program, shown: '' },
    { path: currentFolder() ?? '/', shown: '.' },
    { path: homedir(), shown: '~' },
  ];
  const { version: node, platform, arch } = process;
  process.stderr.write(
    defectReport(error, {
      version,
      node: node.slice(1),
      platform: `${platform} ${arch}`,
      argv,
      folders: folders.filter(({ path }) => path !== '/'),
    }),
  );
  process.exit(70);
};

const outputTo = (stream: NodeJS.WriteStream, lost: (code: string) => void): Output => {
  let open = true;
  // A reader that has seen enough (`| head`) is no error: the rest is not written, and the exit status stays truthful.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (open && error.code !== 'EPIPE') lost(error.code ?? error.message);
    open = false;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    isTTY: stream.isTTY === true,
    columns: stream.isTTY === true && stream.columns > 0 ? stream.columns : Number.POSITIVE_INFINITY,
    color: wantsColor(process.env, stream.isTTY === true),
  };
};
