import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { contentType } from './content-type.ts';
import { type HeaderRule, headersFor, parseHeaders } from './headers-file.ts';
import { hostProblem, isSameOrigin, localHosts } from './host-header.ts';
import { requestPath } from './request-path.ts';

/** What is served: a closed list of files. The server itself never turns an address into a file name. */
export interface ServedSite {
  /** The content of `liangkou/2024/index.html`; undefined where the site has no such file. */
  readonly get: (path: string) => Promise<Uint8Array | string | undefined>;
}

export type Stream = (request: IncomingMessage, response: ServerResponse) => void;

export interface ServerOptions {
  /** Where the site lies, with '/' at both ends. Default '/'. */
  readonly basePath?: string;
  /** Names under which the server may be asked for, beyond those of the machine itself. */
  readonly hosts?: Iterable<string>;
  /** Answers that stay open (a reload stream), by path without its first '/'. Only pages of this server get them. */
  readonly streams?: ReadonlyMap<string, Stream>;
  /** Told of what went wrong inside, so that it is not lost: the reader only learns that something did. */
  readonly onError?: (thrown: unknown) => void;
}

/** Sent with every answer. */
const always: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const said: ReadonlyMap<number, string> = new Map([
  [400, '请求的网址有误'],
  [403, '不允许从别的网站访问'],
  [404, '没有这个页面'],
  [405, '只支持 GET 和 HEAD'],
  [414, '网址太长'],
  [421, '请用 localhost 或 127.0.0.1 访问'],
  [500, '程序出错，请看命令行里的提示'],
]);

/** A plain sentence: nothing of the request comes back, nothing of this machine is told. */
const answer = (response: ServerResponse, status: number, extra: Readonly<Record<string, string>> = {}): void => {
  const text = `${status} ${said.get(status) ?? ''} ${STATUS_CODES[status] ?? ''}\n`;
  response.writeHead(status, {
    ...always,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Content-Length': Buffer.byteLength(text),
    ...extra,
  });
  response.end(text);
};

/** Every part encoded anew, so that a redirect leads nowhere but to a path of this server. */
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { ...always, Location: location, 'Content-Length': 0 });
  response.end();
};

/** Serves a site as a static host would. Bind it with `listen`. */
export const createSiteServer = (site: ServedSite, options: ServerOptions = {}): Server => {
  const { basePath = '/', streams, onError } = options;
  const hosts = new Set([...localHosts, ...(options.hosts ?? [])]);
  const base = basePath.slice(1);
  let headersText = '';
  let rules: readonly HeaderRule[] = [];

  const rulesOf = async (): Promise<readonly HeaderRule[]> => {
    const file = await site.get('_headers');
    const text = file === undefined ? '' : Buffer.from(file).toString('utf8');
    if (text !== headersText) {
      rules = parseHeaders(text);
      headersText = text;
    }
    return rules;
  };

  const send = async (response: ServerResponse, status: number, path: string, body: Uint8Array | string): Promise<void> => {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    const published = headersFor(await rulesOf(), `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
    for (const [name, value] of published) response.setHeader(name, value);
    response.writeHead(status, { ...always, 'Content-Type': contentType(path), 'Content-Length': bytes.length });
    response.end(bytes);
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const problem = hostProblem(request, hosts);
    if (problem) return answer(response, problem, { Connection: 'close' });
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, { Allow: 'GET, HEAD', Connection: 'close' });
    const asked = requestPath(request.url ?? '');
    if (asked.kind === 'refused') return answer(response, asked.status);
    if (!asked.path.startsWith(base)) {
      if (asked.path === '' || `${asked.path}/` === base) return redirect(response, `/${encodePath(base)}`);
      return answer(response, 404);
    }
    const path = asked.path.slice(base.length);
    const stream = streams?.get(path);
    if (stream) return isSameOrigin(request) ? stream(request, response) : answer(response, 403);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const body = await site.get(file);
    if (body !== undefined) return send(response, 200, file, body);
    if (file === path && (await site.get(`${path}/index.html`)) !== undefined)
      return redirect(response, `/${encodePath(`${base}${path}`)}/${asked.query}`);
    const missing = await site.get('404.html');
    return missing === undefined ? answer(response, 404) : send(response, 404, '404.html', missing);
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((thrown: unknown) => {
      onError?.(thrown);
      if (response.headersSent) response.destroy();
      else {
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        answer(response, 500);
      }
    });
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
};
