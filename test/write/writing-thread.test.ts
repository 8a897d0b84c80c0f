import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/project-error.ts';
import type { Route } from '../../src/render/route.ts';
import { type WriterReport, writeHandedFiles } from '../../src/write/handed-files.ts';
import { openPublication, type Publication, publish } from '../../src/write/publish.ts';
import { sharedStaging } from '../../src/write/stage.ts';
import { verify } from '../../src/write/verify.ts';
import { type WritingThread, writingThread } from '../../src/write/writing-thread.ts';
import { temporaryFolder } from '../load/folder.ts';
import { hashesOf } from '../trust/manifest-of.ts';
import { faultyFiles } from './faulty-files.ts';

/** As `npm run prepare` has bundled it: the sources run by no thread. */
const program = new URL('../../lib/writer.js', import.meta.url);

const builder = { pid: 4711, alive: () => false };

let folder = temporaryFolder();
let opened: { publication: Publication; thread: WritingThread } | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  folder.put({ 'content/site.yaml': 'x', 'content/2024/图.png': 'PNG' });
});
afterEach(async () => {
  await opened?.thread.end();
  opened = undefined;
  folder.remove();
});

const dist = (): string => join(folder.root, 'dist');

const open = async (by = program) => {
  const publication = openPublication({ out: dist(), root: folder.root, builder });
  const thread = writingThread(publication, by);
  if (!thread) throw new Error('no thread');
  opened = { publication, thread };
  await thread.started;
  return opened;
};

/** A thread that does what a line of a script says. */
const threadThat = (line: string): URL =>
  new URL(`data:text/javascript,import { workerData } from 'node:worker_threads'; ${encodeURIComponent(line)}`);

/** One that says that it is there, first. */
const comingThreadThat = (line: string): URL => threadThat(`workerData.port.postMessage({ kind: 'ready' }); ${line}`);

/** More than all parts hold, with everything that a route may be. */
const routes = (mark: string): Route[] => [
  ...Array.from(
    { length: 200 },
    (_, at): Route => ({ path: `乡镇/${at}/index.html`, kind: 'page', body: () => `第${at}页${mark}。`.repeat(3000) }),
  ),
  { path: 'a/empty.txt', kind: 'data', body: () => '' },
  { path: 'a/bytes.xlsx', kind: 'data', body: () => Uint8Array.of(0, 255, 7) },
  { path: 'a/half.txt', kind: 'data', body: () => 'half a character: \ud800' },
  { path: 'a/large.txt', kind: 'data', body: () => `大${mark}`.repeat(1_000_000) },
  { path: 'a/copy.png', kind: 'asset', body: () => ({ copy: join(folder.root, 'content/2024/图.png') }) },
  { path: 'a/pieces.csv', kind: 'index', body: () => ({ pieces: ['a', Uint8Array.of(98), mark] }) },
];

const publishByThread = async (mark: string) => {
  const { publication, thread } = await open();
  const made = routes(mark).map(thread.stage);
  await thread.finish();
  return { made, published: publication.commit() };
};

