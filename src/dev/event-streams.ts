import type { ServerResponse } from 'node:http';
import { hasLocalHost } from '../serve/host-header.ts';
import type { Stream } from '../serve/server.ts';

/** What a browser that keeps a page open is told of it. */
export interface Listener {
  /** Below dist/. */
  readonly page: string;
  /** Does the browser run on this machine? */
  readonly local: boolean;
}

export interface EventStreams {
  readonly stream: Stream;
  /** Tells every open page its state, if it is another than it was told before. */
  readonly tell: () => void;
  readonly close: () => void;
}

/** A browser that reads nothing any more (a sleeping machine) is let go; it comes back by itself. */
const mostUnread = 4 * 1024 * 1024;

const pageOf = (url: string | undefined): string => {
  const asked = new URLSearchParams((url ?? '').split('?')[1] ?? '').get('page') ?? '';
  return asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
};

const isLoopback = (address: string | undefined): boolean => /^(?:::1$|(?:::ffff:)?127\.)/.test(address ?? '');

/** Server-sent events: one stream for each open page. `stateOf` gives what a page is to be told, as one line. */
export const eventStreams = (stateOf: (listener: Listener) => string): EventStreams => {
  const open = new Map<ServerResponse, { readonly listener: Listener; told: string }>();
  const tellOne = (response: ServerResponse): void => {
    const known = open.get(response);
    if (!known) return;
    const state = stateOf(known.listener);
    if (state === known.told) return;
    known.told = state;
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(`data: ${state}\n\n`);
  };
  return {
    stream: (request, response) => {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      const local = isLoopback(request.socket.remoteAddress) && hasLocalHost(request);
      response.write('retry: 500\n\n');
      open.set(response, { listener: { page: pageOf(request.url), local }, told: '' });
      response.on('error', () => undefined);
      response.on('close', () => open.delete(response));
      tellOne(response);
    },
    tell: () => {
      for (const response of open.keys()) tellOne(response);
    },
    close: () => {
      for (const response of open.keys()) response.end();
    },
  };
};
