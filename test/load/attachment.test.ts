import fs from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { attachmentProblem, maxAttachmentBytes } from '../../src/load/attachment.ts';
import { temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let made = 0;

const problem = (name: string, content: string | Uint8Array, size?: number) => {
  const file = `${made++}.bin`;
  folder.put({ [file]: content });
  return attachmentProblem({ name, file: `content/2024/${name}`, absolute: `${folder.root}/${file}`, size: size ?? content.length }, fs);
};

const hex = (digits: string): Uint8Array => Buffer.from(digits, 'hex');
const zip = hex('504b030414000600');
const compound = hex('d0cf11e0a1b11ae1');
const png = hex('89504e470d0a1a0a0000000d49484452');
const jpeg = hex('ffd8ffe000104a464946');

describe('formats that are published', () => {
  it.each<[string, string | Uint8Array]>([
    ['a.png', png],
    ['图解（一）.PNG', png],
    ['a.jpg', jpeg],
    ['a.jpeg', jpeg],
    ['a.gif', 'GIF89a...'],
    ['a.webp', 'RIFF\0\0\0\0WEBPVP8 '],
    ['a.avif', '\0\0\0\x1cftypavif'],
    ['a.pdf', '%PDF-1.7\n'],
    ['a.docx', zip],
    ['a.xlsx', zip],
    ['a.pptx', zip],
    ['a.ofd', zip],
    ['a.zip', zip],
    ['a.doc', compound],
    ['a.xls', compound],
    ['a.wps', compound],
    ['a.et', zip],
    ['明细.csv', '项目,数量\n'],
    ['a.txt', Buffer.from('b8bdbcfe', 'hex')],
    ['v1.2.pdf', '%PDF-'],
  ])('%s', (name, content) => {
    expect(problem(name, content)).toBeUndefined();
  });
});

describe('what is refused, with the reason', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['evil.svg', '<svg/>', 'SVG'],
    ['x.html', '<p>', '当作网页或程序'],
    ['sw.js', '', '当作网页或程序'],
    ['a.php.png', png, '当作网页或程序'],
    ['a.xml', '', '当作网页或程序'],
    ['web.config', '', '当作网页或程序'],
    ['report2.md', '', '只读 report.md'],
    ['more.yml', '', '只读 report.md'],
    ['README', '', '没有扩展名'],
    ['_headers', '', '没有扩展名'],
    ['a.docm', zip, '.docm'],
    ['constructor', '', '没有扩展名'],
    ['report.pdf', '%PDF-', '重名'],
    ['Statistics.csv', 'a,b', '重名'],
    ['index.png', png, '重名'],
    ['nul.png', png, '网址'],
    ['-rf.png', png, '网址'],
    [' a.png', png, '网址'],
    ['a?.png', png, '网址'],
    ['%2e%2e.png', png, '网址'],
    ["a'b.png", png, '网址'],
    ['<b>.png', png, '网址'],
    ['C:a.png', png, '网址'],
    [`${'政'.repeat(70)}.png`, png, '太长'],
    ['a.png', jpeg, '与扩展名不符'],
    ['a.png', hex('89504e470d0a1a0a3c7363726970743e'), '与扩展名不符'],
    ['a.pdf', '<html>', '与扩展名不符'],
    ['a.docx', compound, '与扩展名不符'],
    ['a.txt', ' \n<!DOCTYPE html>', '与扩展名不符'],
    ['a.csv', '\ufeff<script>', '与扩展名不符'],
    ['a.txt', '#!/bin/sh', '与扩展名不符'],
    ['a.txt', 'a\0b', '与扩展名不符'],
    ['a.png', '', '与扩展名不符'],
  ])('%s', (name, content, said) => {
    const found = problem(name, content);
    expect(found?.rule).toBe('config/attachment');
    expect(found?.message.zh).toContain(said);
  });

  it('an empty text is a text', () => {
    expect(problem('a.txt', '')).toBeUndefined();
  });

  it('a file over the limit is refused by its size, without reading it', () => {
    expect(problem('a.pdf', '', maxAttachmentBytes + 1)?.message.zh).toBe('附件“a.pdf”有 101 MB，最多 100 MB');
    expect(problem('a.pdf', '%PDF-', maxAttachmentBytes)).toBeUndefined();
  });
});
