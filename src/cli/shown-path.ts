import { relative } from 'node:path';

/** A folder as people would name it from where they are: `dist`; in full where it lies elsewhere. */
export const shownPath = (cwd: string, path: string): string => {
  const below = relative(cwd, path);
  return below === '' ? '.' : below.startsWith('..') ? path : below;
};
