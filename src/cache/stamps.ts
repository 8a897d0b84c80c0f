import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';

/**
 * A digest of the names below a folder and of what the system knows of each file: number, size, times of its last change to the
 * nanosecond. It differs whenever a file was written, came or went; nothing is read. Links are not followed. `absent` where there is no
 * folder.
 */
export const stampsOf = (folder: string): string =>
  attempt('read', folder, () => {
    const hash = createHash('sha256');
    const walk = (below: string): void => {
      const entries = fs.readdirSync(path.join(folder, below), { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const file = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) {
          hash.update(`${file}/\0`);
          walk(file);
        } else {
          const { ino, size, mode, mtimeNs, ctimeNs } = fs.lstatSync(path.join(folder, file), { bigint: true });
          hash.update(`${file}\0${ino} ${size} ${mode} ${mtimeNs} ${ctimeNs}\0`);
        }
      }
    };
    try {
      if (!fs.lstatSync(folder).isDirectory()) return 'other';
      walk('');
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT') return 'absent';
      throw thrown;
    }
    return hash.digest('hex');
  });
