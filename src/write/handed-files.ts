import type { MessagePort } from 'node:worker_threads';
import type { Localized } from '../language.ts';
import { ProjectError } from '../project-error.ts';
import { stagedRoute } from './publish.ts';
import { joinStaging, type SharedStaging } from './stage.ts';
import type { MadeFile, StagedRoute } from './staged-route.ts';
import { realFiles, type WriteFiles } from './write-files.ts';

/** What a writing thread is given when it starts. */
export interface WriterOrder {
  readonly staging: SharedStaging;
  /** Room for the bytes of files, which two threads see. */
  readonly parts: readonly SharedArrayBuffer[];
  readonly port: MessagePort;
}

/** Files whose bytes lie in a part, one after the other. Until the answer comes the part is the writing thread's. */
export interface HandedFiles {
  readonly part: number;
  readonly files: readonly MadeFile[];
}

export type WriterReport =
  /** Its first word: it has come up, and the parts are free. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'staged'; readonly part: number; readonly files: readonly StagedRoute[] }
  /** A `ProjectError`; this and the next kind are its last word. */
  | { readonly kind: 'stopped'; readonly sentence: Localized }
  | { readonly kind: 'defect'; readonly error: unknown };

/** What a writing thread does: makes files ready in the order in which they are handed over, until one cannot be. */
export const writeHandedFiles = ({ staging, parts, port }: WriterOrder, files: WriteFiles = realFiles): void => {
  const joined = joinStaging(staging, files);
  const rooms = parts.map((part) => Buffer.from(part));
  const staged = ({ part, files }: HandedFiles): WriterReport => {
    let end = 0;
    const fileAt = ({ path, kind, bytes }: MadeFile): StagedRoute => {
      const at = end;
      end += bytes;
      const body = rooms[part]?.subarray(at, end);
      if (body?.length !== bytes) throw new Error(`part ${part} does not hold ${path}`);
      return stagedRoute(joined, { path, kind, body: () => body });
    };
    return { kind: 'staged', part, files: files.map(fileAt) };
  };
  const write = (handed: HandedFiles): void => {
    try {
      port.postMessage(staged(handed));
    } catch (thrown) {
      const last: WriterReport =
        thrown instanceof ProjectError ? { kind: 'stopped', sentence: thrown.sentence } : { kind: 'defect', error: thrown };
      port.postMessage(last);
      // A port that is closed goes on to tell what has arrived already.
      port.off('message', write);
      port.close();
    }
  };
  port.on('message', write);
  port.postMessage({ kind: 'ready' } satisfies WriterReport);
};
