import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '../../src/render/route.ts';
import { type Preview, preview } from '../../src/serve/preview.ts';
import { publish } from '../../src/write/publish.ts';
import { temporaryFolder } from '../load/folder.ts';
import { rawRequest } from './raw-request.ts';

let folder = temporaryFolder();
let served: Preview | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  folder.put({ 'content/site.yaml': 'x', 'secret.txt': 'SECRET', 'dist-secret/secret.txt': 'SECRET' });
});
afterEach(async () => {
  await served?.close();
  served = undefined;
  folder.remove();
});

const build = (site: Readonly<Record<string, string>>): void => {
  const routes = Object.entries(site).map(([file, text]): Route => ({ path: file, kind: 'page', body: () => text }));
  publish(routes, { out: path.join(folder.root, 'dist'), root: folder.root, builder: { pid: 1, alive: () => false } });
};

const open = async (): Promise<(target: string) => ReturnType<typeof rawRequest>> => {
  served = await preview(path.join(folder.root, 'dist'), { port: 0 });
  const { port } = served;
  return (target) => rawRequest(port, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
};

describe('preview', () => {
  it('serves what the manifest names, the manifest, and nothing else', async () => {
    build({ 'index.html': 'home', 'a/index.html': 'A', '404.html': 'none' });
    folder.put({ 'dist/.env': 'SECRET', 'dist/extra.html': 'SECRET' });
    const get = await open();
    expect(served?.url).toBe(`http://127.0.0.1:${served?.port}/`);
    expect((await get('/')).body).toBe('home');
    expect((await get('/a')).headers.get('location')).toBe('/a/');
    expect((await get('/manifest.json')).body).toContain('"generator": "nianbao"');
    for (const target of [
      '/.env',
      '/extra.html',
      '/dist-secret/secret.txt',
      '/../secret.txt',
      '/..%2fdist-secret%2fsecret.txt',
      '/%2e%2e/secret.txt',
    ]) {
      const answer = await get(target);
      expect([400, 404], target).toContain(answer.status);
      expect(answer.text, target).not.toContain('SECRET');
    }
  });

  it('does not follow a link that took the place of a file or folder', async () => {
    build({ 'index.html': 'home', 'p.txt': 'p', 'a/secret.txt': 'A' });
    fs.rmSync(path.join(folder.root, 'dist/p.txt'));
    fs.symlinkSync('../secret.txt', path.join(folder.root, 'dist/p.txt'));
    fs.rmSync(path.join(folder.root, 'dist/a'), { recursive: true });
    fs.symlinkSync('../dist-secret', path.join(folder.root, 'dist/a'));
    const get = await open();
    expect([(await get('/p.txt')).status, (await get('/a/secret.txt')).status]).toEqual([404, 404]);
  });

  it('shows a later build without being started anew', async () => {
    build({ 'index.html': 'one' });
    const get = await open();
    expect((await get('/')).body).toBe('one');
    build({ 'index.html': 'two', 'b.html': 'B' });
    expect([(await get('/')).body, (await get('/b.html')).body]).toEqual(['two', 'B']);
  });

  it('says so when there is no site', async () => {
    await expect(preview(path.join(folder.root, 'dist'), { port: 0 })).rejects.toMatchObject({
      sentence: { zh: `“${path.join(folder.root, 'dist')}”里没有 manifest.json，不是 nianbao 生成的网站。请先运行 nianbao build` },
    });
  });

  it('frees its port when it is closed', async () => {
    build({ 'index.html': 'home' });
    await open();
    const { port = 0 } = served ?? {};
    await served?.close();
    served = await preview(path.join(folder.root, 'dist'), { port });
    expect(served.port).toBe(port);
  });
});