describe('a site written by a thread of its own', () => {
  it('is to the byte the one that is written at once, and what is there already is left alone', async () => {
    const other = join(folder.root, 'other');
    for (const mark of ['甲', '甲', '乙']) {
      const expected = publish(routes(mark), { out: other, root: folder.root, builder });
      const { made, published } = await publishByThread(mark);
      expect(published).toEqual(expected);
      expect(hashesOf(dist())).toEqual(hashesOf(other));
      expect(verify(dist())).toMatchObject({ missing: [], changed: [], extra: [] });
      expect(made).toEqual(
        routes(mark).map(({ path, kind }) => expect.objectContaining({ path, kind, bytes: readFileSync(join(dist(), path)).length })),
      );
    }
  });

  it('gives everyone the right to read, whatever the umask', async () => {
    const umask = process.umask(0o077);
    try {
      await publishByThread('甲');
    } finally {
      process.umask(umask);
    }
    const modes = new Set<number>();
    const { statSync } = await import('node:fs');
    for (const entry of readdirSync(dist(), { recursive: true, encoding: 'utf8' })) modes.add(statSync(join(dist(), entry)).mode & 0o777);
    expect([...modes].sort()).toEqual([0o644, 0o755]);
  });

  it.each([true, false])('two routes with one path are a defect, both by the thread: %s', async (both) => {
    const { publication, thread } = await open();
    const twice: Route = { path: 'a.html', kind: 'page', body: () => '1' };
    thread.stage(twice);
    if (both) thread.stage(twice);
    else publication.stage({ ...twice, path: 'a.html' });
    await expect(thread.finish()).rejects.toThrow('two routes have the path "a.html"');
  });

  it('names what is in its way as a build without it does', async () => {
    publish([{ path: 'index.html', kind: 'page', body: () => 'x' }], { out: dist(), root: folder.root, builder });
    mkdirSync(join(dist(), 'new.html'));
    const { publication, thread } = await open();
    thread.stage({ path: 'new.html', kind: 'page', body: () => 'y' });
    const failed = await thread.finish().catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(ProjectError);
    expect(failed).toMatchObject({
      sentence: { zh: `无法写入“${join(dist(), 'new.html')}”：这里应是文件，却是文件夹（EISDIR）。请移走这个文件夹，然后重新运行` },
    });
    expect(thread.check).toThrow(ProjectError);
    await thread.end();
    publication.abandon();
    expect(readdirSync(folder.root).sort()).toEqual(['content', 'dist']);
  });
});

describe('a thread that is none any more', () => {
  it.each([
    ['throws', 'throw new Error("not today")', 'not today'],
    ['ends', 'process.exit(3)', 'the writing thread ended with 3'],
    ['ends as if all were done', 'workerData.port.close()', 'the writing thread ended with 0'],
    ['ends while it has work', 'workerData.port.on("message", () => process.exit(4))', 'the writing thread ended with 4'],
    ['throws at work', 'workerData.port.on("message", () => { throw new Error("torn") })', 'torn'],
    [
      'has no memory left',
      'workerData.port.on("message", () => { const all = []; for (;;) all.push(new Array(1000).fill({})) })',
      'reaching memory limit',
    ],
  ])('one that %s is a failure, and no wait', async (_, line, message) => {
    const { thread } = await open(comingThreadThat(line));
    for (const route of routes('甲')) thread.stage(route);
    await expect(thread.finish()).rejects.toThrow(message);
    expect(thread.check).toThrow(message);
    expect(existsSync(dist())).toBe(false);
  });

  it('leaves the rest to this one while it says nothing', async () => {
    const { publication, thread } = await open(comingThreadThat('workerData.port.on("message", () => {})'));
    for (const route of routes('甲')) thread.stage(route);
    // Three parts of 1 MB wait for it.
    expect(readdirSync(join(publication.staging.tree, '乡镇')).length).toBeGreaterThan(50);
    await thread.end();
    publication.abandon();
    expect(readdirSync(folder.root)).toEqual(['content']);
  });

  it.each([
    ['cannot be loaded', threadThat('throw new Error("not today")')],
    ['is not there', new URL('file:///nowhere/writer.js')],
    ['ends at once', threadThat('process.exit(3)')],
    ['ends as if all were done', threadThat('workerData.port.close()')],
    ['says nothing and stays', threadThat('setInterval(() => {}, 1000)')],
  ])('one that %s before its first word was never there: this one writes the whole site', async (what, by) => {
    const publication = openPublication({ out: dist(), root: folder.root, builder });
    const thread = writingThread(publication, by);
    if (!thread) throw new Error('no thread');
    opened = { publication, thread };
    thread.stage({ path: 'a.html', kind: 'page', body: () => '1' });
    if (!what.endsWith('stays')) await thread.started;
    thread.stage({ path: 'b.html', kind: 'page', body: () => '2' });
    thread.check();
    await thread.finish();
    await thread.started;
    publication.commit();
    expect(readdirSync(dist()).sort()).toEqual(['a.html', 'b.html', 'manifest.json']);
  });

  it('where Node gives none, there is none', () => {
    const publication = openPublication({ out: dist(), root: folder.root, builder });
    expect(writingThread(publication, new URL('https://example.com/writer.js'))).toBeUndefined();
    publication.abandon();
  });
});

