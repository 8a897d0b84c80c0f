import fs from 'node:fs';

/** What lies in a folder. */
export type Entry = Pick<fs.Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'> & {
  /** In bytes, where whoever lists the folder knows it already. */
  readonly size?: number;
};

/** What reading asks of the file system. A test may stand in for any of it; the types keep everything else out of reach. */
export interface ReadFiles extends Pick<typeof fs, 'lstatSync' | 'openSync' | 'fstatSync' | 'readSync' | 'closeSync' | 'accessSync'> {
  readonly readdirSync: (folder: string, options: { readonly withFileTypes: true }) => Entry[];
}

export const realFiles: ReadFiles = fs;

/** A link that took the place of a file since it was listed is not followed, a pipe does not make us wait. */
export const openFlags = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);
