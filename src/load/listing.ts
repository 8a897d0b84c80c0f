import path from 'node:path';
import type { Draft } from '../findings/finding.ts';
import { attempt, errorCode } from '../io-error.ts';
import { wholeFile } from '../source/source-text.ts';
import type { FileReference } from './content-tree.ts';
import { hasHiddenCharacters, isLeftover, nameKey, visibleName } from './name.ts';
import type { ReadFiles } from './read-files.ts';

/** A folder below the root: `file` as in `FileReference`. */
export interface Folder {
  readonly name: string;
  readonly file: string;
  readonly absolute: string;
}

export interface NamedFile extends FileReference {
  readonly name: string;
}

/** What lies in one folder and may be looked at, sorted by code unit. */
export interface Listing {
  readonly files: readonly NamedFile[];
  readonly folders: readonly Folder[];
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

export const specialFile = (file: string, link: boolean): Draft => ({
  rule: 'config/unsafe-file',
  message: link
    ? { zh: `“${file}”是符号链接，不会读取`, en: `“${file}” is a symbolic link and is not followed` }
    : {
        zh: `“${file}”不是普通文件（是设备、管道或套接字），不会读取`,
        en: `“${file}” is not a regular file (a device, pipe or socket) and is not opened`,
      },
  hint: link
    ? { zh: '请把它换成真正的文件或文件夹', en: 'Put the file or folder itself in its place' }
    : { zh: '请删除它', en: 'Delete it' },
  at: wholeFile(file),
});

const hiddenName = (file: string): Draft => ({
  rule: 'config/unsafe-file',
  message: {
    zh: `文件名“${file}”含有看不见的字符，或者不是 UTF-8 编码`,
    en: `The name “${file}” has invisible characters, or is not UTF-8`,
  },
  hint: { zh: '请重新输入文件名', en: 'Rename it, typing the name anew' },
  at: wholeFile(file),
});

/** Of two names in one folder. */
export const clash = (first: string, second: string, folder: string): Draft => ({
  rule: 'config/name-clash',
  message: {
    zh: `“${first}”和“${second}”在 Windows、macOS 和许多网站服务器上是同一个名字`,
    en: `“${first}” and “${second}” are one name on Windows, macOS and many web servers`,
  },
  hint: { zh: '请只保留一个，或者给其中一个改名', en: 'Keep one of them, or rename one' },
  at: wholeFile(`${folder}/${second}`),
});

/** Lists one folder without following or opening anything. What may not be looked at goes to `drafts` and out of the listing. */
export const listFolder = (folder: Folder, files: ReadFiles, drafts: Draft[]): Listing => {
  const found: NamedFile[] = [];
  const folders: Folder[] = [];
  const seen = new Map<string, string>();
  const entries = attempt('read', folder.file, () => files.readdirSync(folder.absolute, { withFileTypes: true }));
  for (const entry of entries.sort(byName)) {
    const { name } = entry;
    if (isLeftover(name)) continue;
    const shown = `${folder.file}/${visibleName(name)}`;
    if (hasHiddenCharacters(name)) {
      drafts.push(hiddenName(shown));
      continue;
    }
    if (!entry.isFile() && !entry.isDirectory()) {
      drafts.push(specialFile(shown, entry.isSymbolicLink()));
      continue;
    }
    const nfc = name.normalize('NFC');
    const key = nameKey(name);
    const twin = seen.get(key);
    if (twin !== undefined) {
      drafts.push(clash(twin, nfc, folder.file));
      continue;
    }
    seen.set(key, nfc);
    const absolute = folder.absolute + path.sep + name;
    const file = `${folder.file}/${nfc}`;
    if (entry.isDirectory()) {
      folders.push({ name: nfc, file, absolute });
      continue;
    }
    const size = entry.size ?? sizeOf(absolute, file, files);
    if (size !== undefined) found.push({ name: nfc, file, absolute, size });
  }
  return { files: found.sort(byName), folders: folders.sort(byName) };
};

/** undefined when the file went away since its folder was listed: an editor's atomic save does that. */
const sizeOf = (absolute: string, file: string, files: ReadFiles): number | undefined =>
  attempt('read', file, () => {
    try {
      return files.lstatSync(absolute).size;
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT') return undefined;
      throw thrown;
    }
  });

const reference = ({ file, absolute, size }: NamedFile): FileReference => ({ file, absolute, size });

export const named = (listing: Listing, name: string): FileReference | undefined => {
  const found = listing.files.find((file) => file.name === name);
  return found && reference(found);
};
