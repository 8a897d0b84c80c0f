import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { settle } from '../../src/findings/finding.ts';
import type { ReadFiles } from '../../src/load/read-files.ts';
import { readText } from '../../src/load/read-text.ts';
import { ProjectError } from '../../src/project-error.ts';
import { systemError, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();

const hasIconv = !spawnSync('iconv', ['--version']).error;
afterAll(() => folder.remove());

const read = (bytes: string | Uint8Array, file = 'content/2024/report.md', size?: number) => {
  folder.put({ x: bytes });
  return readText({ file, absolute: path.join(folder.root, 'x'), size: size ?? Buffer.byteLength(bytes) });
};

const text = (bytes: string | Uint8Array): string | undefined => read(bytes).source?.text;

/** 良口镇2024年，政府信息公开 in GBK. */
const gbk = Buffer.from('c1bcbfdad5f232303234c4eaa3acd5feb8aed0c5cfa2b9abbfaa', 'hex');

describe('reading', () => {
  it.each([
    ['plain', 'a\nb\n', 'a\nb\n'],
    ['empty', '', ''],
    ['one byte order mark is dropped', '\ufeffa', 'a'],
    ['only one', '\ufeff\ufeffa', '\ufeffa'],
    ['only a byte order mark', '\ufeff', ''],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['CR', 'a\rb\r', 'a\nb\n'],
    ['mixed line ends', 'a\r\r\nb\n\rc', 'a\n\nb\n\nc'],
    ['decomposed', 'e\u0301', '\u00e9'],
    ['beyond the BMP', '𠮷𠀋', '𠮷𠀋'],
  ])('%s', (_, written, expected) => {
    expect(text(written)).toBe(expected);
  });

  it('gives every text back as it is, in NFC with line feeds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (written) => {
        fc.pre(!/[\0\r\uFFFD]/.test(written) && !written.startsWith('\ufeff'));
        expect(text(written)).toBe(written.normalize('NFC'));
      }),
      { numRuns: 50 },
    );
  });

  it('does not keep what a longer file left behind', () => {
    expect(text('x'.repeat(5000))).toHaveLength(5000);
    expect(text('短')).toBe('短');
  });
});

