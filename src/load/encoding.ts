import type { Draft } from '../findings/finding.ts';
import type { Localized } from '../language.ts';
import { wholeFile } from '../source/source-text.ts';

const rule = 'config/encoding';

/** The names that content files have; only such a name is put into a command that people copy into a shell. */
const plainPath = /^[a-zA-Z0-9./_-]+$/;

const conversion = (file: string, iconv: string): Localized => {
  const name = plainPath.test(file) && !file.startsWith('-') ? file : 'FILE';
  const command = `iconv -f ${iconv} -t UTF-8 ${name} > utf8.tmp && mv utf8.tmp ${name}`;
  return {
    zh: `请用记事本打开，选“另存为”，编码选 UTF-8；或者运行 ${command}`,
    en: `Save it as UTF-8 in a text editor, or run ${command}`,
  };
};

const encoded = (file: string, name: string, iconv: string): Draft => ({
  rule,
  message: { zh: `文件是 ${name} 编码，只能读取 UTF-8`, en: `The file is in ${name}; only UTF-8 is read` },
  hint: conversion(file, iconv),
  at: wholeFile(file),
});

/** UTF-16 by its byte order mark, or by a NUL in every other byte as Latin letters and line ends have it. */
export const utf16Problem = (file: string, bytes: Uint8Array): Draft | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return encoded(file, 'UTF-16 LE', 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return encoded(file, 'UTF-16 BE', 'UTF-16');
  let even = 0;
  let odd = 0;
  const sample = Math.min(bytes.length, 4096);
  for (let i = 0; i < sample; i++)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  if (odd * 20 > sample && even * 10 < odd) return encoded(file, 'UTF-16 LE', 'UTF-16LE');
  if (even * 20 > sample && odd * 10 < even) return encoded(file, 'UTF-16 BE', 'UTF-16BE');
  return undefined;
};

/** A document of Word, WPS or Excel, or a PDF, that was only given the name of a text. */
export const officeProblem = (file: string, bytes: Uint8Array): Draft | undefined => {
  const [a, b, c, d] = bytes;
  const zip = a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
  const compound = a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  const pdf = a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46;
  if (!zip && !compound && !pdf) return undefined;
  const [zh, en] = pdf ? ['PDF', 'a PDF'] : ['Word、WPS 或 Excel', 'a Word, WPS or Excel'];
  return {
    rule,
    message: {
      zh: `这是 ${zh} 文件，只是改了名字，不是纯文本`,
      en: `This is ${en} file under another name, not plain text`,
    },
    hint: {
      zh: '请新建一个纯文本文件，用原来的软件打开这个文件，把文字复制过去，存成 UTF-8',
      en: 'Create a plain text file, open this one in its own program, copy its text there and save it as UTF-8',
    },
    at: wholeFile(file),
  };
};

const decodes = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Names the encoding of bytes that are not UTF-8, or the place where UTF-8 is broken. */
export const encodingProblem = (file: string, bytes: Uint8Array): Draft => {
  const utf16 = utf16Problem(file, bytes);
  if (utf16) return utf16;
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const broken = count(text, /\uFFFD/g);
  // GBK bytes seldom form UTF-8 by chance: where most characters do, the file is UTF-8 with a few damaged ones.
  const mostlyUtf8 = count(text, /[^\0-\x7f\uFFFD]/g) > 4 * broken;
  if (!mostlyUtf8 && /\p{Script=Han}/u.test(decodes('gb18030', bytes) ?? '')) return encoded(file, 'GBK', 'GB18030');
  const start = text.indexOf('\uFFFD');
  return {
    rule,
    message: {
      zh: `文件不是有效的 UTF-8：从这里起有 ${broken} 处无法识别的字节`,
      en: `The file is not valid UTF-8: ${broken} unreadable bytes from here on`,
    },
    hint: {
      zh: '请用记事本打开，改正乱码处，另存为 UTF-8 编码',
      en: 'Open it in a text editor, correct what is garbled, save it as UTF-8',
    },
    at: { source: { file, text }, span: { start, end: start + 1 } },
  };
};
