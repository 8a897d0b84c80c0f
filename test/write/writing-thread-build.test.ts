import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cityOf } from '../support/towns.ts';
import { hashesOf, hashOf } from '../trust/manifest-of.ts';
import { misbehaviour, nianbao } from '../trust/program.ts';
import { writeFiles } from '../trust/project.ts';

/** Three reports each: enough for a thread that writes. */
const towns = 90;

/** Puts a dot into WRITER_LOG for each file that a further thread creates, and does what a script says of its `n`-th. */
const watched = (deed: string): string => `
  const fs = require('node:fs');
  if (!require('node:worker_threads').isMainThread) {
    const { openSync } = fs;
    const log = openSync(process.env.WRITER_LOG, 'a');
    let n = 0;
    fs.openSync = (file, flags, mode) => {
      if (flags & fs.constants.O_CREAT) {
        fs.writeSync(log, '.');
        n++;
        ${deed}
      }
      return openSync(file, flags, mode);
    };
  }
`;

// One processor is not left to a thread that writes.
describe.skipIf(availableParallelism() < 2)('a build with a thread that writes', () => {
  let root: string;
  let old: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'nianbao-writer-'));
    writeFiles(root, cityOf(towns));
    expect((await build('dist', '--jobs', '1')).code).toBe(0);
    old = hashOf(join(root, 'dist'));
    return () => rmSync(root, { recursive: true });
  }, 60_000);
  afterEach(() => {
    // Whatever went wrong: nothing beside, and what was published is as it was.
    expect(readdirSync(root).sort()).toEqual(['.nianbao', 'content', 'dist', 'hook.cjs']);
    expect(hashOf(join(root, 'dist'))).toBe(old);
  });
  const build = (out: string, ...more: string[]) => nianbao(['build', '--root', root, '--out', out, '--no-cache', ...more]);
  const log = (): string => join(root, '.nianbao', 'writer-log');
  /** Over the site that is there, all files anew. */
  const watchedBuild = (deed: string, ...more: string[]) => {
    mkdirSync(join(root, '.nianbao'), { recursive: true });
    writeFileSync(join(root, 'hook.cjs'), watched(deed));
    rmSync(log(), { force: true });
    const node = ['--require', join(root, 'hook.cjs')];
    return nianbao(['build', '--root', root, '--no-cache', '--clean', '--quiet', ...more], { node, env: { WRITER_LOG: log() } });
  };
  /** Number of files that further threads have created; undefined where there was none. */
  const created = (): number | undefined => (existsSync(log()) ? readFileSync(log(), 'utf8').length : undefined);

  it('says the words of one thread, and most files come from it', async () => {
    const ended = await watchedBuild('');
    // Five files of each report; what the thread is too busy for is written by the other.
    expect(created()).toBeGreaterThan(towns * 3 * 2);
    expect(ended).toEqual(await watchedBuild('', '--jobs', '1'));
    expect(ended.code).toBe(0);
  });

  it.each(['--jobs 1', '--timings'])('has none with %s', async (option) => {
    expect(await watchedBuild('', ...option.split(' '))).toMatchObject({ code: 0 });
    expect(created()).toBeUndefined();
  });

  it('does without where Node allows no further thread', async () => {
    const node = [
      '--experimental-permission',
      ...[root, resolve(import.meta.dirname, '../..')].map((folder) => `--allow-fs-read=${folder}/*`),
      ...[`--allow-fs-write=${root}/*`, '--no-warnings'],
    ];
    expect(await nianbao(['build', '--root', root, '--no-cache', '--quiet'], { node, cwd: root })).toMatchObject({ code: 0 });
  });

  it.each([1, 400])('ends with the sentence of the system when it refuses file %i', async (at) => {
    const ended = await watchedBuild(`if (n === ${at}) throw Object.assign(new Error('full'), { code: 'ENOSPC' });`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/^nianbao: 无法写入“[^“”]+”：磁盘空间不足（ENOSPC）。请清理磁盘，然后重新运行\n$/);
  });

  it.each([1, 400])('reports a defect when it ends at file %i', async (at) => {
    const ended = await watchedBuild(`if (n === ${at}) process.exit(3);`);
    expect(ended.code).toBe(70);
    expect(ended.stderr).toContain('the writing thread ended with 3');
    // No report was at fault.
    expect(ended.stderr).not.toContain('was at work');
  });

  it('goes on without one that ends before it could do anything', async () => {
    const hook = join(root, 'hook.cjs');
    writeFileSync(hook, `if (!require('node:worker_threads').isMainThread) process.exit(3);`);
    const ended = await nianbao(['build', '--root', root, '--no-cache', '--clean', '--quiet'], { node: ['--require', hook] });
    expect(ended.code).toBe(0);
  });

  it.each([1, 400])('that is killed at file %i leaves what was published, and the next one cleans up', async (at) => {
    expect(await watchedBuild(`if (n === ${at}) process.kill(process.pid, 'SIGKILL');`)).toMatchObject({ code: null, signal: 'SIGKILL' });
    expect(hashOf(join(root, 'dist'))).toBe(old);
    expect(await build('dist', '--quiet')).toMatchObject({ code: 0 });
  });

  it('publishes nothing when findings stop it half-way', async () => {
    const file = `content/zhen${towns - 1}/2024/report.md`;
    const text = readFileSync(join(root, file), 'utf8');
    writeFiles(root, { [file]: text.replace('## 五', '## 七') });
    const ended = await watchedBuild('');
    const byThread = created();
    const alone = await watchedBuild('', '--jobs', '1');
    writeFiles(root, { [file]: text });
    expect(ended.code).toBe(1);
    expect(ended).toEqual(alone);
    expect(byThread).toBeGreaterThan(0);
  });

  const asRoot = process.getuid?.() === 0;
  it.skipIf(!asRoot)('ends with the sentence of a disk that is full', async ({ skip }) => {
    const small = mkdtempSync(join(tmpdir(), 'nianbao-small-'));
    skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small], { stdio: 'ignore' }).status !== 0, 'nobody may mount');
    try {
      const ended = await build(join(small, 'dist'));
      expect(misbehaviour(ended)).toEqual([]);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain('磁盘空间不足（ENOSPC）');
      expect(readdirSync(small)).toEqual([]);
    } finally {
      spawnSync('umount', [small]);
      rmSync(small, { recursive: true });
    }
  });

  it('is to the byte the site of one thread in a folder of its own', async () => {
    const { code } = await build('fresh', '--quiet');
    const fresh = hashesOf(join(root, 'fresh'));
    rmSync(join(root, 'fresh'), { recursive: true });
    expect(code).toBe(0);
    expect(fresh).toEqual(hashesOf(join(root, 'dist')));
  });
});
