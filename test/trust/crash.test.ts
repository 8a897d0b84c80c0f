import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashesOf, hashOf } from './manifest-of.ts';
import { misbehaviour, nianbao } from './program.ts';
import { emptyStatistics, narrative, project, siteYaml, temporaryFolder, writeFiles } from './project.ts';

/** How many times a build is killed. A few here; hundreds when asked for: `NIANBAO_KILLS=300 npx vitest run test/trust/crash.test.ts`. */
const kills = Number(process.env.NIANBAO_KILLS ?? 8);

/** A small, different, reproducible delay for each kill: spread over the time that a build takes. */
const delays = (longest: number): readonly number[] =>
  Array.from({ length: kills }, (_, at) => Math.round((((at * 7919) % 1009) / 1009) * longest));

const years = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, at) => [
      [`content/${from + at}/report.md`, narrative().replace('2025-01-20', `${from + at + 1}-01-20`)],
      [`content/${from + at}/statistics.yaml`, emptyStatistics()],
    ]).flat(),
  );

const build = (root: string) => nianbao(['build', '--root', root, '--quiet']);

/** Two states of one site, between which pages come, go and change, and what each looks like when built. */
const twoSites = async () => {
  const before = project(years(2021, 2023));
  const after = project({
    ...years(2022, 2025),
    'content/site.yaml': siteYaml.replace('title: 年报', 'title: 新年报'),
  });
  for (const root of [before, after]) expect((await build(root)).code).toBe(0);
  return { before, after, old: hashesOf(join(before, 'dist')) ?? new Map(), fresh: hashesOf(join(after, 'dist')) ?? new Map() };
};

type Sites = Awaited<ReturnType<typeof twoSites>>;

/** The new content over the old output, as when someone edits and builds again. */
const mixed = ({ before, after }: Sites): string => {
  const root = join(temporaryFolder(), 'site');
  cpSync(join(after, 'content'), join(root, 'content'), { recursive: true });
  cpSync(join(before, 'dist'), join(root, 'dist'), { recursive: true });
  return root;
};

/** Files in dist/ that are neither those of the old site nor those of the new one; files of both that are gone. */
const torn = ({ old, fresh }: Sites, dist: string): string[] => {
  const now = hashesOf(dist) ?? new Map<string, string>();
  const foreign = [...now].filter(([file, hash]) => hash !== old.get(file) && hash !== fresh.get(file)).map(([file]) => file);
  const lost = [...old.keys()].filter((file) => fresh.has(file) && !now.has(file));
  return [...foreign, ...lost];
};

describe('a build that is killed', () => {
  it(`at any of ${kills} moments leaves whole files, and the next build finishes the work`, {
    timeout: 60_000 + kills * 10_000,
  }, async () => {
    const sites = await twoSites();
    const started = performance.now();
    await build(mixed(sites));
    const longest = performance.now() - started;
    const outcomes: string[] = [];
    for (const delay of delays(longest)) {
      const root = mixed(sites);
      const { signal } = await nianbao(['build', '--root', root, '--quiet'], {
        started: (child) => setTimeout(() => child.kill('SIGKILL'), delay),
      });
      expect(torn(sites, join(root, 'dist')), `killed after ${delay} ms`).toEqual([]);
      expect((await build(root)).code).toBe(0);
      expect(hashesOf(join(root, 'dist'))).toEqual(sites.fresh);
      expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
      outcomes.push(signal ?? 'ended before');
      rmSync(root, { recursive: true });
    }
    expect(outcomes).toHaveLength(kills);
  });
});

describe('builds at once', () => {
  it('into one folder: one does it, the others say so or find it done', async () => {
    const sites = await twoSites();
    const root = mixed(sites);
    const ended = await Promise.all([build(root), build(root), build(root)]);
    expect(ended.flatMap(misbehaviour)).toEqual([]);
    expect(ended.some(({ code }) => code === 0)).toBe(true);
    for (const { code, stderr } of ended) if (code !== 0) expect(stderr).toContain('另一个 nianbao 正在写');
    expect(hashesOf(join(root, 'dist'))).toEqual(sites.fresh);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });
});

const asRoot = process.getuid?.() === 0;
const mount = (folder: string, kilobytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' }).status === 0;

describe('a disk', () => {
  it.skipIf(!asRoot)('that is full: the message names it, and what was published stays', async ({ skip }) => {
    const sites = await twoSites();
    const folder = join(temporaryFolder(), 'small');
    mkdirSync(folder);
    skip(!mount(folder, 4_000), 'this machine lets nobody mount');
    try {
      const root = join(folder, 'site');
      cpSync(join(sites.before, 'dist'), join(root, 'dist'), { recursive: true });
      const content = join(temporaryFolder(), 'elsewhere');
      cpSync(join(sites.after, 'content'), join(content, 'content'), { recursive: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFiles(folder, { filling: Buffer.alloc(bavail * bsize - 48 * 1024) });
      const ended = await nianbao(['build', '--root', content, '--out', join(root, 'dist'), '--clean']);
      expect(misbehaviour(ended)).toEqual([]);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain('磁盘空间不足（ENOSPC）');
      expect(hashesOf(join(root, 'dist'))).toEqual(sites.old);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it.skipIf(!asRoot)('that is read-only: the message names the cause, and nothing changes', async ({ skip }) => {
    const sites = await twoSites();
    const folder = join(temporaryFolder(), 'fixed');
    mkdirSync(folder);
    skip(!mount(folder, 4_000), 'this machine lets nobody mount');
    try {
      cpSync(mixed(sites), join(folder, 'site'), { recursive: true });
      expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
      const ended = await build(join(folder, 'site'));
      expect(misbehaviour(ended)).toEqual([]);
      expect(ended.code).toBe(2);
      const dist = join(folder, 'site', 'dist');
      expect(ended.stderr).toBe(
        `nianbao: 无法写入“${dist}”：所在磁盘是只读的（EROFS）。请换一个可以写入的位置（生成网站时用 --out 指定）\n`,
      );
      expect((await nianbao(['build', '--root', join(folder, 'site'), '--quiet', '--lang', 'en'])).stderr).toBe(
        `nianbao: Cannot write “${dist}”: the file system is read-only (EROFS). Choose a location that can be written to (for a build, with --out)\n`,
      );
      expect(hashesOf(join(folder, 'site', 'dist'))).toEqual(sites.old);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it('that lets few files be open at once is enough', async () => {
    const root = project();
    const ended = await nianbao(['build', '--root', root, '--quiet'], { under: ['sh', '-c', 'ulimit -n 64; exec "$@"', '_'] });
    expect(misbehaviour(ended)).toEqual([]);
    expect(ended.code).toBe(0);
  });
});

describe('the output folder', () => {
  it('that a manifest was forged for loses nothing outside it', async () => {
    const root = project();
    expect((await build(root)).code).toBe(0);
    writeFiles(root, {
      'keep.txt': 'mine',
      'dist/manifest.json': JSON.stringify({ generator: 'nianbao', version: 1, files: { '../keep.txt': '0'.repeat(64) } }),
    });
    const ended = await build(root);
    expect(ended.code).toBe(2);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist', 'keep.txt']);
  });

  it('that was moved away is made anew with the same bytes', async () => {
    const root = project();
    expect((await build(root)).code).toBe(0);
    const first = hashOf(join(root, 'dist'));
    renameSync(join(root, 'dist'), join(root, 'moved'));
    expect((await build(root)).code).toBe(0);
    expect(hashOf(join(root, 'dist'))).toBe(first);
  });
});
