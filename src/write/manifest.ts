import { hash } from 'node:crypto';
import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';
import { isSitePath } from './site-path.ts';
import { readFlags, type WriteFiles } from './write-files.ts';

/** The list of all files of a site (itself excepted): by it nianbao knows its own files again. */
export const manifestName = 'manifest.json';

/** Paths in code-unit order, each with the SHA-256 of its bytes in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

/** What made a site; stated only where it was asked for, for the same content must give the same bytes in any checkout. */
export interface Provenance {
  /** `nianbao 0.1.0` */
  readonly program: string;
  /** Name of the commit, in hexadecimal. */
  readonly commit: string;
}

const maxBytes = 256 * 1024 * 1024;

export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'hex');

/** A file of the site, `path`, and the SHA-256 of its bytes, `hash`. */
export interface ManifestEntry {
  readonly path: string;
  readonly hash: string;
}

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

const headText = (provenance: Provenance | undefined): string => {
  const madeBy = provenance ? `  "madeBy": ${JSON.stringify({ program: provenance.program, commit: provenance.commit })},\n` : '';
  return `{\n  "generator": "nianbao",\n  "version": 1,\n${madeBy}  "files": {`;
};

const entryText = (file: string): string => `\n    ${JSON.stringify(file)}: "`;

/** Written by hand: an object would put names that look like numbers first. @param entries in code-unit order of their paths */
export const manifestPieces = function* (entries: Iterable<ManifestEntry>, provenance?: Provenance): Generator<string> {
  yield headText(provenance);
  let any = false;
  for (const { path: file, hash } of entries) {
    yield `${any ? ',' : ''}${entryText(file)}${hash}"`;
    any = true;
  }
  yield `${any ? '\n  ' : ''}}\n}\n`;
};

export const manifestText = (manifest: Manifest, provenance?: Provenance): string => {
  const entries = [...manifest].sort(byPath).map(([path, hash]) => ({ path, hash }));
  return [...manifestPieces(entries, provenance)].join('');
};

/**
 * A manifest in which some files have other bytes: the text that `manifestText` would write of all of them, without reading the others.
 * undefined where one of them is not in it, or the site is said to be made by something else.
 */
export const editedManifest = (text: string, changed: Manifest, provenance?: Provenance): string | undefined => {
  const head = headText(provenance);
  if (!text.startsWith(head)) return undefined;
  const pieces: string[] = [];
  let done = 0;
  let from = head.length;
  for (const [file, hash] of [...changed].sort(byPath)) {
    const entry = entryText(file);
    const at = text.indexOf(entry, from);
    if (at === -1) return undefined;
    pieces.push(text.slice(done, at + entry.length), hash);
    done = at + entry.length + hash.length;
    from = done;
  }
  return pieces.join('') + text.slice(done);
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && value.generator === 'nianbao' && value.version === 1 ? value : undefined;
  } catch {
    return undefined;
  }
};

/** undefined for anything that is not wholly a manifest of ours. */
const parseManifest = (text: string): Manifest | undefined => {
  const files = parsed(text)?.files;
  if (!isRecord(files)) return undefined;
  const manifest = new Map<string, string>();
  for (const [file, hash] of Object.entries(files)) {
    if (!isSitePath(file) || file === manifestName || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
    manifest.set(file, hash);
  }
  return manifest;
};

/** What a manifest states of its making; undefined where it states nothing that we would have written. */
const parseProvenance = (text: string): Provenance | undefined => {
  const madeBy = parsed(text)?.madeBy;
  if (!isRecord(madeBy)) return undefined;
  const { program, commit } = madeBy;
  return typeof program === 'string' && typeof commit === 'string' ? { program, commit } : undefined;
};

/** Links are not followed. */
const readText = (folder: string, files: WriteFiles, name: string): string | 'absent' | 'foreign' => {
  const file = path.join(folder, name);
  return attempt('read', file, () => {
    let descriptor: number;
    try {
      descriptor = files.openSync(file, readFlags);
    } catch (thrown) {
      const code = errorCode(thrown);
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
      if (code === 'ELOOP' || code === 'EISDIR') return 'foreign';
      throw thrown;
    }
    try {
      const stat = files.fstatSync(descriptor);
      return stat.isFile() && stat.size <= maxBytes ? files.readFileSync(descriptor, 'utf8') : 'foreign';
    } finally {
      files.closeSync(descriptor);
    }
  });
};

/** The text of a manifest that is known to be ours; undefined where there is none. */
export const manifestTextIn = (folder: string, files: WriteFiles): string | undefined => {
  const text = readText(folder, files, manifestName);
  return text === 'absent' || text === 'foreign' ? undefined : text;
};

/** The manifest in `folder`; `absent` and `foreign` (there, but not ours) are told apart. */
export const readManifest = (folder: string, files: WriteFiles, name = manifestName): Manifest | 'absent' | 'foreign' => {
  const text = readText(folder, files, name);
  return text === 'absent' ? text : (parseManifest(text) ?? 'foreign');
};

/** What made the site in `folder`, where its manifest states it. */
export const publishedProvenance = (folder: string, files: WriteFiles): Provenance | undefined =>
  parseProvenance(readText(folder, files, manifestName));

/** The manifest of a site that has been built. Throws `ProjectError` when there is none of ours. */
export const publishedManifest = (out: string, files: WriteFiles): Manifest => {
  const manifest = readManifest(out, files);
  if (manifest === 'absent')
    throw new ProjectError({
      zh: `“${out}”里没有 manifest.json，不是 nianbao 生成的网站。请先运行 nianbao build`,
      en: `“${out}” has no manifest.json: it is no site built by nianbao. Run nianbao build first`,
    });
  if (manifest === 'foreign')
    throw new ProjectError({
      zh: `“${out}”里的 manifest.json 不是 nianbao 写的，或者已经损坏。请重新生成网站`,
      en: `manifest.json in “${out}” is damaged or not from nianbao. Build the site anew`,
    });
  return manifest;
};
