import { readdirSync } from 'node:fs';
import path from 'node:path';

const watched = ['content', 'templates'];

/** Is this the root itself, or something in content/ or templates/ that is not hidden? */
export const isWatched = (root: string, absolute: string): boolean => {
  const [first = '', ...rest] = path.relative(root, absolute).split(path.sep);
  return first === '' || (watched.includes(first) && rest.every((name) => !name.startsWith('.')));
};

/** content/, templates/ and all folders below them, absolute. */
export const foldersOf = function* (root: string): Generator<string> {
  const waiting = watched.map((name) => path.join(root, name));
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      yield folder;
      for (const entry of entries) if (entry.isDirectory() && !entry.name.startsWith('.')) waiting.push(path.join(folder, entry.name));
    } catch {
      // It need not be there; whoever reads it tells what is wrong.
    }
  }
};
