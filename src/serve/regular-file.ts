import { constants, promises } from 'node:fs';
import { errorCode } from '../io-error.ts';

/** No link is followed, and what is no file (a pipe, a device) keeps nobody waiting. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of a file that is served as it is; undefined when it has gone, or is something else than a file now. */
export const readRegularFile = async (absolute: string): Promise<Uint8Array | undefined> => {
  try {
    const handle = await promises.open(absolute, flags);
    try {
      return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (isGone(thrown)) return undefined;
    throw thrown;
  }
};

export const isGone = (thrown: unknown): boolean => ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(thrown) ?? '');
