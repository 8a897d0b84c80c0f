import { cpSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benignSite } from './hostile-site.ts';
import { hashOf } from './manifest-of.ts';
import { nianbao, type Start } from './program.ts';
import { type Files, temporaryFolder, writeFiles } from './project.ts';

const files = benignSite();

const built = async (root: string, start: Start = {}): Promise<string> => {
  const ended = await nianbao(['build', '--root', root, '--quiet'], start);
  if (ended.code !== 0) throw new Error(ended.stderr);
  return hashOf(join(root, 'dist'));
};

const fresh = (content: Files = files, name = 'site'): string => {
  const root = join(temporaryFolder(), name);
  writeFiles(root, content);
  return root;
};

const clock = (iso: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `const now=Date.parse('${iso}');const Real=Date;globalThis.Date=class extends Real{constructor(...a){a.length?super(...a):super(now)}static now(){return now}};`,
  )}`;

let known: Promise<string> | undefined;

/** The hash that every build must have. */
const reference = (): Promise<string> => {
  known ??= built(fresh());
  return known;
};

describe('the same content gives the same bytes', () => {
  it.each<readonly [string, Start]>([
    ['another time zone', { env: { TZ: 'Asia/Shanghai' } }],
    ['a time zone of half hours', { env: { TZ: 'America/St_Johns' } }],
    ['a Turkish locale', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }],
    ['no locale', { env: { LANG: 'C', LC_ALL: 'C', LANGUAGE: 'en' } }],
    ['English messages', { env: { NIANBAO_LANG: 'en' } }],
    ['the clock at 1999', { node: [clock('1999-12-31T16:00:00Z')] }],
    ['the clock at 2031', { node: [clock('2031-02-28T23:59:59Z')] }],
    ['another user and home', { env: { HOME: '/nonexistent', USER: 'x', LOGNAME: 'x', HOSTNAME: 'y' } }],
    ['a CI', { env: { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_SHA: 'f'.repeat(40), NO_COLOR: '1', TERM: 'dumb' } }],
    ['SOURCE_DATE_EPOCH', { env: { SOURCE_DATE_EPOCH: '1' } }],
    ['another folder to work in', { cwd: '/' }],
    ['a strict umask', { under: ['sh', '-c', 'umask 077; exec "$@"', '_'] }],
    ['one processor', { under: ['sh', '-c', 'command -v taskset >/dev/null && exec taskset -c 0 "$@"; exec "$@"', '_'] }],
  ])('under %s', async (_what, start) => {
    expect(await built(fresh(), start)).toBe(await reference());
  });

  it('in a folder with another name', async () => {
    expect(await built(fresh(files, '别的 路径 (2)'))).toBe(await reference());
  });

  it('with files that were made in reverse order and are of another age', async () => {
    const root = fresh(Object.fromEntries(Object.entries(files).reverse()));
    for (const file of Object.keys(files)) utimesSync(join(root, file), 1e9, 1e9);
    expect(await built(root)).toBe(await reference());
  });

  it('over the output of another site', async () => {
    const root = fresh();
    const other = fresh({ ...files, 'content/site.yaml': 'title: 旧\nbaseUrl: https://old.example/\n' });
    await built(other);
    mkdirSync(join(root, 'dist'));
    cpSync(join(other, 'dist'), join(root, 'dist'), { recursive: true });
    expect(await built(root)).toBe(await reference());
  });

  it('twice in a row, with nothing written the second time', async () => {
    const root = fresh();
    const first = await built(root);
    const again = await nianbao(['build', '--root', root]);
    expect(again.stdout).toContain('写入 0 个');
    expect(hashOf(join(root, 'dist'))).toBe(first);
  });
});
