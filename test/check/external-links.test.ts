import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askExternal, externalAddresses, externalDrafts, isPublic } from '../../src/check/external-links.ts';
import { reportWith } from '../support/prose.ts';

type Handle = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const opened: { close(): void; closeAllConnections(): void }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this machine that counts and handles each request; its log has `METHOD path`. */
const serve = async (handle: Handle): Promise<{ base: string; log: string[] }> => {
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    handle(request, response, log.length);
  });
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, log };
};

const options = { fetch, timeout: 300, pause: 1, permits: () => true };
const ask = async (address: string) => Object.values(await askExternal([address], {}, options))[0];
const status =
  (code: number, headers: Record<string, string> = {}): Handle =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

describe('askExternal', () => {
  it('asks by HEAD, and no more when that is answered', async () => {
    const { base, log } = await serve(status(200));
    expect(await ask(`${base}/a`)).toEqual({ kind: 'answered' });
    expect(log).toEqual(['HEAD /a']);
  });

  it.each([405, 403, 404, 501])('asks by GET when HEAD is answered with %i', async (code) => {
    const { base, log } = await serve(({ method }, response) => response.writeHead(method === 'HEAD' ? code : 200).end('page'));
    expect(await ask(`${base}/a`)).toEqual({ kind: 'answered' });
    expect(log).toEqual(['HEAD /a', 'GET /a']);
  });

  it.each([404, 410, 403])('takes %i by GET for the answer, without a second try', async (code) => {
    const { base, log } = await serve(status(code));
    expect(await ask(`${base}/a`)).toEqual({ kind: 'refused', status: code });
    expect(log).toEqual(['HEAD /a', 'GET /a']);
  });

  it.each([500, 503, 429])('tries once more after %i', async (code) => {
    const { base, log } = await serve((_, response, count) => response.writeHead(count < 3 ? code : 200).end());
    expect(await ask(`${base}/a`)).toEqual({ kind: 'answered' });
    expect(log).toEqual(['HEAD /a', 'GET /a', 'GET /a']);
    const broken = await serve(status(code));
    expect(await ask(`${broken.base}/a`)).toEqual({ kind: 'refused', status: code });
    expect(broken.log).toHaveLength(3);
  });

  it('follows redirects, relative ones too, as far as they may go', async () => {
    const { base } = await serve(({ url }, response) => {
      const step = Number(url?.slice(1));
      if (step > 0) response.writeHead(302, { location: String(step - 1) }).end();
      else response.writeHead(200).end();
    });
    expect(await ask(`${base}/5`)).toEqual({ kind: 'answered' });
    expect(await ask(`${base}/6`)).toEqual({ kind: 'unreachable', reason: 'redirects' });
  });

  it('gives up on a loop and on a redirect to nowhere', async () => {
    const loop = await serve(status(301, { location: '/a' }));
    expect(await ask(`${loop.base}/a`)).toEqual({ kind: 'unreachable', reason: 'redirects' });
    const nowhere = await serve(status(302, { location: 'http://' }));
    expect(await ask(`${nowhere.base}/a`)).toEqual({ kind: 'unreachable', reason: 'redirects' });
  });

  it('follows no redirect out of the web, or to where it may not go', async () => {
    const { base } = await serve(status(302, { location: 'file:///etc/passwd' }));
    expect(await ask(`${base}/a`)).toEqual({ kind: 'private' });
    const inner = await serve(status(200));
    const outer = await serve(status(302, { location: `${inner.base}/secret` }));
    const permits = ({ port }: URL) => port === new URL(outer.base).port;
    expect(await askExternal([`${outer.base}/`], {}, { ...options, permits })).toEqual({ [`${outer.base}/`]: { kind: 'private' } });
    expect(inner.log).toEqual([]);
  });

  it('waits for a slow answer and gives up on one that never comes', async () => {
    const slow = await serve((_, response) => setTimeout(() => response.end(), 50));
    expect(await ask(`${slow.base}/a`)).toEqual({ kind: 'answered' });
    const silent = await serve(() => undefined);
    expect(await ask(`${silent.base}/a`)).toEqual({ kind: 'unreachable', reason: 'timeout' });
    expect(silent.log).toEqual(['HEAD /a', 'GET /a', 'GET /a']);
  });

  it('reads no body, however long it is', async () => {
    const { base } = await serve(({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 405 : 200);
      response.write('x'.repeat(100_000));
    });
    expect(await ask(`${base}/a`)).toEqual({ kind: 'answered' });
  });

  it('calls a broken connection and a closed port what they are', async () => {
    const reset = await serve(({ socket }) => socket.destroy());
    expect(await ask(`${reset.base}/a`)).toEqual({ kind: 'unreachable', reason: 'connection' });
    const gone = await serve(status(200));
    const [server] = opened.splice(-1);
    await new Promise<void>((resolve) => {
      server?.closeAllConnections();
      (server as unknown as { close(done: () => void): void }).close(resolve);
    });
    expect(await ask(`${gone.base}/a`)).toEqual({ kind: 'unreachable', reason: 'connection' });
  });

  it('asks each address once, and none that is known', async () => {
    const { base, log } = await serve(status(200));
    const known = { [`${base}/b`]: { kind: 'refused', status: 404 } } as const;
    expect(await askExternal([`${base}/a`, `${base}/b`, `${base}/a`], known, options)).toEqual({
      [`${base}/a`]: { kind: 'answered' },
      [`${base}/b`]: { kind: 'refused', status: 404 },
    });
    expect(log).toEqual(['HEAD /a']);
  });

  it('has at most two requests at a time with one host', async () => {
    let open = 0;
    let most = 0;
    const { base, log } = await serve((_, response) => {
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        response.end();
      }, 10);
    });
    await askExternal(
      Array.from({ length: 12 }, (_, at) => `${base}/${at}`),
      {},
      options,
    );
    expect(log).toHaveLength(12);
    expect(most).toBe(2);
  });

  it('asks no private address by default', async () => {
    const { base, log } = await serve(status(200));
    expect(await askExternal([`${base}/`], {}, { fetch })).toEqual({ [`${base}/`]: { kind: 'private' } });
    expect(log).toEqual([]);
  });
});

