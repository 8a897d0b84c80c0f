import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/project-error.ts';
import type { Route, RouteKind } from '../../src/render/route.ts';
import { type PublishOptions, publish } from '../../src/write/publish.ts';
import { verify } from '../../src/write/verify.ts';
import { systemError, temporaryFolder } from '../load/folder.ts';
import { type Fault, faultyFiles } from './faulty-files.ts';

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder();
  folder.put({ 'content/site.yaml': 'x', 'content/2024/图.png': 'PNG' });
});
afterEach(() => {
  process.umask(0o022);
  folder.remove();
});

const kindOf = (file: string): RouteKind =>
  file.startsWith('assets/') ? 'asset' : file.endsWith('.json') ? 'data' : file.endsWith('index.html') ? 'page' : 'index';

const routes = (site: Readonly<Record<string, string>>): Route[] =>
  Object.entries(site).map(([path, text]) => ({ path, kind: kindOf(path), body: () => text }));

const dist = (): string => path.join(folder.root, 'dist');

const builder = { pid: 4711, alive: () => false };

const build = (site: Readonly<Record<string, string>> | Route[], options: Partial<PublishOptions> = {}) =>
  publish(Array.isArray(site) ? site : routes(site), { out: dist(), root: folder.root, builder, ...options });

/** Every file below a folder with its text, links and special files by kind. */
const tree = (base: string, below = ''): Record<string, string> => {
  if (!fs.existsSync(base)) return {};
  const found: Record<string, string> = {};
  for (const entry of fs.readdirSync(path.join(base, below), { withFileTypes: true })) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, tree(base, file));
    else found[file] = entry.isFile() ? fs.readFileSync(path.join(base, file), 'utf8') : 'special';
  }
  return found;
};

const files = (): string[] => Object.keys(tree(dist())).sort();
const beside = (): string[] => fs.readdirSync(folder.root).sort();

const sentence = (run: () => unknown): string => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof ProjectError) return thrown.sentence.zh;
    throw thrown;
  }
  return 'nothing thrown';
};

const first = {
  'index.html': 'home',
  '2024/index.html': '报告',
  '2024/report.json': '{}',
  'assets/a.css': 'a{}',
  'sitemap.xml': '<x/>',
  'old/index.html': 'old',
};
const second = {
  'index.html': 'home 2',
  '2024/index.html': '报告',
  '2024/report.json': '{ }',
  'assets/b.css': 'b{}',
  'sitemap.xml': '<y/>',
  'new/deep/index.html': 'n',
};

