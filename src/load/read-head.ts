import { attempt } from '../io-error.ts';
import type { FileReference } from './content-tree.ts';
import { openFlags, type ReadFiles } from './read-files.ts';

/**
 * At most `limit` bytes from the start of a file, whatever its size claims to be. undefined where there is no
 * regular file any more since it was listed.
 */
export const readHead = (
  reference: FileReference,
  limit: number,
  files: ReadFiles,
  into: Uint8Array = Buffer.allocUnsafe(limit),
): Uint8Array | undefined =>
  attempt('read', reference.file, () => {
    const descriptor = files.openSync(reference.absolute, openFlags);
    try {
      const stat = files.fstatSync(descriptor);
      if (!stat.isFile()) return undefined;
      let length = 0;
      while (length < limit) {
        const read = files.readSync(descriptor, into, length, limit - length, null);
        length += read;
        // As long as it says to be: there is no need to ask whether more follows.
        if (read === 0 || length === stat.size) break;
      }
      return into.subarray(0, length);
    } finally {
      files.closeSync(descriptor);
    }
  });
