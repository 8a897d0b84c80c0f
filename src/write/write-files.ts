import fs from 'node:fs';

/** What writing asks of the file system. A test may stand in for any of it, to let it fail where a real disk would. */
export type WriteFiles = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'constants'
  | 'copyFileSync'
  | 'fchmodSync'
  | 'fstatSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeFileSync'
  | 'writeSync'
>;

export const realFiles: WriteFiles = fs;

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = fs.constants;

export const readFlags = O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
export const createFlags = O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0);

/** Whatever the umask: a website's files are for everyone to read. */
export const fileMode = 0o644;
export const folderMode = 0o755;
