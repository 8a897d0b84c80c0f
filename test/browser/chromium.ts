import { accessSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

const exists = (file: string): boolean => {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
};

export const launchChromium = (): Promise<Browser> => {
  const executablePath = process.env.CHROME_PATH ?? candidates.find(exists);
  if (executablePath === undefined) throw new Error('no Chromium: set CHROME_PATH');
  const quiet = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'].map((name) => `--disable-${name}`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
};

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface Host {
  /** With the prefix, ends in '/'. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Files below a prefix on a loopback host, with the policy of `_headers` as a real header. Anything else is missing. */
export const serve = async (files: ReadonlyMap<string, string>, prefix: string): Promise<Host> => {
  const policy = /Content-Security-Policy: (.*)/.exec(files.get('_headers') ?? '')?.[1];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    const name = path.startsWith(prefix) ? path.slice(prefix.length).replace(/(^|\/)$/, '$1index.html') : '';
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8',
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server on a port has an address with a port: never a string, never null.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
