import fs from 'node:fs';
import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';

/** A file that is to be made where none is. */
export interface NewFile {
  /** Relative to the root, with '/'. */
  readonly path: string;
  readonly body: string | { readonly copy: string };
  readonly executable?: true;
}

/** What is at a path, without following links. */
const kindOf = (absolute: string, shown: string): 'absent' | 'folder' | 'other' =>
  attempt('read', shown, () => {
    try {
      return fs.lstatSync(absolute).isDirectory() ? 'folder' : 'other';
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ENOTDIR') return 'absent';
      throw thrown;
    }
  });

/** The files among `files` that are already there, or whose place is taken by something else: what `createFiles` would refuse. */
export const clashes = (root: string, files: readonly { readonly path: string }[]): readonly string[] => {
  const found = new Set<string>();
  for (const { path: file } of files) {
    const parts = file.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const at = parts.slice(0, depth).join('/');
      const kind = kindOf(path.join(root, at), at);
      if (kind === 'absent') break;
      if (depth === parts.length || kind === 'other') {
        found.add(at);
        break;
      }
    }
  }
  return [...found];
};

/**
 * Makes all files or none: what was made goes again when one of them cannot be. Never overwrites and never follows a link below the root.
 * Throws `ProjectError` where the operating system refuses.
 */
export const createFiles = (root: string, files: readonly NewFile[]): void => {
  const [taken] = clashes(root, files);
  if (taken !== undefined)
    throw new ProjectError({ zh: `“${taken}”已经有了，不会改动它`, en: `“${taken}” is already there and is left as it is` });
  const made: { readonly absolute: string; readonly folder: boolean }[] = [];
  const makeFolder = (absolute: string): void => {
    if (fs.existsSync(absolute)) return;
    makeFolder(path.dirname(absolute));
    fs.mkdirSync(absolute);
    made.push({ absolute, folder: true });
  };
  try {
    for (const { path: file, body, executable } of files)
      attempt('write', file, () => {
        const absolute = path.join(root, file);
        makeFolder(path.dirname(absolute));
        const bytes = typeof body === 'string' ? body : fs.readFileSync(body.copy);
        const descriptor = fs.openSync(absolute, 'wx', executable ? 0o755 : 0o644);
        made.push({ absolute, folder: false });
        try {
          fs.writeFileSync(descriptor, bytes);
        } finally {
          fs.closeSync(descriptor);
        }
      });
  } catch (thrown) {
    for (const { absolute, folder } of made.reverse()) removeQuietly(absolute, folder);
    throw thrown;
  }
};

/** What cannot be taken away again stays: the first error is the one to tell. */
const removeQuietly = (absolute: string, folder: boolean): void => {
  try {
    if (folder) fs.rmdirSync(absolute);
    else fs.unlinkSync(absolute);
  } catch {
    // Told by the error that led here.
  }
};
