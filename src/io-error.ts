import type { Localized } from './language.ts';
import { ProjectError } from './project-error.ts';

/** What was being done when the operating system refused. */
export type IoAction = 'read' | 'write' | 'remove';

const verbs: Readonly<Record<IoAction, Localized>> = {
  read: { zh: '读取', en: 'read' },
  write: { zh: '写入', en: 'write' },
  remove: { zh: '删除', en: 'remove' },
};

interface Cause {
  readonly what: Localized;
  readonly remedy: Localized;
}

const permission: Cause = {
  what: { zh: '没有权限', en: 'permission denied' },
  remedy: {
    zh: '请让管理员给当前用户开放这个位置的权限，或者换一个位置',
    en: 'Give this user access to it, or use another location',
  },
};

const tooManyOpen: Cause = {
  what: { zh: '同时打开的文件太多', en: 'too many open files' },
  remedy: {
    zh: '请关闭一些程序，或者用 ulimit -n 4096 提高上限，然后重新运行',
    en: 'Close some programs or raise the limit with ulimit -n 4096, then run again',
  },
};

const fullDisk: Cause = {
  what: { zh: '磁盘空间不足', en: 'the disk is full' },
  remedy: { zh: '请清理磁盘，然后重新运行', en: 'Free some space, then run again' },
};

const causes = new Map<string, Cause>([
  ['EACCES', permission],
  ['EPERM', permission],
  ['ERR_ACCESS_DENIED', permission],
  ['EMFILE', tooManyOpen],
  ['ENFILE', tooManyOpen],
  ['ENOSPC', fullDisk],
  ['EDQUOT', { what: { zh: '磁盘配额已用完', en: 'the disk quota is used up' }, remedy: fullDisk.remedy }],
  [
    'EROFS',
    {
      what: { zh: '所在磁盘是只读的', en: 'the file system is read-only' },
      remedy: {
        zh: '请换一个可以写入的位置（生成网站时用 --out 指定）',
        en: 'Choose a location that can be written to (for a build, with --out)',
      },
    },
  ],
  [
    'EIO',
    {
      what: { zh: '磁盘读写出错', en: 'the disk reported an error' },
      remedy: { zh: '请重新运行；如果再次出现，请检查磁盘', en: 'Run again; if it happens again, check the disk' },
    },
  ],
  [
    'EXDEV',
    {
      what: { zh: '文件跨越了两个磁盘', en: 'it would cross two file systems' },
      remedy: { zh: '请把输出文件夹放在同一个磁盘上（--out）', en: 'Put the output folder on one file system (--out)' },
    },
  ],
  [
    'ENOENT',
    {
      what: { zh: '文件不存在', en: 'it does not exist' },
      remedy: { zh: '可能刚被移走或改名，请重新运行', en: 'It may just have been moved or renamed: run again' },
    },
  ],
  [
    'EBUSY',
    {
      what: { zh: '正被另一个程序占用', en: 'another program is using it' },
      remedy: { zh: '请关闭占用它的程序，然后重新运行', en: 'Close that program, then run again' },
    },
  ],
  [
    'ENAMETOOLONG',
    {
      what: { zh: '路径太长', en: 'the path is too long' },
      remedy: { zh: '请缩短文件名或减少文件夹层数', en: 'Shorten the name or nest fewer folders' },
    },
  ],
  [
    'ELOOP',
    {
      what: { zh: '这里是一个符号链接', en: 'it is a symbolic link' },
      remedy: { zh: '请换成真正的文件或文件夹', en: 'Put a real file or folder in its place' },
    },
  ],
  [
    'EISDIR',
    {
      what: { zh: '这里应是文件，却是文件夹', en: 'a folder stands where a file belongs' },
      remedy: { zh: '请移走这个文件夹，然后重新运行', en: 'Move the folder away, then run again' },
    },
  ],
  [
    'ENOTDIR',
    {
      what: { zh: '这里应是文件夹，却是文件', en: 'a file stands where a folder belongs' },
      remedy: { zh: '请移走这个文件，然后重新运行', en: 'Move the file away, then run again' },
    },
  ],
]);

const unknownCause: Cause = {
  what: { zh: '操作系统拒绝了', en: 'the operating system refused' },
  remedy: { zh: '请检查这个位置，然后重新运行', en: 'Check this location, then run again' },
};

/** The code of an error of the operating system (`ENOSPC`); undefined for anything else. */
export const errorCode = (thrown: unknown): string | undefined => {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(thrown.code) || thrown.code === 'ERR_ACCESS_DENIED' ? thrown.code : undefined;
};

/** One sentence for an error code, naming the path, the cause and what to do. */
export const ioSentence = (code: string, action: IoAction, path: string): Localized => {
  const { what, remedy } = causes.get(code) ?? unknownCause;
  return {
    zh: `无法${verbs[action].zh}“${path}”：${what.zh}（${code}）。${remedy.zh}`,
    en: `Cannot ${verbs[action].en} “${path}”: ${what.en} (${code}). ${remedy.en}`,
  };
};

/** Runs one file operation; what the operating system refuses becomes a `ProjectError`, everything else passes unchanged. */
export const attempt = <Result>(action: IoAction, path: string, operation: () => Result): Result => {
  try {
    return operation();
  } catch (thrown) {
    const code = errorCode(thrown);
    throw code === undefined ? thrown : new ProjectError(ioSentence(code, action, path));
  }
};
