import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { attempt, errorCode } from '../io-error.ts';
import type { ContentTree, FileReference } from '../load/content-tree.ts';
import { isLeftover } from '../load/name.ts';
import { type ReadText, readText } from '../load/read-text.ts';
import { scan } from '../load/scan.ts';
import { textKeeper } from './kept-text.ts';

/** Files that may have changed, absolute; `everything`: believe nothing. */
export type Suspects = ReadonlySet<string> | 'everything';

/** Reads the files of a site again and again. */
export interface FileMemory {
  /**
   * What lies in content/ now. Files that came or went since the last look, or whose text is another one than was read, are added to
   * `changed`, relative to the root, even if it throws after all. Throws `ProjectError` where the operating system refuses.
   */
  readonly look: (suspects: Suspects, changed: Set<string>) => ContentTree;
  /** The text of a file, read when it is first asked for, and the very same object for as long as it says the same. */
  readonly read: (reference: FileReference) => ReadText;
}

const statOf = (absolute: string): BigIntStats | undefined => {
  try {
    return lstatSync(absolute, { bigint: true });
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') return undefined;
    throw thrown;
  }
};

const noFile = '';

const fromStat = (stat: BigIntStats | undefined): string =>
  stat?.isFile() === true ? `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : noFile;

/** Differs whenever a file has been written since; the same for a file that nobody touched. */
export const stampOf = (absolute: string): string => attempt('read', absolute, () => fromStat(statOf(absolute)));

/** Stamps of all files below a folder; empty where there is none. */
export const folderStamps = (folder: string): ReadonlyMap<string, string> =>
  attempt('read', folder, () => {
    const stat = statOf(folder);
    if (stat?.isDirectory() !== true) return new Map(stat ? [[folder, `${stat.mode}`]] : []);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory() && !isLeftover(entry.name),
    );
    return new Map(files.map(({ parentPath, name }) => path.join(parentPath, name)).map((file) => [file, stampOf(file)]));
  });

const textsOf = (tree: ContentTree): readonly FileReference[] =>
  [
    tree.site,
    ...tree.agencies.flatMap(({ agency, years }) => [agency, ...years.flatMap(({ report, statistics }) => [report, statistics])]),
  ].flatMap((one) => one ?? []);

const attachmentsOf = (tree: ContentTree): readonly FileReference[] =>
  tree.agencies.flatMap(({ years }) => years.flatMap(({ attachments }) => attachments));

const sameText = (a: ReadText, b: ReadText): boolean =>
  a.source?.text === b.source?.text && a.source?.file === b.source?.file && a.drafts.length === 0 && b.drafts.length === 0;

interface Known {
  readonly stamp: string;
  readonly text: ReadText;
}

export const fileMemory = (root: string): FileMemory => {
  const known = new Map<string, Known>();
  const keep = textKeeper();
  let tree: ContentTree | undefined;
  let byName: ReadonlyMap<string, FileReference> = new Map();
  let attached: ReadonlyMap<string, string> = new Map();

  const readNow = (reference: FileReference): Known => {
    const { absolute } = reference;
    // The stamp is taken first: a file that changes while it is read has another one at the next look.
    const stat = attempt('read', reference.file, () => statOf(absolute));
    const now = { stamp: fromStat(stat), text: keep(readText({ ...reference, size: Number(stat?.size ?? 0) })) };
    known.set(absolute, now);
    return now;
  };

  /** True when the text is another one than was read before. What nobody has asked for yet has not changed. */
  const reread = (reference: FileReference, suspected: boolean): boolean => {
    const before = known.get(reference.absolute);
    // Clocks of file systems tick in milliseconds: two saves within one tick have one stamp. But they were announced.
    if (!before || (!suspected && before.stamp === stampOf(reference.absolute))) return false;
    const { stamp, text } = readNow(reference);
    if (!sameText(before.text, text)) return true;
    known.set(reference.absolute, { stamp, text: before.text });
    return false;
  };

  /** Can the names that are known be trusted in spite of what was touched? An editor's save by renaming ends with the same names. */
  const namesHold = (suspects: ReadonlySet<string>): boolean =>
    [...suspects].every((file) => (byName.has(file) ? stampOf(file) !== noFile : attempt('read', file, () => statOf(file)) === undefined));

  /** Folders whose files have the names and sizes that they had are the very same objects: what was made of them is known by that. */
  const scanned = (): ContentTree => {
    const found = scan(root);
    if (!tree) return found;
    const folders = new Map(tree.agencies.map((folder) => [folder.path, folder]));
    const agencies = found.agencies.map((folder) => {
      const before = folders.get(folder.path);
      return before && isDeepStrictEqual(folder, before) ? before : folder;
    });
    return { ...found, agencies };
  };

  const lookAtNames = (): string[] => {
    const found = scanned();
    const texts = textsOf(found);
    const names = new Map(texts.map((reference) => [reference.absolute, reference]));
    const attachments = attachmentsOf(found);
    const stamps = new Map(attachments.map(({ file, absolute }) => [file, stampOf(absolute)]));
    const gone = [...byName.values()].filter(({ absolute }) => !names.has(absolute)).map(({ file }) => file);
    const came = texts.filter(({ absolute }) => !byName.has(absolute)).map(({ file }) => file);
    const files = [...new Set([...attached.keys(), ...stamps.keys()])].filter((file) => attached.get(file) !== stamps.get(file));
    for (const absolute of known.keys()) if (!names.has(absolute)) known.delete(absolute);
    const told = (one: ContentTree | undefined): string =>
      JSON.stringify((one?.drafts ?? []).map(({ message, at }) => [message, at.source.file]));
    const other = told(tree) === told(found) ? [] : found.drafts.map(({ at }) => at.source.file);
    const before = tree;
    tree = found;
    byName = names;
    attached = stamps;
    return before === undefined ? [] : [...gone, ...came, ...files, ...other];
  };

  return {
    look: (suspects, changed) => {
      // Where names hold, only what is suspected is looked at.
      const told = tree !== undefined && suspects !== 'everything' && namesHold(suspects) ? suspects : undefined;
      if (!told) for (const file of lookAtNames()) changed.add(file);
      const looked = told ? [...told].flatMap((file) => byName.get(file) ?? []) : byName.values();
      for (const reference of looked)
        if (reread(reference, suspects !== 'everything' && suspects.has(reference.absolute))) changed.add(reference.file);
      return tree ?? scan(root);
    },
    read: (reference) => (known.get(reference.absolute) ?? readNow(reference)).text,
  };
};
