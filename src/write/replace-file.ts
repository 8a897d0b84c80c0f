import fs from 'node:fs';
import path from 'node:path';
import { attempt } from '../io-error.ts';

/** Puts a text in place of a file, whole or not at all, keeping its mode. Throws `ProjectError` where the system refuses. */
export const replaceFile = (absolute: string, text: string): void =>
  attempt('write', absolute, () => {
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    const mode = fs.existsSync(absolute) ? fs.statSync(absolute).mode : 0o644;
    const arriving = `${absolute}.nianbao-tmp`;
    fs.rmSync(arriving, { force: true });
    try {
      fs.writeFileSync(arriving, text, { mode, flag: 'wx' });
      fs.renameSync(arriving, absolute);
    } finally {
      fs.rmSync(arriving, { force: true });
    }
  });
