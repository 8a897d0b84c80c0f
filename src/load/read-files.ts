import fs from 'node:fs';

/** What reading asks of the file system. A test may stand in for any of it; the types keep everything else out of reach. */
export type ReadFiles = Pick<typeof fs, 'readdirSync' | 'lstatSync' | 'openSync' | 'fstatSync' | 'readSync' | 'closeSync' | 'accessSync'>;

export const realFiles: ReadFiles = fs;

/** A link that took the place of a file since it was listed is not followed, a pipe does not make us wait. */
export const openFlags = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);
