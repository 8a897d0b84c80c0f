import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLinks } from '../src/check-links.ts';
import { agencyYaml, reportMd, siteYaml, zeros } from './support/report-texts.ts';

let root: string;
let server: Server;
let origin: string;
let asked: string[];

const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};

beforeEach(async () => {
  asked = [];
  server = createServer(({ url, method }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(url === '/gone' ? 404 : 200).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-links-'));
  write('content/site.yaml', siteYaml);
  write('content/agency.yaml', agencyYaml);
  write('content/2024/statistics.yaml', zeros());
  write(
    'content/2024/report.md',
    reportMd({ problems: `栏目更新不及时，见[通知](${origin}/good)和[办法](${origin}/gone)，今后将加强检查。` }),
  );
});

afterEach(async () => {
  fs.rmSync(root, { recursive: true, force: true });
  await new Promise((done) => server.close(done));
});

const check = (today: number) => checkLinks({ root, paths: [] }, { fetch, today, permits: () => true });

describe('check --external', () => {
  it('warns at the link that does not open, and never makes it an error', async () => {
    const { findings, summary } = await check(100);
    expect(findings.filter(({ rule }) => rule === 'links/external').map(({ severity, path: at }) => [severity, at])).toEqual([
      ['warning', `links.${origin}/gone`],
    ]);
    expect(summary.errors).toBe(0);
  });

  it('asks an address that answered again after a week, one that did not every time', async () => {
    await check(100);
    asked = [];
    await check(106);
    expect(asked.some((line) => line.endsWith('/good'))).toBe(false);
    expect(asked.some((line) => line.endsWith('/gone'))).toBe(true);
    asked = [];
    await check(107);
    expect(asked.some((line) => line.endsWith('/good'))).toBe(true);
  });

  it('does not believe a cache that is not its own', async () => {
    for (const text of ['', '[]', '{"x":1}', `{"${'x'.repeat(10)}`]) {
      write('.nianbao/links.json', text);
      asked = [];
      await check(100);
      expect(asked.some((line) => line.endsWith('/good'))).toBe(true);
    }
  });
});
