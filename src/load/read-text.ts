import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Draft } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import type { FileReference } from './content-tree.ts';
import { encodingProblem, officeProblem, utf16Problem } from './encoding.ts';
import { specialFile } from './listing.ts';
import { type ReadFiles, realFiles } from './read-files.ts';
import { readHead } from './read-head.ts';
import { limitOf, tooLarge } from './size-limit.ts';

export interface ReadText {
  /** Absent when a draft says why. */
  readonly source?: SourceText;
  readonly drafts: readonly Draft[];
}

/** Reads a text of content/, or says why it cannot. */
export type ReadFile = (reference: FileReference) => ReadText;

/** Files are read one after another: one buffer serves them all, and no larger one is ever needed. */
const buffer = Buffer.allocUnsafeSlow(2 * 1024 * 1024 + 1);

const nothing: readonly Draft[] = [];

/**
 * What stands in the buffer, UTF-8 without a mistake. Where it is not ASCII, by way of UTF-16: that takes a quarter of the time of decoding
 * it at once.
 */
const decoded = (start: number, end: number): string => {
  const bytes = buffer.subarray(start, end);
  return isAscii(bytes) ? bytes.toString('latin1') : transcode(bytes, 'utf8', 'ucs2').toString('ucs2');
};

/**
 * Reads a text file of at most 1 MB (YAML) or 2 MB (Markdown): strict UTF-8, one byte order mark dropped, line ends to `\n`, NFC. Throws
 * `ProjectError` where the operating system refuses.
 */
export const readText = (reference: FileReference, files: ReadFiles = realFiles): ReadText => {
  const { file, size } = reference;
  const limit = limitOf(file);
  if (size > limit) return { drafts: [tooLarge(file, size)] };
  const bytes = readHead(reference, limit + 1, files, buffer);
  if (!bytes) return { drafts: [specialFile(file, false)] };
  if (bytes.length > limit) return { drafts: [tooLarge(file, Math.max(size, bytes.length))] };
  const office = officeProblem(file, bytes);
  if (office) return { drafts: [office] };
  if (!isUtf8(bytes)) return { drafts: [encodingProblem(file, bytes)] };
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const raw = decoded(start, bytes.length);
  const text = (raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw).normalize('NFC');
  const source = { file, text };
  const nul = text.indexOf('\0');
  if (nul !== -1) return { drafts: [utf16Problem(file, bytes) ?? nulProblem(source, nul)] };
  const replacement = text.indexOf('\uFFFD');
  if (replacement !== -1) return { drafts: [replacementProblem(source, replacement)] };
  return { source, drafts: nothing };
};

const nulProblem = ({ file, text }: SourceText, offset: number): Draft => ({
  rule: 'config/encoding',
  message: { zh: '这里有一个空字符（U+0000）：文件不是纯文本', en: 'A NUL character (U+0000) stands here: the file is not plain text' },
  hint: { zh: '请用记事本打开，另存为 UTF-8 编码的纯文本', en: 'Open it in a text editor and save it as plain text in UTF-8' },
  // Shown by its picture, which has the same length: a raw NUL has no business in anybody's terminal.
  at: { source: { file, text: text.replaceAll('\0', '␀') }, span: { start: offset, end: offset + 1 } },
});

const replacementProblem = (source: SourceText, offset: number): Draft => ({
  rule: 'config/encoding',
  message: {
    zh: '这里有一个乱码字符“�”（U+FFFD）：原来的字在转换编码时丢失了',
    en: 'A replacement character “�” (U+FFFD) stands here: the original was lost when the file was converted',
  },
  hint: { zh: '请对照原文，重新输入丢失的字', en: 'Compare with the original and type the lost character again' },
  at: { source, span: { start: offset, end: offset + 1 } },
});