describe('encodings', () => {
  const said = (bytes: Uint8Array, file?: string) => {
    const { source, drafts } = read(bytes, file);
    expect(source).toBeUndefined();
    expect(drafts).toHaveLength(1);
    return drafts[0];
  };

  it('GBK is named, with both ways out', () => {
    const draft = said(gbk);
    expect(draft?.message).toEqual({
      zh: '文件是 GBK 编码，只能读取 UTF-8',
      en: 'The file is in GBK; only UTF-8 is read',
    });
    expect(draft?.hint.zh).toBe(
      '请用记事本打开，选“另存为”，编码选 UTF-8；或者运行 iconv -f GB18030 -t UTF-8 content/2024/report.md > utf8.tmp && mv utf8.tmp content/2024/report.md',
    );
  });

  it.skipIf(!hasIconv)('the command that it names gives the text', () => {
    const file = path.join(folder.root, 'g.md');
    fs.writeFileSync(file, gbk);
    const command = read(gbk, 'g.md').drafts[0]?.hint.en.split('run ')[1] ?? 'false';
    execFileSync('sh', ['-c', command], { cwd: folder.root });
    expect(fs.readFileSync(file, 'utf8')).toBe('良口镇2024年，政府信息公开');
  });

  it('a name that a shell would run is not put into the command', () => {
    expect(said(gbk, 'content/$(id).md')?.hint.en).toContain('iconv -f GB18030 -t UTF-8 FILE >');
  });

  it.each([
    ['UTF-16 LE', Buffer.from('\ufeff年报\n', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeff年报\n', 'utf16le').swap16()],
    ['UTF-16 LE', Buffer.from('name: 良口\nkind: township\n', 'utf16le')],
    ['UTF-16 BE', Buffer.from('name: 良口\nkind: township\n', 'utf16le').swap16()],
  ])('%s is named', (name, bytes) => {
    expect(said(bytes)?.message.zh).toBe(`文件是 ${name} 编码，只能读取 UTF-8`);
  });

  it('a damaged byte in UTF-8 is shown at its place', () => {
    const bytes = Buffer.concat([Buffer.from('## 一、总体情况\r\n\r\n全年主动公开'), Buffer.from([0xff]), Buffer.from('政府信息一百条\n')]);
    const draft = said(bytes);
    expect(draft?.message.zh).toContain('不是有效的 UTF-8');
    expect(draft && settle(draft, 'error').place).toMatchObject({ line: 3, column: 7, endColumn: 8 });
  });

  it('UTF-8 that was cut off inside a character is not taken for GBK, as which it would decode', () => {
    const bytes = Buffer.from('全年主动公开政府信息一百条，比上年有所增加。').subarray(0, -1);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toContain('鍏ㄥ勾');
    expect(said(bytes)?.message.zh).toBe('文件不是有效的 UTF-8：从这里起有 1 处无法识别的字节');
  });

  it('a replacement character in the text is an error at its place', () => {
    const draft = said(Buffer.from('a\n总体情\uFFFD\n'));
    expect(draft && settle(draft, 'error').place).toMatchObject({ line: 2, column: 4 });
  });

  it.each([
    ['PK\x03\x04\x14\0', 'Word、WPS 或 Excel'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'Word、WPS 或 Excel'],
    ['%PDF-1.7', 'PDF'],
  ])('a document that was only renamed is named as what it is: %j', (bytes, what) => {
    expect(read(Buffer.from(bytes, 'latin1'), 'report.md').drafts.map(({ rule, message, hint }) => [rule, message.zh, hint.zh])).toEqual([
      [
        'config/encoding',
        `这是 ${what} 文件，只是改了名字，不是纯文本`,
        '请新建一个纯文本文件，用原来的软件打开这个文件，把文字复制过去，存成 UTF-8',
      ],
    ]);
  });

  it('a NUL is an error at its place, and never handed on', () => {
    const draft = said(Buffer.from('总体\n情况\0如下，共主动公开政府信息'));
    expect(draft && settle(draft, 'error')).toMatchObject({
      place: { line: 2, column: 3 },
      excerpt: { lines: ['情况␀如下，共主动公开政府信息'] },
    });
  });

  it('no bytes whatever throw or pass as text with a NUL or U+FFFD', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const { source, drafts } = read(bytes);
        expect(source === undefined).toBe(drafts.length === 1);
        expect(source?.text ?? '').not.toMatch(/[\0\uFFFD\r]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('limits', () => {
  it.each([
    ['content/2024/report.md', 2],
    ['content/2024/statistics.yaml', 1],
  ])('%s may have %d MB', (file, megabytes) => {
    const full = Buffer.alloc(megabytes * 1024 * 1024, 'a');
    expect(read(full, file).source?.text).toHaveLength(full.length);
    const over = Buffer.concat([full, Buffer.from('a')]);
    expect(read(over, file).drafts[0]?.message.zh).toBe(`文件有 ${megabytes}.0 MB，这种文件最多 ${megabytes} MB`);
    // It grew after its size was taken.
    expect(read(over, file, 10).drafts[0]?.rule).toBe('config/file-size');
  });

  it('a size beyond the limit is enough: nothing is opened', () => {
    const { drafts } = readText({ file: 'content/huge.md', absolute: '/nonexistent', size: 5e9 });
    expect(drafts[0]?.message.zh).toBe('文件有 4768 MB，这种文件最多 2 MB');
  });
});

describe('what happens to a file after it was listed', () => {
  const reference = (name: string) => ({ file: 'content/2024/report.md', absolute: path.join(folder.root, name), size: 3 });

  it('a link in its place is not followed', () => {
    folder.put({ secret: 'SECRET' });
    fs.symlinkSync('secret', path.join(folder.root, 'link'));
    expect(() => readText(reference('link'))).toThrow(ProjectError);
  });

  it('a pipe in its place does not make us wait', () => {
    execFileSync('mkfifo', [path.join(folder.root, 'pipe')]);
    expect(readText(reference('pipe')).drafts.map(({ rule }) => rule)).toEqual(['config/unsafe-file']);
  });

  it.each([
    ['EACCES', '没有权限'],
    ['EIO', '磁盘读写出错'],
    ['EMFILE', '同时打开的文件太多'],
  ])('%s is one sentence', (code, said) => {
    const openSync = () => {
      throw systemError(code);
    };
    expect(() => readText(reference('x'), { ...fs, openSync })).toThrow(
      expect.objectContaining({
        sentence: expect.objectContaining({ zh: expect.stringContaining(`无法读取“content/2024/report.md”：${said}（${code}）`) }),
      }),
    );
  });

  it.each([
    ['says', 7],
    ['does not say', 0],
    ['had when it was opened, and has grown', 4],
  ])('is read to its end, however little comes at a time, where its size is what it %s', (_, size) => {
    folder.put({ x: 'abc\n汉' });
    const fstatSync = () => Object.assign(fs.lstatSync(path.join(folder.root, 'x')), { size });
    const readSync = (descriptor: number, into: NodeJS.ArrayBufferView, at: number, length: number) =>
      fs.readSync(descriptor, into, at, Math.min(length, 3), null);
    const files: ReadFiles = Object.assign({ ...fs }, { fstatSync, readSync });
    expect(readText(reference('x'), files).source?.text).toBe('abc\n汉');
  });

  it('closes what it opened when reading fails', () => {
    folder.put({ x: 'abc' });
    let closed = 0;
    const files = {
      ...fs,
      readSync: () => {
        throw systemError('EIO');
      },
      closeSync: (descriptor: number) => {
        closed++;
        fs.closeSync(descriptor);
      },
    };
    expect(() => readText(reference('x'), files)).toThrow(ProjectError);
    expect(closed).toBe(1);
  });
});
