import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scan } from '../../src/load/scan.ts';
import { ProjectError } from '../../src/project-error.ts';
import { systemError, temporaryFolder } from './folder.ts';

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const site = { 'content/site.yaml': 'title: x\n', 'content/agency.yaml': 'name: x\n' };
const report = (year: string): Record<string, string> => ({ [`content/${year}/report.md`]: 'x', [`content/${year}/statistics.yaml`]: 'x' });
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const rules = (): string[] => scan(folder.root).drafts.map(({ rule, at }) => `${rule} ${at.source.file}`);

/** What `put` adds to a good site, and what is found then. */
const found = (files: Record<string, string | Uint8Array>): string[] => {
  folder.put({ ...site, ...report('2024'), ...files });
  return rules();
};

describe('a good tree', () => {
  it('lists agencies parents first, years ascending, attachments sorted, folders that only group passed through', () => {
    folder.put({
      ...site,
      ...report('2024'),
      ...report('2021'),
      'content/2018/report.md': 'x',
      'content/b/agency.yaml': 'x',
      ...report('b/2023'),
      'content/b/c/d/agency.yaml': 'x',
      'content/a/agency.yaml': 'x',
      'content/2024/图 1.png': png,
      'content/2024/图表/b.png': png,
      'content/2024/a.txt': '说明',
    });
    const tree = scan(folder.root);
    expect(tree.drafts).toEqual([]);
    expect(tree.site?.file).toBe('content/site.yaml');
    expect(tree.agencies.map(({ path, parent }) => [path, parent])).toEqual([
      ['', undefined],
      ['a', ''],
      ['b', ''],
      ['b/c/d', 'b'],
    ]);
    expect(tree.agencies.map(({ years }) => years.map((year) => year.path))).toEqual([['2018', '2021', '2024'], [], ['b/2023'], []]);
    const year = tree.agencies[0]?.years[2];
    expect(year?.attachments.map(({ file }) => file)).toEqual(['content/2024/a.txt', 'content/2024/图 1.png', 'content/2024/图表/b.png']);
    expect(year?.report).toEqual({ file: 'content/2024/report.md', absolute: path.join(folder.root, 'content/2024/report.md'), size: 1 });
  });

  it('names files in NFC, and finds them as the system knows them', () => {
    const decomposed = 'e\u0301.png';
    folder.put({ ...site, ...report('2024'), [`content/2024/${decomposed}`]: png });
    const [attachment] = scan(folder.root).agencies[0]?.years[0]?.attachments ?? [];
    expect(attachment?.file).toBe('content/2024/\u00e9.png');
    expect(attachment && fs.readFileSync(attachment.absolute)).toEqual(png);
  });

  it('says nothing about dot files and what editors leave behind', () => {
    const left = [
      '.DS_Store',
      '.env',
      '.git/config',
      'Thumbs.db',
      'desktop.ini',
      '~$report.docx',
      'report.md~',
      '.#report.md',
      'report.md.orig',
      '.report.md.swp',
    ];
    expect(found(Object.fromEntries(left.map((name) => [`content/2024/${name}`, 'x'])))).toEqual([]);
    expect(scan(folder.root).agencies[0]?.years[0]?.attachments).toEqual([]);
  });
});

describe('what is missing', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['content', { 'x.txt': '' }, ['config/missing-file content']],
    ['site.yaml', { 'content/agency.yaml': '' }, ['config/missing-file content']],
    ['agency.yaml', { 'content/site.yaml': '' }, ['config/missing-file content']],
    ['statistics.yaml', { ...site, 'content/2019/report.md': '' }, ['config/missing-file content/2019']],
    ['report.md', { ...site, 'content/2018/.gitkeep': '' }, ['config/missing-file content/2018']],
    ['agency.yaml above a year', { ...site, 'content/a/2024/report.md': '' }, ['config/missing-file content/a']],
  ])('%s', (_, files, expected) => {
    folder.put(files);
    expect(rules()).toEqual(expected);
  });

  it('says so once when content is empty', () => {
    fs.mkdirSync(path.join(folder.root, 'content'));
    expect(scan(folder.root).drafts.map(({ message }) => message)).toEqual([
      { zh: 'content 文件夹是空的', en: 'The content folder is empty' },
    ]);
  });

  it('names both files that a year lacks in one finding', () => {
    expect(found({ 'content/2023/.keep': '' })).toEqual(['config/missing-file content/2023']);
    expect(scan(folder.root).drafts[0]?.message.zh).toBe('2023 年的文件夹里缺少 report.md 和 statistics.yaml');
  });
});

