import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../io-error.ts';
import type { Staging } from './stage.ts';

const textIn = (folder: string, file: string): string | undefined => {
  try {
    return readFileSync(path.join(folder, file), 'utf8');
  } catch (thrown) {
    if (errorCode(thrown) !== 'ENOENT') throw thrown;
    return undefined;
  }
};

/** A text that stands in the site as it is. */
export const publishedText = ({ out }: Staging, file: string): string | undefined => textIn(out, file);

/** A text that has been made ready, or that stands in the site as it is to be. */
export const stagedText = (staging: Staging, file: string): string | undefined =>
  textIn(staging.tree, file) ?? publishedText(staging, file);
