import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './measure.ts';

/** What an editor waits for. */
export interface DevCost {
  /** Seconds from the start to a report's page. */
  readonly firstPage: number;
  /** Seconds from a saved change of that report to a page that shows it, median. */
  readonly change: number;
  /** Peak of resident memory, in megabytes; absent where the system does not tell. */
  readonly memory?: number;
}

const patience = 300_000;
const saves = 5;

/** The address that it says once it serves. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) found(address);
    });
    child.once('exit', (code) => failed(new Error(`nianbao dev ended with ${code}\n${said}`)));
  });

/** Seconds until the page shows the text, asked for every few milliseconds. */
const until = async (page: string, text: string): Promise<number> => {
  const started = performance.now();
  while (performance.now() - started < patience) {
    const answer = await fetch(page).catch(() => undefined);
    if ((await answer?.text())?.includes(text)) return (performance.now() - started) / 1000;
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

/** `nianbao dev` on a copy of the content: the first page, then changes of one report. */
export const measureDev = async (program: string, content: string, work: string): Promise<DevCost> => {
  const root = join(work, 'dev');
  rmSync(root, { recursive: true, force: true });
  cpSync(content, root, { recursive: true });
  const report = join(root, 'content/county-0/bureau-0/2021/report.md');
  const text = readFileSync(report, 'utf8');
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'dev', '--root', root, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const page = `${await addressOf(child)}county-0/bureau-0/2021/`;
    await until(page, '</html>');
    const firstPage = (performance.now() - started) / 1000;
    const changes: number[] = [];
    for (let save = 0; save < saves; save++) {
      const sentence = `补充第${save}句。`;
      // As an editor at work: what the first page has left to do is not counted.
      await wait(1000);
      writeFileSync(report, `${text}\n${sentence}\n`);
      changes.push(await until(page, sentence));
    }
    const memory = peak(child.pid);
    return { firstPage, change: median(changes), ...(memory === undefined ? {} : { memory }) };
  } finally {
    child.kill('SIGINT');
    rmSync(root, { recursive: true, force: true });
  }
};