describe('names of folders', () => {
  it.each([
    ['良口', '小写字母'],
    ['Liangkou', '小写字母'],
    ['-a', '小写字母'],
    ['a_b', '小写字母'],
    ['dir.md', '小写字母'],
    ['con', 'Windows'],
    ['assets', '网站自己'],
    ['data', '网站自己'],
    ['a'.repeat(81), '最多 80 个'],
    ['2024年', '多余的字'],
    ['２０２４', '全角数字'],
    ['2024 (1)', '“2024 (1)”像是 2024 年的年份文件夹，名字里有多余的字或空格'],
    ['2024 ', '“2024 ”像是 2024 年的年份文件夹，名字里有多余的字或空格'],
    ['8341部队', '“8341部队”不能用作网址'],
    ['3000年', '“3000年”不能用作网址'],
    ['１２３４', '“１２３４”不能用作网址'],
    ['1989年', '“1989年”不能用作网址'],
    ['1990年', '年份文件夹“1990年”带有多余的字'],
    ['2099年', '年份文件夹“2099年”带有多余的字'],
    ['2024 - 副本', '像是 2024 年'],
    ['1889', '不是报告年份'],
    ['20240', '不是报告年份'],
    ['007', '不是报告年份'],
  ])('%s is refused', (name, said) => {
    expect(found({ [`content/${name}/agency.yaml`]: 'x' })).toEqual([`config/folder-name content/${name}`]);
    expect(scan(folder.root).drafts[0]?.message.zh).toContain(said);
    expect(scan(folder.root).agencies.map(({ path }) => path)).toEqual(['']);
  });

  it('assets is only taken at the top', () => {
    expect(found({ 'content/a/agency.yaml': 'x', 'content/a/assets/agency.yaml': 'x' })).toEqual([]);
  });
});

describe('files that are not what they seem', () => {
  it.each([
    ['content/2024/link.txt', '/etc/passwd'],
    ['content/leak', '/etc'],
    ['content/2024/dangling.png', 'nowhere'],
    ['content/2024/loop', 'loop'],
    ['content/2024/inside.txt', 'report.md'],
  ])('the link %s is neither followed nor published', (file, target) => {
    folder.put({ ...site, ...report('2024') });
    fs.symlinkSync(target, path.join(folder.root, file));
    expect(rules()).toEqual([`config/unsafe-file ${file}`]);
    expect(scan(folder.root).agencies.flatMap(({ years }) => years.flatMap(({ attachments }) => attachments))).toEqual([]);
  });

  it('a linked content folder is not entered', () => {
    folder.put({ 'real/site.yaml': 'x' });
    fs.symlinkSync('real', path.join(folder.root, 'content'));
    expect(rules()).toEqual(['config/unsafe-file content']);
  });

  it('a pipe is not opened', () => {
    folder.put({ ...site, ...report('2024') });
    execFileSync('mkfifo', [path.join(folder.root, 'content/2024/pipe.txt')]);
    expect(rules()).toEqual(['config/unsafe-file content/2024/pipe.txt']);
  });

  it('names with invisible characters are shown as code points', () => {
    expect(found({ 'content/2024/a\u202egnp.exe': 'x', 'content/\u001b[2Jx.md': 'x', 'content/a\u200bb/agency.yaml': 'x' })).toEqual([
      'config/unsafe-file content/<U+001B>[2Jx.md',
      'config/unsafe-file content/a<U+200B>b',
      'config/unsafe-file content/2024/a<U+202E>gnp.exe',
    ]);
  });

  it('a name in GBK bytes is refused', () => {
    folder.put({ ...site, ...report('2024') });
    fs.writeFileSync(Buffer.concat([Buffer.from(`${folder.root}/content/2024/`), Buffer.from([0xb8, 0xbd, 0x2e, 0x70, 0x6e, 0x67])]), 'x');
    expect(rules()).toEqual(['config/unsafe-file content/2024/<U+FFFD><U+FFFD>.png']);
  });

  it('two names that differ in case or Unicode form clash, in a fixed order', () => {
    expect(found({ 'content/2024/A.png': png, 'content/2024/a.png': png })).toEqual(['config/name-clash content/2024/a.png']);
    expect(found({ 'content/2024/e\u0301.txt': 'x', 'content/2024/\u00e9.txt': 'x' })).toContain(
      'config/name-clash content/2024/\u00e9.txt',
    );
  });
});

