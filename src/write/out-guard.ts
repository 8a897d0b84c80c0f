import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import { editedManifest, type Manifest, manifestTextIn, type Provenance, readManifest } from './manifest.ts';
import type { WriteFiles } from './write-files.ts';

/** What lies in the output folder. */
export interface OutContents {
  readonly state: 'absent' | 'empty' | 'ours';
  /** Empty unless `ours`. */
  readonly manifest: () => Manifest;
  /** `editedManifest` of it. */
  readonly edited: (changed: Manifest, provenance: Provenance | undefined) => string | undefined;
}

/** Name of the folder in which a build works when it may not write beside the output folder. */
export const insideWorkName = '.nianbao-build';

const refuse = (out: string, zh: string, en: string): ProjectError =>
  new ProjectError({ zh: `不能把网站写到“${out}”：${zh}`, en: `Cannot write the site to “${out}”: ${en}` });

/**
 * Resolves links as far as the path exists; the rest is kept as it is. So is a path that Node's own permission model hides: what it does
 * not allow to be seen it does not allow to be written either.
 */
const resolved = (target: string, files: WriteFiles): string => {
  try {
    return files.realpathSync(target);
  } catch (thrown) {
    if (errorCode(thrown) === 'ERR_ACCESS_DENIED') return target;
    if (errorCode(thrown) !== 'ENOENT') throw thrown;
    const parent = path.dirname(target);
    return parent === target ? target : path.join(resolved(parent, files), path.basename(target));
  }
};

const contains = (outer: string, inner: string): boolean => {
  const relative = path.relative(outer, inner);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
};

/**
 * The output folder, absolute and with every link above it resolved, after a look at where it lies. Throws `ProjectError` if writing or
 * removing there could touch what is not ours: the project itself, content, .git, or whatever a link leads to.
 */
export const guardOut = (out: string, root: string, files: WriteFiles): string =>
  attempt('read', out, () => {
    const kind = kindOf(out, files);
    if (kind === 'link') throw refuse(out, '它是符号链接。请指定真正的文件夹', 'it is a symbolic link. Name the folder itself');
    const absolute = path.resolve(out);
    const target = path.join(resolved(path.dirname(absolute), files), path.basename(absolute));
    const project = resolved(path.resolve(root), files);
    const content = resolved(path.join(project, 'content'), files);
    if (contains(target, project) || contains(target, content))
      throw refuse(
        out,
        '它就是项目所在的文件夹，或者包含项目。请另选一个文件夹，如 dist',
        'it is the project folder or holds it. Choose another folder, such as dist',
      );
    if (contains(content, target))
      throw refuse(out, '它在 content 里。请另选一个文件夹，如 dist', 'it lies in content. Choose another folder, such as dist');
    if (target.split(path.sep).some((part) => part.toLowerCase() === '.git'))
      throw refuse(
        out,
        '.git 是版本库自己的文件夹。请另选一个文件夹，如 dist',
        '.git belongs to the repository. Choose another folder, such as dist',
      );
    if (kind === 'other')
      throw refuse(out, '它是文件，不是文件夹。请另选一个文件夹，如 dist', 'it is a file. Choose a folder, such as dist');
    return target;
  });

const nothing = (state: 'absent' | 'empty'): OutContents => ({ state, manifest: () => new Map(), edited: () => undefined });

/** What the output folder holds. Throws `ProjectError` if it holds files that nianbao did not write. */
export const outContents = (out: string, files: WriteFiles): OutContents =>
  attempt('read', out, () => {
    if (kindOf(out, files) === 'absent') return nothing('absent');
    const manifest = readManifest(out, files);
    if (manifest !== 'absent' && manifest !== 'foreign') return { state: 'ours', manifest: () => manifest, edited: () => undefined };
    if (files.readdirSync(out).every((name) => name.startsWith(insideWorkName))) return nothing('empty');
    throw manifest === 'absent'
      ? refuse(
          out,
          '里面有文件，但没有 nianbao 的 manifest.json。为免误删，请另选一个空文件夹，或者先把里面的文件移走',
          'it has files but no manifest.json of nianbao. Choose an empty folder, or move these files away first',
        )
      : refuse(
          out,
          '里面的 manifest.json 不是 nianbao 写的，或者已经损坏。请确认后删除这个文件夹，再重新运行',
          'its manifest.json is damaged or not from nianbao. Delete the folder if it may go, then run again',
        );
  });

/** The same of a folder that is known to be as a build has left it: its manifest is read when it is asked for. */
export const contentsAsLeft = (out: string, files: WriteFiles): OutContents => {
  let manifest: Manifest | undefined;
  return {
    state: 'ours',
    manifest: () => {
      manifest ??= outContents(out, files).manifest();
      return manifest;
    },
    edited: (changed, provenance) => {
      const text = manifestTextIn(out, files);
      return text === undefined ? undefined : editedManifest(text, changed, provenance);
    },
  };
};

const kindOf = (target: string, files: WriteFiles): 'absent' | 'link' | 'folder' | 'other' => {
  try {
    const stat = files.lstatSync(target);
    return stat.isSymbolicLink() ? 'link' : stat.isDirectory() ? 'folder' : 'other';
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return 'absent';
    throw thrown;
  }
};
