import path from 'node:path';
import { attempt, errorCode } from '../io-error.ts';
import { hashFile, withFile } from './file-copy.ts';
import { manifestName, type Provenance, publishedManifest, publishedProvenance } from './manifest.ts';
import { realFiles, type WriteFiles } from './write-files.ts';

/** What differs between a published folder and its manifest: paths, sorted. All three empty when nothing does. */
export interface Verification {
  readonly files: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** There, but not named by the manifest. `.git` is left aside: a published branch may live in the folder. */
  readonly extra: readonly string[];
  /** What made the site, where the manifest states it. Nobody vouches for it: whoever can write the folder can write this, too. */
  readonly madeBy?: Provenance;
}

/** Every path below `folder`; links and special files count as paths but are not followed or opened. */
const walk = (out: string, folder: string, found: Map<string, boolean>, files: WriteFiles): void => {
  const entries = attempt('read', path.join(out, folder), () => files.readdirSync(path.join(out, folder), { withFileTypes: true }));
  for (const entry of entries) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (folder === '' && entry.name === '.git') continue;
    if (entry.isDirectory()) walk(out, file, found, files);
    else found.set(file, entry.isFile());
  }
};

/** Holds every file of a published site against manifest.json. Throws `ProjectError` when there is none to hold them against. */
export const verify = (out: string, files: WriteFiles = realFiles): Verification => {
  const manifest = publishedManifest(out, files);
  const found = new Map<string, boolean>();
  walk(out, '', found, files);
  found.delete(manifestName);
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [file, hash] of manifest) {
    const regular = found.get(file);
    if (regular === undefined) missing.push(file);
    else if (!regular || hashOf(path.join(out, file), files) !== hash) changed.push(file);
  }
  const madeBy = publishedProvenance(out, files);
  return {
    ...(madeBy ? { madeBy } : {}),
    files: manifest.size,
    missing: missing.sort(),
    changed: changed.sort(),
    extra: [...found.keys()].filter((file) => !manifest.has(file)).sort(),
  };
};

const hashOf = (file: string, files: WriteFiles): string | undefined =>
  attempt('read', file, () => {
    try {
      return withFile(file, files, (descriptor, _, regular) => (regular ? hashFile(descriptor, files) : undefined));
    } catch (thrown) {
      if (errorCode(thrown) === 'ENOENT' || errorCode(thrown) === 'ELOOP') return undefined;
      throw thrown;
    }
  });
