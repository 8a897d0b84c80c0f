import type { Draft } from '../findings/finding.ts';
import { wholeFile } from '../source/source-text.ts';
import { isDeviceName } from './name.ts';

/** Folders of the finished site: an agency of that name would write its pages among them. */
const siteFolders: readonly string[] = ['assets', 'data', 'schemas', 'search'];

/** Of a folder's name. */
export const maxFolderNameBytes = 80;
/** Of a path below the root, in UTF-8: far below what any system allows, also for the finished site. */
export const maxPathBytes = 512;
const years = { first: 1990, last: 2099 };
const isYear = (digits: string | undefined): digits is string =>
  digits?.length === 4 && Number(digits) >= years.first && Number(digits) <= years.last;

/** All digits: meant as a report year. */
export const isYearName = (name: string): boolean => /^[0-9]+$/.test(name);

const isAllowed = (name: string): boolean => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name);

const draft = (file: string, zh: string, en: string, hintZh: string, hintEn: string): Draft => ({
  rule: 'config/folder-name',
  message: { zh, en },
  hint: { zh: hintZh, en: hintEn },
  at: wholeFile(file),
});

const renameZh = '请改名为小写拼音或英文，如 liangkou；中文全称写在 agency.yaml 的 name 里';
const renameEn = 'Rename it, for example to liangkou; the Chinese name belongs in name of agency.yaml';

/** What is wrong with the name of an agency's folder (or one that only groups agencies); it becomes part of every address below it. */
export const folderNameProblem = (name: string, file: string, atTop: boolean): Draft | undefined => {
  const [, year, more] = /^([0-9]{4})(\s*年.*)?$/.exec(name.normalize('NFKC')) ?? [];
  if (isYear(year))
    return draft(
      file,
      more === undefined ? `年份文件夹“${name}”用了全角数字` : `年份文件夹“${name}”带有多余的字`,
      more === undefined
        ? `The year folder “${name}” is written in full-width digits`
        : `The year folder “${name}” has more than the year in its name`,
      `请改名为 ${year}，只写四位半角数字`,
      `Rename it to ${year}: four digits only`,
    );
  const copied = /^([0-9]{4})(?![0-9])/.exec(name)?.[1];
  if (!isAllowed(name) && isYear(copied))
    return draft(
      file,
      `“${name}”像是 ${copied} 年的年份文件夹，名字里有多余的字或空格`,
      `“${name}” looks like the folder of ${copied}, with more than the year in its name`,
      `如果是 ${copied} 年的报告，请改名为 ${copied}，只写四位半角数字；如果是多余的副本，请移走`,
      `Rename it to ${copied}, four digits only, if it is the report of that year; move it away if it is a copy`,
    );
  if (!isAllowed(name))
    return draft(
      file,
      `文件夹名“${name}”不能用作网址：只能用小写字母 a–z、数字和“-”，且不以“-”开头或结尾`,
      `The folder name “${name}” cannot be part of an address: only a–z, 0-9 and “-”, not first or last`,
      renameZh,
      renameEn,
    );
  if (name.length > maxFolderNameBytes)
    return draft(
      file,
      `文件夹名“${name}”有 ${name.length} 个字符，最多 ${maxFolderNameBytes} 个`,
      `The folder name “${name}” has ${name.length} characters, ${maxFolderNameBytes} are allowed`,
      renameZh,
      renameEn,
    );
  if (isDeviceName(name))
    return draft(
      file,
      `文件夹名“${name}”是 Windows 的设备名，在 Windows 上无法建立`,
      `The folder name “${name}” is a device on Windows, where it cannot be created`,
      renameZh,
      renameEn,
    );
  if (atTop && siteFolders.includes(name))
    return draft(
      file,
      `文件夹名“${name}”与网站自己的文件夹 ${name}/ 相同`,
      `The folder name “${name}” is that of the site's own folder ${name}/`,
      renameZh,
      renameEn,
    );
  if (Buffer.byteLength(file) > maxPathBytes)
    return draft(
      file,
      `这个文件夹的路径超过 ${maxPathBytes} 字节`,
      `The path of this folder is longer than ${maxPathBytes} bytes`,
      '请缩短文件夹名，或者减少层数',
      'Shorten the folder names or nest fewer folders',
    );
  return undefined;
};

/** What is wrong with a folder whose name is all digits. */
export const yearNameProblem = (name: string, file: string): Draft | undefined => {
  if (isYear(name)) return undefined;
  return draft(
    file,
    `“${name}”不是报告年份：年份是 ${years.first} 至 ${years.last} 之间的四位数字`,
    `“${name}” is not a report year: years are four digits from ${years.first} to ${years.last}`,
    '请把文件夹改名为报告所属的年份，如 2024',
    'Rename the folder to the year of the report, for example 2024',
  );
};
