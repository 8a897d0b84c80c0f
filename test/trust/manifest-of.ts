import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of every file below a folder, by path; undefined where there is no folder. */
export const hashesOf = (folder: string): ReadonlyMap<string, string> | undefined => {
  if (!existsSync(folder)) return undefined;
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const hashes = new Map<string, string>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) hashes.set(file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex'));
    else if (!entry.isDirectory()) hashes.set(file.slice(folder.length + 1), 'no file');
  }
  return new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** One hash for a whole folder: equal for two that hold the same files with the same bytes. */
export const hashOf = (folder: string): string =>
  createHash('sha256')
    .update(JSON.stringify([...(hashesOf(folder) ?? [])]))
    .digest('hex');
