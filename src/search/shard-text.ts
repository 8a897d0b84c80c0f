import { eachGram, gram, gramText, shardOf } from './grams.ts';
import { readPostings, writePostings, writeRuns } from './posting-text.ts';
import { type Postings, runReader } from './postings.ts';

/** One gram of a file of the index with the documents that hold it, as `writePostings` writes them. */
const shardLine = (code: number, documents: string): string => `${JSON.stringify(gramText(code))}:"${documents}"`;

/** A file of the index: `{ "公开": "…" }`, in the order of grams, one to a line. */
const shardText = (lines: readonly string[]): string => `{${lines.join(',\n')}}\n`;

/** The files of an index. */
export const shardTexts = (postings: Postings, shards: number): ((shard: number) => string) => {
  const { codes } = postings;
  const grams: number[][] = Array.from({ length: shards }, () => []);
  for (const [gram, code] of codes.entries()) grams[shardOf(code, shards)]?.push(gram);
  const read = runReader();
  const line = (number: number): string => {
    const { at, length } = read(postings, number);
    return shardLine(codes[number] ?? 0, writeRuns(at, length));
  };
  return (shard) => shardText((grams[shard] ?? []).map(line));
};

/** A text as one file sees it: which grams are to go from it and which to come. */
export interface ShardChange {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

const gramsOf = (units: Uint16Array): ReadonlySet<number> => {
  const grams = new Set<number>();
  eachGram(units, (code) => grams.add(code));
  return grams;
};

/**
 * What becomes of the files of an index when the text of one document becomes another: by number of the file, those that change. Both are
 * read at once: of two results of `foldUnits`, the first must be a copy.
 */
export const shardChanges = (before: Uint16Array, after: Uint16Array, shards: number): ReadonlyMap<number, ShardChange> => {
  const old = gramsOf(before);
  const now = gramsOf(after);
  const changes = new Map<number, { removed: number[]; added: number[] }>();
  const changeOf = (code: number) => {
    const shard = shardOf(code, shards);
    const change = changes.get(shard) ?? { removed: [], added: [] };
    changes.set(shard, change);
    return change;
  };
  for (const code of old) if (!now.has(code)) changeOf(code).removed.push(code);
  for (const code of now) if (!old.has(code)) changeOf(code).added.push(code);
  return changes;
};

/** Keys are two units, and may hold what parts key and value: the last of it is the true one, as postings hold neither. */
const between = '":"';

const codeOf = (line: string): number => {
  // Written by `shardLine`.
  const key: string = JSON.parse(line.slice(0, line.lastIndexOf(between) + 1));
  return gram(key.charCodeAt(0), key.charCodeAt(1));
};

/**
 * The text of a file of the index after the text of one document has changed, to the byte what a new index would have. `change` names grams
 * of this file only.
 */
export const updatedShard = (text: string, document: number, { removed, added }: ShardChange): string => {
  const lines = new Map<number, string>();
  if (text !== shardText([])) for (const line of text.slice(1, -2).split(',\n')) lines.set(codeOf(line), line);
  const update = (code: number, change: (documents: readonly number[]) => readonly number[]): void => {
    const line = lines.get(code);
    const documents = change(line === undefined ? [] : readPostings(line.slice(line.lastIndexOf(between) + between.length, -1)));
    if (documents.length === 0) lines.delete(code);
    else lines.set(code, shardLine(code, writePostings(documents)));
  };
  for (const code of removed) update(code, (documents) => documents.filter((each) => each !== document));
  for (const code of added) update(code, (documents) => [...documents.filter((each) => each !== document), document].sort((a, b) => a - b));
  return shardText([...lines].sort(([a], [b]) => (a >>> 0) - (b >>> 0)).map(([, line]) => line));
};