describe('a first build', () => {
  it('writes all files, the manifest with their hashes, and nothing beside', () => {
    expect(build({ 'index.html': 'home', 'a/index.html': '甲' })).toEqual({ written: 2, unchanged: 0, removed: 0, total: 2, bytes: 7 });
    expect(tree(dist())).toEqual({
      'index.html': 'home',
      'a/index.html': '甲',
      'manifest.json': `{
  "generator": "nianbao",
  "version": 1,
  "files": {
    "a/index.html": "33e3580c093111e1c4cac922872c40371f7896bb3fa4e23be5840bd1834fc622",
    "index.html": "4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942"
  }
}
`,
    });
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('copies files as they are', () => {
    const big = Buffer.alloc(700_000, 'x');
    big[699_999] = 7;
    folder.put({ 'content/2024/big.pdf': big });
    const copy: Route[] = [{ path: '2024/big.pdf', kind: 'data', body: () => ({ copy: path.join(folder.root, 'content/2024/big.pdf') }) }];
    expect(build(copy)).toMatchObject({ written: 1, bytes: 700_000 });
    expect(fs.readFileSync(path.join(dist(), '2024/big.pdf')).equals(big)).toBe(true);
    expect(build(copy)).toMatchObject({ written: 0, unchanged: 1, bytes: 700_000 });
    big[0] = 1;
    folder.put({ 'content/2024/big.pdf': big });
    expect(build(copy)).toMatchObject({ written: 1, unchanged: 0 });
    expect(verify(dist())).toEqual({ files: 1, missing: [], changed: [], extra: [] });
  });

  it('does not copy what has become a link', () => {
    fs.symlinkSync('/etc/passwd', path.join(folder.root, 'content/2024/p.txt'));
    const said = sentence(() =>
      build([{ path: '2024/p.txt', kind: 'data', body: () => ({ copy: path.join(folder.root, 'content/2024/p.txt') }) }]),
    );
    expect(said).toContain('这里是一个符号链接（ELOOP）');
    expect(beside()).toEqual(['content']);
  });

  it('makes folders above the output folder', () => {
    build({ 'index.html': 'x' }, { out: path.join(folder.root, 'a/b/dist') });
    expect(fs.readFileSync(path.join(folder.root, 'a/b/dist/index.html'), 'utf8')).toBe('x');
  });

  it('keeps an empty folder that is there already: another program may have it mounted', () => {
    fs.mkdirSync(dist());
    const { ino } = fs.statSync(dist());
    build(first);
    expect(fs.statSync(dist()).ino).toBe(ino);
    expect(files()).toEqual([...Object.keys(first), 'manifest.json'].sort());
  });

  it('gives everyone the right to read, whatever the umask', () => {
    for (const umask of [0o077, 0o000]) {
      process.umask(umask);
      build({ ...first, [`u${umask}/index.html`]: 'x' });
      for (const file of files()) {
        expect(fs.statSync(path.join(dist(), file)).mode & 0o777, file).toBe(0o644);
        expect(fs.statSync(path.dirname(path.join(dist(), file))).mode & 0o777, file).toBe(0o755);
      }
    }
  });
});

describe('a further build', () => {
  it('writes what changed, removes what is gone with folders left empty, keeps the rest untouched', () => {
    build(first);
    const untouched = fs.statSync(path.join(dist(), '2024/index.html'));
    expect(build(second)).toEqual({ written: 5, unchanged: 1, removed: 2, total: 6, bytes: 23 });
    expect(tree(dist())).toMatchObject(second);
    expect(files()).toEqual([...Object.keys(second), 'manifest.json'].sort());
    expect(fs.existsSync(path.join(dist(), 'old'))).toBe(false);
    expect(fs.statSync(path.join(dist(), '2024/index.html'))).toMatchObject({ ino: untouched.ino, mtimeMs: untouched.mtimeMs });
  });

  it('of the same site changes nothing at all', () => {
    build(first);
    const before = files().map((file) => fs.statSync(path.join(dist(), file)).ctimeMs);
    expect(build(first)).toMatchObject({ written: 0, unchanged: 6, removed: 0 });
    expect(files().map((file) => fs.statSync(path.join(dist(), file)).ctimeMs)).toEqual(before);
  });

  it('heals what was changed or deleted by hand, also with the same length', () => {
    build(first);
    fs.writeFileSync(path.join(dist(), 'index.html'), 'hame');
    fs.rmSync(path.join(dist(), '2024'), { recursive: true });
    expect(build(first)).toMatchObject({ written: 3, unchanged: 3 });
    expect(verify(dist())).toEqual({ files: 6, missing: [], changed: [], extra: [] });
  });

  it('replaces a link that stands for a file, and leaves what it leads to', () => {
    build(first);
    folder.put({ 'secret.txt': 'secret' });
    fs.rmSync(path.join(dist(), 'index.html'));
    fs.symlinkSync('../secret.txt', path.join(dist(), 'index.html'));
    build(first);
    expect(tree(dist())['index.html']).toBe('home');
    expect(fs.readFileSync(path.join(folder.root, 'secret.txt'), 'utf8')).toBe('secret');
  });

  it('writes everything when asked to', () => {
    build(first);
    expect(build(first, { clean: true })).toMatchObject({ written: 6, unchanged: 0 });
  });

  it('never removes what it did not write', () => {
    build(first);
    folder.put({ 'dist/CNAME': 'www.gov.cn', 'dist/.git/HEAD': 'ref', 'dist/old/own.txt': 'mine' });
    build(second);
    expect(tree(dist())).toMatchObject({ CNAME: 'www.gov.cn', '.git/HEAD': 'ref', 'old/own.txt': 'mine' });
    expect(files()).not.toContain('old/index.html');
  });

  it('a name that changes in case only stays where case does not count', () => {
    build({ 'A.html': 'x' });
    // As such a file system shows it: one file under both names.
    fs.linkSync(path.join(dist(), 'A.html'), path.join(dist(), 'a.html'));
    expect(build({ 'a.html': 'x' })).toMatchObject({ unchanged: 1, removed: 0 });
    expect(files()).toContain('a.html');
  });

  it('a name that changes in case only is replaced where case counts', () => {
    build({ 'A.html': 'x' });
    expect(build({ 'a.html': 'x' })).toMatchObject({ written: 1, removed: 1 });
    expect(files()).toEqual(['a.html', 'manifest.json']);
  });

  it('moves assets, data, pages, indexes, the manifest, in this order, and removes last', () => {
    build(first);
    const seen: string[] = [];
    const below = (file: fs.PathLike): string => path.relative(dist(), String(file));
    build(second, {
      files: {
        ...fs,
        renameSync: (from, to) => {
          if (!below(to).startsWith('..')) seen.push(below(to));
          fs.renameSync(from, to);
        },
        unlinkSync: (file) => {
          if (!below(file).startsWith('..')) seen.push(`- ${below(file)}`);
          fs.unlinkSync(file);
        },
      },
    });
    expect(seen).toEqual([
      'assets/b.css',
      '2024/report.json',
      'index.html',
      'new/deep/index.html',
      'sitemap.xml',
      'manifest.json',
      '- assets/a.css',
      '- old/index.html',
    ]);
  });

  it('makes only one file at a time', () => {
    let alive = 0;
    let most = 0;
    function* many(): Generator<Route> {
      for (let i = 0; i < 50; i++) {
        alive++;
        most = Math.max(most, alive);
        yield { path: `${i}.html`, kind: 'page', body: () => `page ${i}` };
        alive--;
      }
    }
    publish(many(), { out: dist(), root: folder.root, builder });
    expect(most).toBe(1);
  });
});

describe('folders that are not written to', () => {
  it.each([
    ['.', '它就是项目所在的文件夹'],
    ['..', '它就是项目所在的文件夹'],
    ['/', '它就是项目所在的文件夹'],
    ['content', '它就是项目所在的文件夹'],
    ['content/dist', '它在 content 里'],
    ['.git', '.git 是版本库自己的文件夹'],
    ['.git/dist', '.git 是版本库自己的文件夹'],
    ['a-file', '它是文件'],
    ['a-link', '它是符号链接'],
    ['foreign', '里面有文件，但没有 nianbao 的 manifest.json'],
    ['other-manifest', '不是 nianbao 写的，或者已经损坏'],
    ['hostile-manifest', '不是 nianbao 写的，或者已经损坏'],
    ['link-to-content/dist', '它在 content 里'],
  ])('%s', (out, said) => {
    folder.put({
      'a-file': 'x',
      'foreign/x.txt': 'x',
      'other-manifest/manifest.json': '{"name":"pwa"}',
      'hostile-manifest/manifest.json': `{"generator":"nianbao","version":1,"files":{"../content/site.yaml":"${'0'.repeat(64)}"}}`,
    });
    fs.symlinkSync('foreign', path.join(folder.root, 'a-link'));
    fs.symlinkSync('content', path.join(folder.root, 'link-to-content'));
    const before = tree(folder.root);
    expect(sentence(() => build(first, { out: path.resolve(folder.root, out) }))).toContain(said);
    expect(tree(folder.root)).toEqual(before);
  });

  it('a folder named like the project with more to it is another folder', () => {
    const out = `${path.join(folder.root, 'content')}-site`;
    expect(build(first, { out })).toMatchObject({ written: 6 });
  });

  it('a link inside the output folder is not written or removed through', () => {
    build(first);
    folder.put({ 'outside/a.css': 'keep', 'outside/b.css': 'keep' });
    fs.rmSync(path.join(dist(), 'assets'), { recursive: true });
    fs.symlinkSync('../outside', path.join(dist(), 'assets'));
    expect(sentence(() => build(second))).toBe(
      `无法写入“${path.join(dist(), 'assets')}”：这里是一个符号链接（ELOOP）。请换成真正的文件或文件夹`,
    );
    const { 'assets/b.css': _, ...withoutAssets } = second;
    expect(build(withoutAssets)).toMatchObject({ removed: 1 });
    expect(tree(path.join(folder.root, 'outside'))).toEqual({ 'a.css': 'keep', 'b.css': 'keep' });
  });

  it('a folder where a file belongs is named, and nothing is changed', () => {
    build(first);
    fs.mkdirSync(path.join(dist(), 'new.html'));
    const before = tree(dist());
    expect(sentence(() => build({ ...first, 'index.html': 'changed', 'new.html': 'x' }))).toContain('这里应是文件，却是文件夹（EISDIR）');
    expect(tree(dist())).toEqual(before);
  });
});

describe('defects are not disguised', () => {
  it.each([
    ['a.html', 'a.html'],
    ['a.html', 'A.html'],
    ['\u00e9.html', 'e\u0301.html'],
  ])('two routes %s and %s', (a, b) => {
    expect(() => build({ [`x/${a}`]: '1' })).not.toThrow();
    expect(() => build([...routes({ [a]: '1' }), ...routes({ [b]: '2' })])).toThrow('two routes have the path');
  });

  it.each(['../x', '/x', 'a//b', 'a/./b', '', '.git/x', 'a\\b', 'C:x', 'manifest.json', 'Manifest.JSON', 'a\nb'])('a route %j', (file) => {
    expect(() => build({ [file]: 'x' })).toThrow('a route has the path');
    expect(beside()).toEqual(['content']);
  });

  it('a page that cannot be made leaves the site as it was', () => {
    build(first);
    const before = tree(dist());
    const broken: Route = {
      path: 'z.html',
      kind: 'page',
      body: () => {
        throw new TypeError('a defect');
      },
    };
    expect(() => build([...routes(second), broken])).toThrow(TypeError);
    expect(tree(dist())).toEqual(before);
    expect(beside()).toEqual(['content', 'dist']);
  });
});

describe('faults at every step', () => {
  const old = () => tree(dist());

  /** Every file is that of the old or of the new site, and what both have is there. */
  const isWhole = (now: Record<string, string>, before: Record<string, string>, after: Record<string, string>): boolean =>
    Object.entries(now).every(([file, text]) => text === before[file] || text === after[file]) &&
    Object.keys(before).every((file) => !(file in after) || file in now);

  it.each<[string, Fault]>([
    ['killed', 'kill'],
    ['EIO', { code: 'EIO', persistent: false }],
    ['EMFILE', { code: 'EMFILE', persistent: false }],
    ['ENOSPC from then on', { code: 'ENOSPC', persistent: true }],
    ['EACCES', { code: 'EACCES', persistent: false }],
  ])('%s: dist stays whole, the next build finishes the work and leaves nothing over', (_, fault) => {
    build(second);
    const after = old();
    fs.rmSync(dist(), { recursive: true });
    const states = new Set<string>();
    for (let n = 1; n < 500; n++) {
      fs.rmSync(dist(), { recursive: true, force: true });
      build(first);
      const before = old();
      const files = faultyFiles(n, fault);
      let failed = false;
      try {
        build(second, { files, builder: { pid: 1, alive: () => false } });
      } catch (thrown) {
        failed = true;
        if (fault !== 'kill') expect(thrown, `at ${n}`).toBeInstanceOf(ProjectError);
      }
      const now = old();
      expect(isWhole(now, before, after), `at ${n}: ${Object.keys(now)}`).toBe(true);
      const state =
        JSON.stringify(now) === JSON.stringify(after) ? 'new' : JSON.stringify(now) === JSON.stringify(before) ? 'old' : 'between';
      if (!failed) expect(state, `at ${n}`).toBe('new');
      states.add(state);
      // The next one has other content again: whatever the broken one brought in must go.
      expect(build(first).total).toBe(6);
      expect(old(), `after ${n}`).toEqual(before);
      expect(beside(), `after ${n}`).toEqual(['content', 'dist']);
      if (files.count() < n) break;
      expect(n).toBeLessThan(499);
    }
    expect([...states].sort()).toContain('old');
    expect([...states].sort()).toContain('new');
  });

  it('what two killed builds in a row brought in goes, too', () => {
    build(first);
    const before = old();
    const brought = { ...first, 'b.html': 'same in both' };
    // The first is killed with b.html in place, the second, which finds it there, before its manifest is.
    const killedAtManifest = () => {
      let killed = false;
      return {
        ...fs,
        renameSync: (from: fs.PathLike, to: fs.PathLike) => {
          killed ||= String(to) === path.join(dist(), 'manifest.json');
          if (killed) throw new Error('killed');
          fs.renameSync(from, to);
        },
        rmSync: (file: fs.PathLike, options?: fs.RmOptions) => {
          if (killed) throw new Error('killed');
          fs.rmSync(file, options);
        },
      };
    };
    expect(() => build(brought, { files: killedAtManifest() })).toThrow('killed');
    expect(files()).toContain('b.html');
    expect(() => build({ ...brought, 'c.html': 'c' }, { files: killedAtManifest() })).toThrow('killed');
    expect(files()).toContain('b.html');
    expect(files()).toContain('c.html');
    build(first);
    expect(old()).toEqual(before);
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('a first build that fails leaves nothing, and one that is killed nothing in dist', () => {
    for (const fault of ['kill', { code: 'ENOSPC', persistent: false }] as const) {
      for (let n = 1; n < 500; n++) {
        fs.rmSync(dist(), { recursive: true, force: true });
        const files = faultyFiles(n, fault);
        try {
          build(first, { files, builder: { pid: 1, alive: () => false } });
        } catch {
          expect([0, 7], `at ${n}`).toContain(Object.keys(old()).length);
        }
        build(first);
        expect(tree(dist())).toMatchObject(first);
        expect(beside(), `after ${n}`).toEqual(['content', 'dist']);
        if (files.count() < n) break;
      }
    }
  });

  it('names the file and the remedy', () => {
    build(first);
    const full = {
      ...fs,
      openSync: ((file, flags, mode) => {
        if (typeof flags === 'number' && flags & fs.constants.O_CREAT) throw systemError('ENOSPC');
        return fs.openSync(file, flags, mode);
      }) as typeof fs.openSync,
    };
    expect(sentence(() => build(second, { files: full }))).toBe(
      `无法写入“${path.join(dist(), 'index.html')}”：磁盘空间不足（ENOSPC）。请清理磁盘，然后重新运行`,
    );
  });

  it('works in the output folder where it may not write beside it', () => {
    const inside = {
      ...fs,
      mkdirSync: ((folderPath: string, options) => {
        if (!folderPath.startsWith(dist()) || folderPath.startsWith(`${dist()}.`)) throw systemError('EACCES');
        return fs.mkdirSync(folderPath, options);
      }) as typeof fs.mkdirSync,
    };
    build(first);
    expect(build(second, { files: inside })).toMatchObject({ written: 5 });
    expect(tree(dist())).toMatchObject(second);
    expect(files()).toEqual([...Object.keys(second), 'manifest.json'].sort());
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('brings files in from another disk', () => {
    build(first);
    const mounted = {
      ...fs,
      renameSync: (from: fs.PathLike, to: fs.PathLike) => {
        const crosses = String(to).startsWith(dist() + path.sep) !== String(from).startsWith(dist() + path.sep);
        if (crosses) throw systemError('EXDEV');
        fs.renameSync(from, to);
      },
    };
    expect(build(second, { files: mounted })).toMatchObject({ written: 5, removed: 2 });
    expect(tree(dist())).toMatchObject(second);
    expect(verify(dist())).toEqual({ files: 6, missing: [], changed: [], extra: [] });
  });
});

describe('two builds at once', () => {
  const lock = (): string => path.join(folder.root, 'dist.nianbao-build');

  it('the second is refused by the number of the first, and changes nothing', () => {
    build(first);
    folder.put({ 'dist.nianbao-build/holder-99': '' });
    const before = tree(folder.root);
    expect(sentence(() => build(second, { builder: { pid: 1, alive: (pid) => pid === 99 } }))).toBe(
      `另一个 nianbao 正在写“${dist()}”（进程 99）。请等它结束；如果它已经不在运行，请删除“${lock()}”后重试`,
    );
    expect(tree(folder.root)).toEqual(before);
  });

  it('one that starts while the other makes its pages is refused', () => {
    let said = '';
    const nested: Route = {
      path: 'index.html',
      kind: 'page',
      body: () => {
        said = sentence(() => build(second, { builder: { pid: 2, alive: (pid) => pid === 1 } }));
        return 'x';
      },
    };
    build([nested], { builder: { pid: 1, alive: () => true } });
    expect(said).toContain('（进程 1）');
    expect(tree(dist())['index.html']).toBe('x');
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('what was arriving from another disk goes', () => {
    build(first);
    folder.put({ 'dist.nianbao-build/holder-99': '', 'dist.nianbao-build/journal.json': '["x"]', 'dist/.nianbao-arrival': 'half' });
    build(first);
    expect(files()).toEqual([...Object.keys(first), 'manifest.json'].sort());
  });

  it.each(['holder-99', 'holder-0'])('what a dead build left (%s) is cleaned up', (holder) => {
    folder.put({ [`dist.nianbao-build/${holder}`]: '', 'dist.nianbao-build/tree/x': 'half', 'dist.nianbao-build-98/holder-98': '' });
    build(first, { builder: { pid: 1, alive: (pid) => pid === 0 } });
    expect(beside()).toEqual(['content', 'dist']);
    expect(files()).toHaveLength(7);
  });

  it('a lock left empty is taken', () => {
    fs.mkdirSync(lock());
    build(first);
    expect(beside()).toEqual(['content', 'dist']);
  });

  it("somebody else's folder of that name is not touched", () => {
    folder.put({ 'dist.nianbao-build/mine.txt': 'x' });
    expect(sentence(() => build(first))).toContain('不是 nianbao 建立的');
    expect(beside()).toEqual(['content', 'dist.nianbao-build']);
  });

  it('a link of that name is not followed', () => {
    folder.put({ 'elsewhere/tree/x': 'keep', 'elsewhere/holder-99': '' });
    fs.symlinkSync('elsewhere', lock());
    expect(sentence(() => build(first))).toContain('不是 nianbao 建立的');
    expect(tree(path.join(folder.root, 'elsewhere'))).toEqual({ 'tree/x': 'keep', 'holder-99': '' });
  });

  it('a journal that was tampered with leads nowhere', () => {
    build(first);
    folder.put({
      'dist.nianbao-build/holder-0': '',
      'dist.nianbao-build/journal.json': '["../content/site.yaml","/etc/passwd",".git/HEAD","own.txt"]',
      'dist/.git/HEAD': 'x',
      'dist/own.txt': 'x',
    });
    build(first);
    expect(fs.existsSync(path.join(folder.root, 'content/site.yaml'))).toBe(true);
    expect(files()).toContain('.git/HEAD');
    expect(files()).not.toContain('own.txt');
  });
});

describe('verify', () => {
  it('tells what is missing, changed and extra', () => {
    build(first);
    fs.rmSync(path.join(dist(), 'sitemap.xml'));
    folder.put({ 'dist/index.html': 'tampered', 'dist/shell.php': 'x', 'dist/.git/HEAD': 'x' });
    fs.rmSync(path.join(dist(), '2024/report.json'));
    fs.symlinkSync('/etc/passwd', path.join(dist(), '2024/report.json'));
    expect(verify(dist())).toEqual({
      files: 6,
      missing: ['sitemap.xml'],
      changed: ['2024/report.json', 'index.html'],
      extra: ['shell.php'],
    });
  });

  it('says that there is nothing to check against', () => {
    expect(sentence(() => verify(path.join(folder.root, 'nowhere')))).toContain('没有 manifest.json，不是 nianbao 生成的网站');
    folder.put({ 'dist/manifest.json': '[]' });
    expect(sentence(() => verify(dist()))).toContain('已经损坏');
  });
});

describe('a file in pieces', () => {
  const large = (last: string): Route[] => [
    ...routes(first),
    {
      path: 'data/large.csv',
      kind: 'data',
      body: () => ({
        pieces: (function* () {
          for (let at = 0; at < 50_000; at++) yield at % 2 === 0 ? `第${at}行，` : Buffer.from(`row ${at}\r\n`);
          yield last;
        })(),
      }),
    },
  ];
  const whole = (last: string): string =>
    Array.from({ length: 50_000 }, (_, at) => (at % 2 === 0 ? `第${at}行，` : `row ${at}\r\n`)).join('') + last;

  it('is written whole, left alone while it is the same, and replaced when it is another', () => {
    expect(build(large('a')).written).toBe(7);
    expect(tree(dist())['data/large.csv']).toBe(whole('a'));
    expect(verify(dist())).toMatchObject({ missing: [], changed: [] });
    expect(build(large('a'))).toMatchObject({ written: 0, unchanged: 7 });
    expect(build(large('b'))).toMatchObject({ written: 1, unchanged: 6 });
    expect(tree(dist())['data/large.csv']).toBe(whole('b'));
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('leaves the site as it was when one of them fails', () => {
    build(first);
    const before = tree(dist());
    const failing: Route = {
      path: 'data/large.csv',
      kind: 'data',
      body: () => ({
        pieces: (function* () {
          yield 'a';
          throw new Error('no more');
        })(),
      }),
    };
    expect(() => build([...routes(second), failing])).toThrow('no more');
    expect(tree(dist())).toEqual(before);
  });
});
