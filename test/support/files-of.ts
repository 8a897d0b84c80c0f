import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The bytes of every file below a folder, in base64, by path, sorted. */
export const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file): [string, string] => [path.relative(folder, file), readFileSync(file).toString('base64')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
