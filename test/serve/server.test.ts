import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, listen } from '../../src/serve/listen.ts';
import { createSiteServer, type ServedSite } from '../../src/serve/server.ts';
import { rawRequest } from './raw-request.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': '<h1>首页</h1>',
  'liangkou/2024/index.html': '报告',
  'liangkou/2024/report.json': '{}',
  'liangkou/2024/图.png': 'PNG',
  'assets/a.css': 'a{}',
  '404.html': '<p>没有</p>',
  _headers:
    "/*\n  Content-Security-Policy: default-src 'self'\n  X-Content-Type-Options: bad\n  Access-Control-Allow-Origin: *\n  Set-Cookie: a=b\n  Cache-Control: public\n\n/liangkou/*\n  X-Robots-Tag: noindex\n",
};

const site: ServedSite = {
  get: async (path) => {
    if (path === 'broken.html') throw new Error('at /root/secret/place');
    return Object.hasOwn(files, path) ? files[path] : undefined;
  },
};

const servers: Server[] = [];
const serve = async (...options: Parameters<typeof createSiteServer>): Promise<number> => {
  const server = createSiteServer(...options);
  servers.push(server);
  return listen(server, { port: 0 });
};

let port = 0;
const errors: unknown[] = [];
beforeAll(async () => {
  port = await serve(site, {
    onError: (thrown) => errors.push(thrown),
    streams: new Map([
      [
        '_live',
        (_, response) => {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' });
          response.end('data: 1\n\n');
        },
      ],
    ]),
  });
});
afterAll(() => Promise.all(servers.map(close)));

const get = (target: string, headers = '') =>
  rawRequest(port, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${headers}\r\n`);

describe('what is served', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', '<h1>首页</h1>'],
    ['/?q=1', 200, 'text/html; charset=utf-8', '<h1>首页</h1>'],
    ['/index.html', 200, 'text/html; charset=utf-8', '<h1>首页</h1>'],
    ['/liangkou/2024/', 200, 'text/html; charset=utf-8', '报告'],
    ['/liangkou/2024/report.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/liangkou/2024/%E5%9B%BE.png', 200, 'image/png', 'PNG'],
    ['/assets/a.css', 200, 'text/css; charset=utf-8', 'a{}'],
    ['/nowhere', 404, 'text/html; charset=utf-8', '<p>没有</p>'],
    ['/assets/', 404, 'text/html; charset=utf-8', '<p>没有</p>'],
    ['/constructor', 404, 'text/html; charset=utf-8', '<p>没有</p>'],
    ['/<script>__pwned(1)</script>', 404, 'text/html; charset=utf-8', '<p>没有</p>'],
  ])('%s: %d', async (target, status, type, body) => {
    const answer = await get(target);
    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([status, type, body]);
  });

  it('HEAD has the headers of GET and no body', async () => {
    const answer = await rawRequest(port, `HEAD / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
    expect([answer.status, answer.headers.get('content-length'), answer.body]).toEqual([200, '15', '']);
  });

  it('sends the policies of _headers, and what a server of drafts needs, whatever _headers says', async () => {
    const { headers } = await get('/liangkou/2024/');
    expect(headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect([...headers.keys()].filter((name) => /access-control|set-cookie/.test(name))).toEqual([]);
    expect((await get('/')).headers.has('x-robots-tag')).toBe(false);
  });

  it('leads from a folder to its page, keeping the query', async () => {
    const answer = await get('/liangkou/2024?a=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/liangkou/2024/?a=1']);
  });

  it('a failure inside tells the reader nothing of it', async () => {
    const answer = await get('/broken.html');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret|\bat /);
    expect(errors).toHaveLength(1);
    expect((await get('/')).status).toBe(200);
  });
});

describe('targets that name nothing of the site', () => {
  it.each([
    '/../../etc/passwd',
    '/%2E%2E/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/.%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%5c%5cevil%5cshare',
    '/%c0%ae%c0%ae/secret.txt',
    '/%zz',
    '/%',
    '/%ff%fe',
    '/%00',
    '/a%0d%0aSet-Cookie:x',
    '//evil.example/%2e%2e',
    '//evil.example',
    '/a//b',
    '/./index.html',
    '/liangkou/./2024/',
    '/%2Fetc/passwd',
    '/#x',
    'etc/passwd',
    'file:///etc/passwd',
    'http://evil.example/',
    '*',
  ])('%s is refused', async (target) => {
    const answer = await get(target);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeUndefined();
  });

  it('an absolute URL is refused even with the right name', async () => {
    expect((await get(`http://127.0.0.1:${port}/`)).status).toBe(400);
  });

  it('a long one is refused before it is looked at', async () => {
    expect((await get(`/${'a'.repeat(5000)}`)).status).toBe(414);
    expect((await get(`/${'a'.repeat(100_000)}`)).status).toBe(431);
    expect((await get('/')).status).toBe(200);
  });

  it('percent signs are decoded once', async () => {
    expect((await get('/%2569ndex.html')).status).toBe(404);
    expect((await get('/%252e%252e/secret.txt')).status).toBe(404);
  });
});