describe('isPublic', () => {
  it.each([
    ['https://www.gov.cn/', true],
    ['http://8.8.8.8/', true],
    ['http://[2400:3200::1]/', true],
    ['http://172.32.0.1/', true],
    ['http://localhost/', false],
    ['http://127.1/', false],
    ['http://2130706433/', false],
    ['http://0x7f.0.0.1/', false],
    ['http://10.0.0.1/', false],
    ['http://172.16.3.4/', false],
    ['http://192.168.1.1/', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['http://100.64.0.1/', false],
    ['http://[::1]/', false],
    ['http://[::ffff:10.0.0.1]/', false],
    ['http://[fe80::1]/', false],
    ['http://oa/', false],
    ['http://oa.local/', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublic(new URL(address))).toBe(expected);
  });
});

describe('externalAddresses and externalDrafts', () => {
  const text = '## 一、总体情况\n\n[甲](https://a.gov.cn/x#y)、[乙](https://b.gov.cn)、[丙](https://a.gov.cn/x)、[丁](附件.pdf)。\n';

  it('lists each address once, without fragment', () => {
    expect(externalAddresses([reportWith(text), reportWith(text, { year: 2023 })])).toEqual(['https://a.gov.cn/x', 'https://b.gov.cn/']);
  });

  it.each([
    [{ kind: 'refused', status: 404 } as const, '页面不存在（状态码 404）'],
    [{ kind: 'refused', status: 500 } as const, '打不开（状态码 500）'],
    [{ kind: 'unreachable', reason: 'timeout' } as const, '很久没有回应'],
    [{ kind: 'unreachable', reason: 'connection' } as const, '连接不上'],
    [{ kind: 'unreachable', reason: 'redirects' } as const, '不断跳转，打不开'],
    [{ kind: 'private' } as const, '是内网地址，外面的读者打不开'],
  ])('reports %j at every link that leads there', (answer, problem) => {
    const drafts = externalDrafts(reportWith(text), { 'https://a.gov.cn/x': answer, 'https://b.gov.cn/': { kind: 'answered' } });
    expect(drafts.map(({ message }) => message.zh)).toEqual([
      `站外链接“https://a.gov.cn/x#y”${problem}`,
      `站外链接“https://a.gov.cn/x”${problem}`,
    ]);
  });
});
