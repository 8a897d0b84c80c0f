import { promises, statSync } from 'node:fs';
import path from 'node:path';
import { attempt } from '../io-error.ts';
import { type Manifest, manifestName, publishedManifest } from '../write/manifest.ts';
import { realFiles } from '../write/write-files.ts';
import { type Address, close, listen } from './listen.ts';
import { isGone, readRegularFile } from './regular-file.ts';
import { createSiteServer, type ServedSite, type ServerOptions } from './server.ts';

export interface Preview {
  readonly url: string;
  /** The port that was free, which need not be the one asked for. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * A built folder as a site: the files that its manifest names and no others, none of them reached through a link. The manifest is read
 * again when a build has replaced it. Throws `ProjectError` when the folder holds no site.
 */
const publishedSite = (out: string): ServedSite => {
  let manifest: Manifest = new Map();
  let version = '';
  const current = (): Manifest => {
    const { ino, mtimeMs, size } = attempt('read', out, () => statSync(path.join(out, manifestName), { throwIfNoEntry: false })) ?? {};
    const now = `${ino} ${mtimeMs} ${size}`;
    if (now !== version) {
      manifest = publishedManifest(out, realFiles);
      version = now;
    }
    return manifest;
  };
  current();
  return {
    get: async (file) => {
      if (file !== manifestName && !current().has(file)) return undefined;
      return readInside(out, file);
    },
  };
};

const readInside = async (out: string, file: string): Promise<Uint8Array | undefined> => {
  const absolute = path.join(out, file);
  try {
    if ((await promises.realpath(absolute)) !== path.join(await promises.realpath(out), file)) return undefined;
  } catch (thrown) {
    if (isGone(thrown)) return undefined;
    throw thrown;
  }
  return readRegularFile(absolute);
};

/** Serves a built folder as a static host would, until it is closed. */
export const preview = async (out: string, address: Address, options: ServerOptions = {}): Promise<Preview> => {
  const server = createSiteServer(publishedSite(out), options);
  const port = await listen(server, address);
  return { url: `http://${address.host ?? '127.0.0.1'}:${port}${options.basePath ?? '/'}`, port, close: () => close(server) };
};