describe('who may ask', () => {
  const asked = (lines: string, version = '1.1', target = '/') =>
    rawRequest(port, `GET ${target} HTTP/${version}\r\n${lines}Connection: close\r\n\r\n`);

  it.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['LOCALHOST', 200],
    ['[::1]', 200],
  ])('Host %s with the port: %d', async (host, status) => {
    expect((await asked(`Host: ${host}:${port}\r\n`)).status).toBe(status);
  });

  it.each([
    'evil.example',
    'localhost',
    '127.0.0.1:1',
    'localhost.evil.example:{port}',
    'evil.example:{port}',
    '127.0.0.1.evil:{port}',
    'a@localhost:{port}',
    '[::2]:{port}',
    '0.0.0.0:{port}',
    'localhost:{port}x',
    '2130706433:{port}',
  ])('Host %s: 421', async (host) => {
    const answer = await asked(`Host: ${host.replace('{port}', String(port))}\r\n`);
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('首页');
  });

  it('two Host headers, or none, are refused, in HTTP/1.0 too', async () => {
    expect((await asked(`Host: localhost:${port}\r\nHost: localhost:${port}\r\n`)).status).toBe(400);
    expect((await asked(`Host: localhost:${port}\r\nhost: evil.example\r\n`)).status).toBe(400);
    expect((await asked('')).status).toBe(400);
    expect((await asked('', '1.0')).status).toBe(400);
    expect((await asked('Host: \r\n')).status).toBe(400);
    expect((await asked(`Host: localhost:${port}\r\n`, '1.0')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])('%s is not allowed', async (method) => {
    const answer = await rawRequest(
      port,
      `${method} / HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://evil.example\r\nX-Secret: 1\r\nConnection: close\r\n\r\n`,
    );
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(answer.text).not.toContain('X-Secret');
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('nothing is upgraded', async () => {
    const upgrade = 'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    const answer = await rawRequest(port, `GET /_ws HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\n${upgrade}\r\n`, 300);
    expect(answer.status).toBe(404);
  });

  it.each(['\0\x01\x02garbage\r\n\r\n', 'FOO / HTTP/1.1\r\n\r\n', 'GET /a b HTTP/1.1\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n'])(
    '%j does no harm',
    async (data) => {
      expect([0, 400, 505]).toContain((await rawRequest(port, data)).status);
      expect((await get('/')).status).toBe(200);
    },
  );

  it('an ambiguous length is refused', async () => {
    const data = `POST / HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect([400, 405]).toContain((await rawRequest(port, data)).status);
  });

  it('a reload stream is for pages of this server', async () => {
    expect((await get('/_live', `Origin: http://127.0.0.1:${port}\r\n`)).body).toContain('data: 1');
    expect((await get('/_live', 'Sec-Fetch-Site: same-origin\r\n')).status).toBe(200);
    for (const header of [
      'Origin: http://evil.example',
      'Origin: null',
      'Origin: http://127.0.0.1:1',
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Site: same-site',
    ]) {
      const answer = await get('/_live', `${header}\r\n`);
      expect([answer.status, answer.body.includes('data:')], header).toEqual([403, false]);
    }
  });
});

describe('a site below a path', () => {
  it('is served there and nowhere else', async () => {
    const below = await serve(site, { basePath: '/n/年报/' });
    const ask = (target: string) => rawRequest(below, `GET ${target} HTTP/1.1\r\nHost: localhost:${below}\r\nConnection: close\r\n\r\n`);
    const encoded = encodeURI('/n/年报');
    expect((await ask('/')).headers.get('location')).toBe(`${encoded}/`);
    expect((await ask(encoded)).headers.get('location')).toBe(`${encoded}/`);
    expect((await ask(`${encoded}/`)).body).toContain('首页');
    expect((await ask(`${encoded}/liangkou/2024`)).headers.get('location')).toBe(`${encoded}/liangkou/2024/`);
    expect((await ask('/assets/a.css')).status).toBe(404);
    expect((await ask('/nx/assets/a.css')).status).toBe(404);
  });
});

describe('addresses', () => {
  it('takes the next port when one is in use, and says which', async () => {
    const taken = await serve(site);
    const next = await listen(servers[servers.push(createSiteServer(site)) - 1] ?? createSiteServer(site), { port: taken });
    expect(next).toBeGreaterThan(taken);
    expect(next).toBeLessThan(taken + 20);
    const answer = await rawRequest(next, `GET / HTTP/1.1\r\nHost: localhost:${next}\r\nConnection: close\r\n\r\n`);
    expect(answer.status).toBe(200);
  });

  it('is reached from this machine only', async () => {
    expect(servers[0]?.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('an address of another machine is a sentence', async () => {
    await expect(listen(createSiteServer(site), { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
      sentence: { zh: '“192.0.2.1”不是这台电脑的地址。请检查 --host，或者去掉它' },
    });
  });

  it('stops although a browser keeps its connection open', async () => {
    const server = createSiteServer(site);
    const kept = await listen(server, { port: 0 });
    const waiting = rawRequest(kept, `GET / HTTP/1.1\r\nHost: localhost:${kept}\r\n\r\n`, 20_000);
    await new Promise((resolve) => server.once('request', (_, response) => response.once('finish', resolve)));
    await close(server);
    expect((await waiting).body).toContain('首页');
  });
});
