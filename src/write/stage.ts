import { createHash } from 'node:crypto';
import path from 'node:path';
import { attempt, errorCode, ioSentence } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import type { Pieces, Route } from '../render/route.ts';
import { eachChunk, hashFile, holds, withFile, withSource } from './file-copy.ts';
import { sha256 } from './manifest.ts';
import { createFlags, fileMode, folderMode, type WriteFiles } from './write-files.ts';

/** A file of the new site; `changed` ones lie in the tree, ready to be moved. */
export interface Staged {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly changed: boolean;
}

/** Where new files are made ready, and what is known of both sides. One for a build. */
export interface Staging {
  readonly out: string;
  readonly tree: string;
  readonly files: WriteFiles;
  /** Write everything, whether or not it is there already. */
  readonly rewrite: boolean;
  /** The umask takes rights away that a website needs: give them back file by file. */
  readonly restoreModes: boolean;
  /** `out` is there. */
  readonly present: boolean;
  /** Folders below `tree` that exist, some of them. */
  readonly made: Set<string>;
  /** Folders below `out` that were looked at lately: are they there? */
  readonly outFolders: Map<string, boolean>;
}

export const openStaging = (out: string, tree: string, present: boolean, rewrite: boolean, files: WriteFiles): Staging => {
  files.mkdirSync(tree, { mode: folderMode });
  const restoreModes = (files.statSync(tree).mode & 0o777) !== folderMode;
  if (restoreModes) files.chmodSync(tree, folderMode);
  return { out, tree, files, rewrite, restoreModes, present, made: new Set(), outFolders: new Map() };
};

/** What another thread must be told to make files ready in the same tree. */
export type SharedStaging = Pick<Staging, 'out' | 'tree' | 'rewrite' | 'restoreModes' | 'present'>;

export const sharedStaging = ({ out, tree, rewrite, restoreModes, present }: Staging): SharedStaging => ({
  ...{ out, tree, rewrite, restoreModes, present },
});

/** The same tree as seen from another thread. */
export const joinStaging = (shared: SharedStaging, files: WriteFiles): Staging => ({
  ...shared,
  ...{ files, made: new Set(), outFolders: new Map() },
});

/** So many folders are remembered. The files of one come together: of a large site the names of all were as much as its figures. */
const knownFolders = 1024;

/** Makes a folder below `base`, its parents first. `made` remembers which are there, and may forget. */
export const ensureFolder = (base: string, folder: string, made: Set<string>, restoreModes: boolean, files: WriteFiles): void => {
  if (folder === '.' || made.has(folder)) return;
  if (made.size >= knownFolders) made.clear();
  ensureFolder(base, path.posix.dirname(folder), made, restoreModes, files);
  const absolute = path.join(base, folder);
  try {
    files.mkdirSync(absolute, { mode: folderMode });
    if (restoreModes) files.chmodSync(absolute, folderMode);
  } catch (thrown) {
    if (errorCode(thrown) !== 'EEXIST') throw thrown;
  }
  made.add(folder);
};

/**
 * Is this folder there in `out`? Throws `ProjectError` where something else stands in its place: through a link we would read, write and
 * remove files that are not ours.
 */
export const isOutFolder = (staging: Pick<Staging, 'out' | 'present' | 'outFolders' | 'files'>, folder: string): boolean => {
  const { present, outFolders } = staging;
  if (!present || folder === '.') return present;
  const known = outFolders.get(folder);
  if (known !== undefined) return known;
  const there = isOutFolder(staging, path.posix.dirname(folder)) && look(staging, folder);
  if (outFolders.size >= knownFolders) outFolders.clear();
  outFolders.set(folder, there);
  return there;
};

const look = ({ out, files }: Pick<Staging, 'out' | 'files'>, folder: string): boolean => {
  const absolute = path.join(out, folder);
  try {
    const stat = files.lstatSync(absolute);
    if (stat.isDirectory()) return true;
    throw new ProjectError(ioSentence(stat.isSymbolicLink() ? 'ELOOP' : 'ENOTDIR', 'write', absolute));
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return false;
    throw thrown;
  }
};

/** Asks `same` about the file that is published now; false when there is none, or a link, or something else that is to be replaced. */
const isPublished = (staging: Staging, file: string, same: (descriptor: number, size: number) => boolean): boolean => {
  if (!isOutFolder(staging, path.posix.dirname(file))) return false;
  const absolute = path.join(staging.out, file);
  try {
    return withFile(absolute, staging.files, (descriptor, size, regular) => {
      if (!regular && staging.files.lstatSync(absolute).isDirectory()) throw new ProjectError(ioSentence('EISDIR', 'write', absolute));
      return regular && !staging.rewrite && same(descriptor, size);
    });
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENXIO') return false;
    throw thrown;
  }
};

