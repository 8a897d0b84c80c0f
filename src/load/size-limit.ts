import type { Draft } from '../findings/finding.ts';
import { wholeFile } from '../source/source-text.ts';
import type { FileReference } from './content-tree.ts';

const megabyte = 1024 * 1024;

/** Bytes that a text file may have, by its kind: many times what the longest real report needs. */
export const limitOf = (file: string): number => (file.toLowerCase().endsWith('.md') ? 2 : 1) * megabyte;

export const tooLarge = (file: string, size: number): Draft => {
  const limit = limitOf(file) / megabyte;
  const actual = size >= 10 * megabyte ? `${Math.round(size / megabyte)} MB` : `${(size / megabyte).toFixed(1)} MB`;
  return {
    rule: 'config/file-size',
    message: { zh: `文件有 ${actual}，这种文件最多 ${limit} MB`, en: `The file has ${actual}; files of this kind may have ${limit} MB` },
    hint: {
      zh: '请检查是不是放错了文件；图片和附件应单独放在年份文件夹里，不要写进正文',
      en: 'Check that it is the right file; images and attachments are files of their own in the folder of the year',
    },
    at: wholeFile(file),
  };
};

/** For files that are not read: only those that look like text have a limit. */
export const limitProblem = ({ file, size }: FileReference): Draft | undefined =>
  /\.(?:md|ya?ml)$/i.test(file) && size > limitOf(file) ? tooLarge(file, size) : undefined;
