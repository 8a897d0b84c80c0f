import { existsSync } from 'node:fs';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { ProjectError } from '../project-error.ts';
import type { Route } from '../render/route.ts';
import type { HandedFiles, WriterOrder, WriterReport } from './handed-files.ts';
import type { Publication } from './publish.ts';
import { sharedStaging } from './stage.ts';
import type { MadeFile } from './staged-route.ts';

/** Where the bundle puts launch/writer.ts; absent when the sources are run as they are, which then write all files themselves. */
const writerProgram = new URL('./writer.js', import.meta.url);

export const writingThreadPossible = (): boolean => existsSync(writerProgram);

/** Large enough for nearly every file, together for as much as is made in 50 ms. */
const partBytes = 1024 * 1024;
const partCount = 3;

/** Few objects live there, and but for the names of folders none for long. */
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 128 };

/** A thread that hashes, compares and writes what this one makes. */
export interface WritingThread {
  /**
   * Hands a file over. Where there is no room for it, or it comes in pieces or as a copy, it is made ready at once: nobody ever waits for
   * a thread that is slow, has not come up, or is no more.
   */
  readonly stage: (route: Route) => MadeFile;
  /** Throws what has failed meanwhile. */
  readonly check: () => void;
  /** Resolves when the thread has come up, or never will. */
  readonly started: Promise<void>;
  /** Resolves when all that was handed over is ready; rejects when something has failed, or the thread has ended. */
  readonly finish: () => Promise<void>;
  /** Ends it wherever it is. */
  readonly end: () => Promise<void>;
}

/** Node's permission model, and a system that has no more threads to give, refuse one at once: then there is none. */
const begun = (program: URL, order: WriterOrder): Worker | undefined => {
  try {
    return new Worker(program, { workerData: order, transferList: [order.port], resourceLimits });
  } catch {
    return undefined;
  }
};

/** Where the system has too few files or too little memory for one, Node says so later: what ends before its first word was never there. */
export const writingThread = ({ staging, stage, take }: Publication, program = writerProgram): WritingThread | undefined => {
  const { port1: port, port2 } = new MessageChannel();
  const parts = Array.from({ length: partCount }, () => new SharedArrayBuffer(partBytes));
  const worker = begun(program, { staging: sharedStaging(staging), parts, port: port2 });
  if (!worker) {
    port.close();
    return undefined;
  }
  const rooms = parts.map((part) => Buffer.from(part));
  const free: number[] = [];
  let filling: { readonly part: number; readonly files: MadeFile[]; bytes: number } | undefined;
  let there = false;
  let failure: { readonly thrown: unknown } | undefined;
  let settleStart = (): void => {};
  let settle = (): void => {};
  const started = new Promise<void>((resolve) => {
    settleStart = resolve;
  });

  const fail = (thrown: unknown): void => {
    if (there) failure ??= { thrown };
    settleStart();
    settle();
  };
  const hear = (report: WriterReport): void => {
    if (report.kind === 'ready') {
      there = true;
      free.push(...rooms.keys());
      settleStart();
    } else if (report.kind === 'stopped') fail(new ProjectError(report.sentence));
    else if (report.kind === 'defect') fail(report.error);
    else {
      for (const file of report.files) take(file);
      free.push(report.part);
      settle();
    }
  };
  /** What has been said already, without a turn of the event loop. */
  const hearAll = (): void => {
    for (let said = receiveMessageOnPort(port); said; said = receiveMessageOnPort(port)) hear(said.message);
  };
  const ended = (thrown: unknown): void => {
    hearAll();
    fail(thrown);
  };
  port.on('message', hear);
  worker.once('error', ended);
  worker.once('exit', (code) => ended(new Error(`the writing thread ended with ${code}`)));

  const handOver = (): void => {
    if (filling) port.postMessage({ part: filling.part, files: filling.files } satisfies HandedFiles);
    filling = undefined;
  };
  const begin = (): typeof filling => {
    if (free.length === 0) hearAll();
    const part = free.shift();
    return part === undefined ? undefined : { part, files: [], bytes: 0 };
  };
  const handed = ({ path, kind }: Route, body: string | Uint8Array): MadeFile | undefined => {
    const most = typeof body === 'string' ? 3 * body.length : body.length;
    if (most > partBytes) return undefined;
    if (filling && filling.bytes + most > partBytes) handOver();
    filling ??= begin();
    const room = filling && rooms[filling.part];
    if (!filling || !room) return undefined;
    if (typeof body !== 'string') room.set(body, filling.bytes);
    const bytes = typeof body === 'string' ? room.write(body, filling.bytes, 'utf8') : body.length;
    const file = { path, kind, bytes };
    filling.files.push(file);
    filling.bytes += bytes;
    return file;
  };
  const end = async (): Promise<void> => void (await worker.terminate());
  return {
    stage: (route) => {
      const body = route.body();
      const file = typeof body === 'string' || body instanceof Uint8Array ? handed(route, body) : undefined;
      return file ?? stage({ ...route, body: () => body });
    },
    check: () => {
      if (failure) throw failure.thrown;
    },
    started,
    finish: () =>
      new Promise((resolve, reject) => {
        handOver();
        settle = () => {
          if (failure) reject(failure.thrown);
          else if (!there || free.length === partCount) resolve(end());
        };
        settle();
      }),
    end,
  };
};
