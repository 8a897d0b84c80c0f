import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the program's own templates/ and schemas/ lie: the nearest folder above the code that has them, installed or checked out. */
export const programFolder = (from: string = import.meta.url): string => {
  let folder = path.dirname(fileURLToPath(from));
  while (!fs.existsSync(path.join(folder, 'templates', 'layout.hbs'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the templates of the program are missing');
    folder = above;
  }
  return folder;
};
