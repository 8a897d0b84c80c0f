import type { Draft } from '../findings/finding.ts';
import { attempt } from '../io-error.ts';
import type { Localized } from '../language.ts';
import { wholeFile } from '../source/source-text.ts';
import type { Listing, NamedFile } from './listing.ts';
import { nameKey } from './name.ts';
import type { ReadFiles } from './read-files.ts';
import { limitProblem } from './size-limit.ts';

/** R_OK of access(2), the same on every system. */
const readable = 4;

export interface Misspelled {
  readonly drafts: readonly Draft[];
  /** The names as found. */
  readonly names: ReadonlySet<string>;
  /** The names that were meant. */
  readonly of: ReadonlySet<string>;
}

/** What Windows' Notepad adds to any name, and Explorer does not show. */
const hiddenEnding = /\.txt$/;

const canonical = (name: string): string =>
  nameKey(name)
    .replace(hiddenEnding, '')
    .replace(/\.yml$/, '.yaml')
    .replace(/\.markdown$/, '.md');

const renameTo = (name: string, right: string): Localized =>
  hiddenEnding.test(nameKey(name))
    ? {
        zh: `请把文件改名为 ${right}，去掉末尾的 .txt；看不到 .txt 的，先在文件夹的“查看”里勾选“文件扩展名”`,
        en: `Rename the file to ${right}, without .txt at the end; where that is not shown, turn on file name extensions in the folder's view`,
      }
    : { zh: `请把文件改名为 ${right}`, en: `Rename the file to ${right}` };

/** Files that are meant to be one of `expected` but are spelled otherwise: `Report.md`, `statistics.yml`, `report.md.txt`. */
export const misspelled = (listing: Listing, expected: readonly string[]): Misspelled => {
  const wrong = listing.files.filter(({ name }) => !expected.includes(name) && expected.includes(canonical(name)));
  const present = new Set(listing.files.map(({ name }) => name));
  return {
    names: new Set(wrong.map(({ name }) => name)),
    of: new Set(wrong.map(({ name }) => canonical(name))),
    drafts: wrong.map(({ name, file }) => {
      const right = canonical(name);
      const both = present.has(right);
      return {
        rule: 'config/file-name',
        message: both
          ? { zh: `“${name}”与 ${right} 同时存在，只会读取 ${right}`, en: `“${name}” stands beside ${right}, and only ${right} is read` }
          : { zh: `“${name}”应写作 ${right}`, en: `“${name}” should be spelled ${right}` },
        hint: both ? { zh: `请核对两个文件的内容，只保留 ${right}`, en: `Compare the two and keep ${right}` } : renameTo(name, right),
        at: wholeFile(file),
      };
    }),
  };
};

/** Two files that differ only in `.yaml` and `.yml`: nobody can tell which of them counts. */
const twins = (files: readonly NamedFile[]): Draft[] => {
  const names = new Set(files.map(({ name }) => name));
  return files.flatMap(({ name, file }) => {
    const twin = name.replace(/\.yml$/, '.yaml');
    if (twin === name || !names.has(twin)) return [];
    return [
      {
        rule: 'config/name-clash',
        message: { zh: `“${twin}”和“${name}”是同一份数据的两种写法`, en: `“${twin}” and “${name}” are two spellings of one data file` },
        hint: { zh: '请只保留 .yaml 的一个', en: 'Keep the one that ends in .yaml' },
        at: wholeFile(file),
      },
    ];
  });
};

/**
 * Files where none are read: one warning for the folder. Huge or unreadable ones are still errors, since whoever put them there
 * expects them to be read.
 */
export const looseDrafts = (folder: string, loose: readonly NamedFile[], files: ReadFiles): Draft[] => {
  const [first] = loose;
  if (!first) return [];
  for (const { absolute, file } of loose) attempt('read', file, () => files.accessSync(absolute, readable));
  const names = loose.slice(0, 5).map(({ name }) => `“${name}”`);
  return [
    ...loose.flatMap((file) => limitProblem(file) ?? []),
    ...twins(loose),
    {
      rule: 'config/loose-file',
      message: {
        zh: `${folder} 里的${names.join('、')}${loose.length > names.length ? `等 ${loose.length} 个文件` : ''}不会读取，也不会发布`,
        en: `${names.join(', ')}${loose.length > names.length ? ` and ${loose.length - names.length} more` : ''} in ${folder}: neither read nor published`,
      },
      hint: {
        zh: '报告的正文、数据和附件都放在年份文件夹里，如 2024/report.md；用不到的文件请移走',
        en: 'Text, figures and attachments of a report belong in the folder of its year, such as 2024/report.md; move away what is not needed',
      },
      at: wholeFile(first.file),
    },
  ];
};