describe('the system refuses what the thread does', () => {
  const bytes = 10_000;
  const handed = Array.from({ length: 5 }, (_, at) => ({ path: `${at}/index.html`, kind: 'page', bytes }) as const);

  /** What a thread says of files that are handed over by twos, with a system that fails at the n-th change. */
  const reports = async (
    n: number,
    code: string,
  ): Promise<{ readonly said: readonly WriterReport[]; readonly whole: readonly string[] }> => {
    const publication = openPublication({ out: dist(), root: folder.root, builder });
    const { port1, port2 } = new MessageChannel();
    const parts = [new SharedArrayBuffer(2 * bytes)];
    writeHandedFiles({ staging: sharedStaging(publication.staging), parts, port: port2 }, faultyFiles(n, { code, persistent: false }));
    const said: WriterReport[] = [];
    port1.on('message', (report: WriterReport) => {
      said.push(report);
      if (said.length === 4) port1.close();
    });
    for (let at = 0; at < handed.length; at += 2) port1.postMessage({ part: 0, files: handed.slice(at, at + 2) });
    await new Promise((done) => port1.on('close', done));
    // A turn for whatever it might still do.
    await new Promise((done) => setImmediate(done));
    const { tree } = publication.staging;
    const whole = readdirSync(tree).filter((name) => existsSync(join(tree, name, 'index.html')));
    publication.abandon();
    expect(readdirSync(folder.root)).toEqual(['content']);
    return { said, whole };
  };

  it.each(['ENOSPC', 'EIO', 'EMFILE', 'EACCES'])('%s at any step is its last word and names the file', async (code) => {
    const ended: string[] = [];
    for (let n = 1; ; n++) {
      const { said, whole } = await reports(n, code);
      const last = said.at(-1);
      if (last?.kind !== 'stopped') {
        expect(said.map(({ kind }) => kind)).toEqual(['ready', 'staged', 'staged', 'staged']);
        break;
      }
      expect(said.slice(1, -1).every(({ kind }) => kind === 'staged')).toBe(true);
      const [file] = /\d\/index\.html/.exec(last.sentence.zh) ?? [];
      expect(last.sentence.zh).toContain(`无法写入“${resolve(dist(), file ?? '')}”`);
      expect(last.sentence.zh).toContain(`（${code}）`);
      ended.push(file ?? '');
      expect(whole.at(-1) ?? '').toSatisfy((name: string) => name <= `${file}`);
    }
    // Each file has a folder to make, itself to create, and its bytes to write.
    expect(ended).toEqual(handed.flatMap(({ path }) => [path, path, path]));
  });

  it('what is not in its part is a defect', async () => {
    const publication = openPublication({ out: dist(), root: folder.root, builder });
    const { port1, port2 } = new MessageChannel();
    writeHandedFiles({ staging: sharedStaging(publication.staging), parts: [new SharedArrayBuffer(5)], port: port2 });
    port1.postMessage({ part: 0, files: [{ path: 'a.html', kind: 'page', bytes: 6 }] });
    const said = await new Promise<WriterReport>((heard) => {
      port1.on('message', (report: WriterReport) => {
        if (report.kind !== 'ready') heard(report);
      });
    });
    port1.close();
    expect(said).toMatchObject({ kind: 'defect', error: new Error('part 0 does not hold a.html') });
    publication.abandon();
  });
});