export const twoRoutes = (path: string): Error => new Error(`two routes have the path ${JSON.stringify(path)}`);

/** Creates a file in the tree, which was empty when the build began. */
const created = ({ tree, files }: Staging, file: string): number => {
  try {
    return files.openSync(path.join(tree, file), createFlags, fileMode);
  } catch (thrown) {
    throw errorCode(thrown) === 'EEXIST' ? twoRoutes(file) : thrown;
  }
};

/** Creates a file in the tree and hands its descriptor to `fill`. */
const create = (staging: Staging, file: string, fill: (descriptor: number) => void): void => {
  const { tree, made, restoreModes, files } = staging;
  ensureFolder(tree, path.posix.dirname(file), made, restoreModes, files);
  const descriptor = created(staging, file);
  try {
    if (restoreModes) files.fchmodSync(descriptor, fileMode);
    fill(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
};

/** Texts are written one after another: one buffer serves all but the largest, instead of a new one for each. */
const room = Buffer.allocUnsafeSlow(1024 * 1024);

/** Valid until the next call. */
const encoded = (text: string): Uint8Array =>
  text.length * 3 > room.length ? Buffer.from(text, 'utf8') : room.subarray(0, room.write(text, 'utf8'));

export const stageBytes = (staging: Staging, file: string, body: string | Uint8Array): Staged =>
  attempt('write', path.join(staging.out, file), () => {
    const bytes = typeof body === 'string' ? encoded(body) : body;
    const staged = { path: file, hash: sha256(bytes), bytes: bytes.length };
    if (isPublished(staging, file, (descriptor, size) => holds(descriptor, size, bytes, staging.files)))
      return { changed: false, ...staged };
    create(staging, file, (descriptor) => staging.files.writeFileSync(descriptor, bytes));
    return { changed: true, ...staged };
  });

const portion = 256 * 1024;

/** Texts together, so that few calls encode, hash and write them. Each piece is valid until the next. */
const gathered = function* (pieces: Pieces['pieces']): Generator<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    if (text.length >= portion || (text !== '' && typeof piece !== 'string')) {
      yield encoded(text);
      text = '';
    }
    if (typeof piece !== 'string') yield piece;
  }
  if (text !== '') yield encoded(text);
};

const stageCopy = (staging: Staging, file: string, source: string): Staged => {
  const { files } = staging;
  // What is small is read once, and then compared, hashed and written like anything else.
  const small = withSource(source, files, (descriptor, size) => (size <= portion ? files.readFileSync(descriptor) : undefined));
  if (small) return stageBytes(staging, file, small);
  const published = withSource(source, files, (descriptor, size) => {
    const hash = hashFile(descriptor, files);
    const same = attempt('read', path.join(staging.out, file), () =>
      isPublished(staging, file, (old, oldSize) => oldSize === size && hashFile(old, files) === hash),
    );
    return same ? { path: file, hash, bytes: size, changed: false } : undefined;
  });
  if (published) return published;
  return withSource(source, files, (from) => {
    const hash = createHash('sha256');
    let bytes = 0;
    attempt('write', path.join(staging.out, file), () =>
      create(staging, file, (to) => {
        bytes = eachChunk(from, files, (piece) => {
          hash.update(piece);
          for (let at = 0; at < piece.length; ) at += files.writeSync(to, piece, at);
        });
      }),
    );
    return { path: file, hash: hash.digest('hex'), bytes, changed: true };
  });
};

/** Pieces are made once: they are written first, and removed again where the site has the very same file. */
export const stagePieces = (staging: Staging, file: string, { pieces }: Pieces): Staged =>
  attempt('write', path.join(staging.out, file), () => {
    const { files, tree } = staging;
    const hash = createHash('sha256');
    let bytes = 0;
    create(staging, file, (to) => {
      for (const piece of gathered(pieces)) {
        hash.update(piece);
        bytes += piece.length;
        for (let at = 0; at < piece.length; ) at += files.writeSync(to, piece, at);
      }
    });
    const staged = { path: file, hash: hash.digest('hex'), bytes };
    const same = isPublished(staging, file, (old, size) => size === bytes && hashFile(old, files) === staged.hash);
    if (same) files.unlinkSync(path.join(tree, file));
    return { changed: !same, ...staged };
  });

/** Makes one file ready. Nothing in the output folder changes. */
export const stageRoute = (staging: Staging, route: Route): Staged => {
  const body = route.body();
  if (typeof body === 'string' || body instanceof Uint8Array) return stageBytes(staging, route.path, body);
  return 'copy' in body ? stageCopy(staging, route.path, body.copy) : stagePieces(staging, route.path, body);
};