describe('files that nobody reads', () => {
  it('are one warning for their folder', () => {
    folder.put({ ...site, ...report('2024'), ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`content/n${i}.md`, 'x'])) });
    const { drafts } = scan(folder.root);
    expect(drafts.map(({ rule, message }) => [rule, message.zh])).toEqual([
      ['config/loose-file', 'content 里的“n0.md”、“n1.md”、“n2.md”、“n3.md”、“n4.md”等 9 个文件不会读取，也不会发布'],
    ]);
  });

  it.each([
    ['content/2024/statistics.yml', 'config/file-name content/2024/statistics.yml'],
    ['content/a/agency.yml', 'config/file-name content/a/agency.yml'],
    ['content/a/Agency.yaml', 'config/file-name content/a/Agency.yaml'],
  ])('%s is told its right name', (file, expected) => {
    expect(found({ [file]: 'x' })).toEqual([expected]);
  });

  it('a misspelled report is named once, not reported as missing too', () => {
    folder.put({ ...site, 'content/2024/Report.MD': 'x', 'content/2024/statistics.yaml': 'x' });
    expect(scan(folder.root).drafts.map(({ message }) => message.zh)).toEqual(['“Report.MD”应写作 report.md']);
  });

  it('what Notepad saves with .txt at the end is told its right name, and how to see that end', () => {
    folder.put({ ...site, 'content/2024/report.md.txt': 'x', 'content/2024/Statistics.yaml.TXT': 'x' });
    expect(scan(folder.root).drafts.map(({ rule, message, hint }) => [rule, message.zh, hint.zh])).toEqual([
      [
        'config/file-name',
        '“Statistics.yaml.TXT”应写作 statistics.yaml',
        '请把文件改名为 statistics.yaml，去掉末尾的 .txt；看不到 .txt 的，先在文件夹的“查看”里勾选“文件扩展名”',
      ],
      [
        'config/file-name',
        '“report.md.txt”应写作 report.md',
        '请把文件改名为 report.md，去掉末尾的 .txt；看不到 .txt 的，先在文件夹的“查看”里勾选“文件扩展名”',
      ],
    ]);
  });

  it('a.yaml beside a.yml is an error', () => {
    expect(found({ 'content/a.yaml': 'x', 'content/a.yml': 'x' })).toEqual([
      'config/name-clash content/a.yml',
      'config/loose-file content/a.yaml',
    ]);
  });

  it('a huge one is an error, and is not read', () => {
    folder.put({ ...site, ...report('2024') });
    const descriptor = fs.openSync(path.join(folder.root, 'content/huge.md'), 'w');
    fs.ftruncateSync(descriptor, 5_000_000_000);
    fs.closeSync(descriptor);
    expect(rules()).toEqual(['config/file-size content/huge.md', 'config/loose-file content/huge.md']);
  });
});

describe('what the operating system refuses', () => {
  const thrownBy = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (thrown) {
      return thrown;
    }
  };

  it('names the folder, the cause and the remedy', () => {
    folder.put(site);
    const files = {
      ...fs,
      readdirSync: () => {
        throw systemError('EMFILE');
      },
    };
    const thrown = thrownBy(() => scan(folder.root, files));
    expect(thrown).toBeInstanceOf(ProjectError);
    expect(thrown instanceof ProjectError && thrown.sentence).toEqual({
      zh: '无法读取“content”：同时打开的文件太多（EMFILE）。请关闭一些程序，或者用 ulimit -n 4096 提高上限，然后重新运行',
      en: 'Cannot read “content”: too many open files (EMFILE). Close some programs or raise the limit with ulimit -n 4096, then run again',
    });
  });

  it('an unreadable stray file is not passed over', () => {
    folder.put({ ...site, 'content/noread.md': 'x' });
    const files = {
      ...fs,
      accessSync: () => {
        throw systemError('EACCES');
      },
    };
    const thrown = thrownBy(() => scan(folder.root, files));
    expect(thrown instanceof ProjectError && thrown.sentence.zh).toContain('无法读取“content/noread.md”：没有权限（EACCES）');
  });

  it('a file that goes away while the folder is listed is simply not there', () => {
    folder.put({ ...site, ...report('2024'), 'content/2024/a.png': png });
    const files = {
      ...fs,
      lstatSync: ((file: string) => {
        if (file.endsWith('a.png')) throw systemError('ENOENT');
        return fs.lstatSync(file);
      }) as typeof fs.lstatSync,
    };
    expect(scan(folder.root, files).drafts).toEqual([]);
  });

  it('says which root does not exist', () => {
    const root = path.join(folder.root, 'nowhere');
    const thrown = thrownBy(() => scan(root));
    expect(thrown instanceof ProjectError && thrown.sentence.zh).toBe(`没有“${root}”这个文件夹。请检查 --root`);
  });
});
