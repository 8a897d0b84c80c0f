import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './measure.ts';
import { type OpenPage, openPage } from './open-page.ts';

/** What an editor waits for. */
export interface DevCost {
  /** Seconds from the start to a report's page. */
  readonly firstPage: number;
  /** Seconds from a saved change of that report's text to a page that shows it, median. */
  readonly served: number;
  /** Seconds from a saved change to the new text standing in the page that is open in a browser, median; absent without a browser. */
  readonly onScreen?: { readonly prose: number; readonly figures: number };
  /** Peak of resident memory, in megabytes; absent where the system does not tell. */
  readonly memory?: number;
}

const patience = 300_000;
const saves = 7;

/** Resolves with what the process has said, when it has said it. */
const hearing = (child: ChildProcess): ((wanted: RegExp) => Promise<string>) => {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return async (wanted) => {
    const started = performance.now();
    while (performance.now() - started < patience && child.exitCode === null) {
      const found = wanted.exec(said)?.[0];
      if (found !== undefined) return found;
      await wait(2);
    }
    throw new Error(`nianbao dev has not said ${wanted}\n${said}`);
  };
};

/** Resolves when the page shows the text, asked for every few milliseconds. */
const until = async (page: string, text: string): Promise<void> => {
  const started = performance.now();
  while (performance.now() - started < patience) {
    const answer = await fetch(page).catch(() => undefined);
    if ((await answer?.text())?.includes(text)) return;
    await wait(2);
  }
  throw new Error(`${page} does not show ${text}`);
};

const peak = (pid: number | undefined): number | undefined => {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
};

/** Median of the seconds that several changes of one file take to be seen; then the file is as it was. */
const changes = async (file: string, change: (text: string, save: number) => string, seen: (save: number) => Promise<void>) => {
  const text = readFileSync(file, 'utf8');
  const took: number[] = [];
  for (let save = 0; save < saves; save++) {
    // As an editor at work: what the save before has left to do is not counted.
    await wait(1000);
    const changed = change(text, save);
    const started = performance.now();
    writeFileSync(file, changed);
    await seen(save);
    took.push((performance.now() - started) / 1000);
  }
  writeFileSync(file, text);
  return median(took);
};

/** `nianbao dev` on a copy of the content: the first page, then, when all has been read and judged, changes of one report. */
export const measureDev = async (program: string, content: string, work: string): Promise<DevCost> => {
  const root = join(work, 'dev');
  rmSync(root, { recursive: true, force: true });
  cpSync(content, root, { recursive: true });
  const folder = join(root, 'content/county-0/bureau-0/2021');
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'dev', '--root', root, '--port', '0', '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const heard = hearing(child);
  let browser: OpenPage | undefined;
  try {
    const page = `${await heard(/http:\/\/127\.0\.0\.1:\d+\//)}county-0/bureau-0/2021/`;
    await until(page, '</html>');
    const firstPage = (performance.now() - started) / 1000;
    await heard(/Checked \d+ reports?/);

    const sentence = (word: string, save: number): string => `${word}第${save}句。`;
    const write = (word: string, seen: (text: string) => Promise<void>): Promise<number> =>
      changes(
        join(folder, 'report.md'),
        (text, save) => `${text}\n${sentence(word, save)}\n`,
        (save) => seen(sentence(word, save)),
      );
    const served = await write('补充', (text) => until(page, text));
    browser = await openPage();
    await browser?.open(page);
    const figure = (save: number): string => `98765${save}`;
    const count = (shows: OpenPage['shows']): Promise<number> =>
      changes(
        join(folder, 'statistics.yaml'),
        (text, save) => text.replace(/(?<=licensing: \{ decisions: )[0-9]+/, figure(save)),
        (save) => shows(figure(save)),
      );
    const onScreen = browser && { prose: await write('又补', browser.shows), figures: await count(browser.shows) };
    const memory = peak(child.pid);
    return {
      ...{ firstPage, served },
      ...(onScreen ? { onScreen } : {}),
      ...(memory === undefined ? {} : { memory }),
    };
  } finally {
    child.kill('SIGINT');
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  }
};
