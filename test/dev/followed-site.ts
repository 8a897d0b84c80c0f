import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Dev, type DevOptions, dev, type Telling } from '../../src/dev/dev.ts';
import type { Localized } from '../../src/language.ts';

const demonstration = path.resolve(import.meta.dirname, '../../content');

/** A copy of the demonstration site, to be written in. */
export const writableSite = (): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'nianbao-dev-'));
  cpSync(demonstration, path.join(root, 'content'), { recursive: true });
  return root;
};

export const originals = demonstration;

export interface Served {
  readonly status: number;
  readonly body: Buffer;
}

export interface Followed {
  readonly dev: Dev;
  readonly root: string;
  readonly said: readonly (Localized & { readonly telling: Telling })[];
  /** A file below the site's root, `liangkou/2024/`. */
  readonly fetch: (file: string) => Promise<Served>;
  readonly text: (file: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const followed = async (options: Partial<DevOptions> = {}): Promise<Followed> => {
  const root = options.root ?? writableSite();
  const said: (Localized & { telling: Telling })[] = [];
  const running = await dev({
    root,
    port: 0,
    language: 'zh',
    now: () => performance.now(),
    say: (sentence, telling) => void said.push({ ...sentence, telling }),
    ...options,
  });
  const fetch = (file: string): Promise<Served> =>
    new Promise((resolve, reject) => {
      get(running.url + encodeURI(file), (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces) }));
      }).on('error', reject);
    });
  return {
    ...{ dev: running, root, said, fetch },
    text: async (file) => (await fetch(file)).body.toString('utf8'),
    close: async () => {
      await running.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};

/** What a page is told when it connects; of a refusal, its text. */
export const firstEvent = (
  port: number,
  page: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path: `/_nianbao/events?page=${encodeURIComponent(page)}`, headers }, (response) => {
      let text = '';
      const end = (): void => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        request.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (/^data: .*\n\n/m.test(text)) end();
      });
      response.on('end', end);
      response.on('error', () => undefined);
    });
    request.on('error', reject);
  });

const patience = 30_000;

/** Waits until something holds, however slow the machine; fails with what was last seen. */
export const eventually = async (expectation: () => void | Promise<void>): Promise<void> => {
  const end = performance.now() + patience;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (thrown) {
      if (performance.now() > end) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
};

/** A page as the build writes it: without what dev puts into it. */
export const withoutClient = (html: string): string =>
  html.replace(/<script type="module" src="\/_nianbao\/overlay\.js"[^>]*><\/script>\n/, '');
