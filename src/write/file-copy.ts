import { createHash } from 'node:crypto';
import { attempt } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import { readFlags, type WriteFiles } from './write-files.ts';

const chunk = 256 * 1024;
const buffer = Buffer.allocUnsafeSlow(chunk);
const other = Buffer.allocUnsafeSlow(chunk);

/** An open regular file, and what to do with each piece of it. Memory stays the same however large it is. */
export const eachChunk = (descriptor: number, files: WriteFiles, use: (bytes: Uint8Array) => void): number => {
  let position = 0;
  for (;;) {
    const read = files.readSync(descriptor, buffer, 0, chunk, position);
    if (read === 0) return position;
    use(buffer.subarray(0, read));
    position += read;
  }
};

/** Opens a regular file that is no link, runs `use` on it, closes it whatever happens. */
export const withFile = <Result>(
  file: string,
  files: WriteFiles,
  use: (descriptor: number, size: number, regular: boolean) => Result,
): Result => {
  const descriptor = files.openSync(file, readFlags);
  try {
    const stat = files.fstatSync(descriptor);
    return use(descriptor, stat.size, stat.isFile());
  } finally {
    files.closeSync(descriptor);
  }
};

/** As `withFile`, for a file that is to be published as it is. */
export const withSource = <Result>(file: string, files: WriteFiles, use: (descriptor: number, size: number) => Result): Result =>
  attempt('read', file, () =>
    withFile(file, files, (descriptor, size, regular) => {
      if (!regular)
        throw new ProjectError({
          zh: `“${file}”不再是普通文件，无法发布`,
          en: `“${file}” is no longer a regular file and cannot be published`,
        });
      return use(descriptor, size);
    }),
  );

export const hashFile = (descriptor: number, files: WriteFiles): string => {
  const hash = createHash('sha256');
  eachChunk(descriptor, files, (bytes) => hash.update(bytes));
  return hash.digest('hex');
};

/** Does the open file hold exactly these bytes? */
export const holds = (descriptor: number, size: number, bytes: Uint8Array, files: WriteFiles): boolean => {
  if (size !== bytes.length) return false;
  for (let position = 0; position < bytes.length; ) {
    const read = files.readSync(descriptor, other, 0, Math.min(chunk, bytes.length - position), position);
    if (read === 0 || Buffer.compare(other.subarray(0, read), bytes.subarray(position, position + read)) !== 0) return false;
    position += read;
  }
  return true;
};
