import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../io-error.ts';
import type { Staging } from './stage.ts';

/** A text that a lane has made ready, or that stands in the site as it is to be. */
export const stagedText = ({ tree, out }: Staging, file: string): string | undefined => {
  for (const folder of [tree, out])
    try {
      return readFileSync(path.join(folder, file), 'utf8').slice(0, -1);
    } catch (thrown) {
      if (errorCode(thrown) !== 'ENOENT') throw thrown;
    }
  return undefined;
};
