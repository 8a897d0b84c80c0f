import type { IncomingMessage } from 'node:http';

/** Names by which this machine may call its own server. */
export const localHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isOwn = (authority: string, hosts: ReadonlySet<string>, port: number | undefined): boolean => {
  const { host, port: given } = /^(?<host>\[[0-9a-f:.]+\]|[^:[\]]+)(?::(?<port>[0-9]{1,5}))?$/i.exec(authority)?.groups ?? {};
  return host !== undefined && hosts.has(host.toLowerCase()) && Number(given ?? 80) === port;
};

/**
 * 400 without exactly one Host header, 421 when it names another server: a page of any site may have its own name point to 127.0.0.1
 * (DNS rebinding) and read what is served there.
 */
export const hostProblem = (request: IncomingMessage, hosts: ReadonlySet<string>): 400 | 421 | undefined => {
  const given = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
  const { host } = request.headers;
  if (given !== 1 || host === undefined || host === '') return 400;
  return isOwn(host, hosts, request.socket.localPort) ? undefined : 421;
};

/** Does the request come from a page of this server, or from no page at all? */
export const isSameOrigin = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  return (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin' || site === 'none');
};

/** Is this machine asked for by a name that only it has for itself? */
export const hasLocalHost = (request: IncomingMessage): boolean => isOwn(request.headers.host ?? '', localHosts, request.socket.localPort);
