import type { RouteKind } from '../render/route.ts';
import type { StagedRoute } from './staged-site.ts';

/** A list of files as bytes, for it is held while a whole site is made: some 80 a file, where objects and their texts take 400. */
export interface FileList {
  readonly add: (file: StagedRoute) => void;
  readonly size: () => { readonly count: number; readonly bytes: number; readonly changed: number };
  /** As they were added. */
  readonly each: () => Generator<StagedRoute>;
}

const kinds: readonly RouteKind[] = ['asset', 'data', 'page', 'index'];

/** A path is at most 4096 characters (`isSitePath`). */
const largestEntry = 3 * 4096 + 64;
const chunkBytes = 1024 * 1024;

const head = { hash: 0, bytes: 32, kind: 40, changed: 41, length: 42, path: 44 } as const;

export const fileList = (): FileList => {
  const chunks: Buffer[] = [];
  const ends: number[] = [];
  const size = { count: 0, bytes: 0, changed: 0 };
  return {
    add: ({ path, hash, bytes, kind, changed }) => {
      let chunk = chunks.at(-1);
      let at = ends.at(-1) ?? 0;
      if (!chunk || at + largestEntry > chunk.length) {
        chunk = Buffer.allocUnsafeSlow(chunkBytes);
        at = 0;
        chunks.push(chunk);
        ends.push(0);
      }
      chunk.write(hash, at + head.hash, 'hex');
      chunk.writeDoubleLE(bytes, at + head.bytes);
      chunk[at + head.kind] = kinds.indexOf(kind);
      chunk[at + head.changed] = changed ? 1 : 0;
      const length = chunk.write(path, at + head.path, 'utf8');
      chunk.writeUInt16LE(length, at + head.length);
      ends[ends.length - 1] = at + head.path + length;
      size.count++;
      size.bytes += bytes;
      if (changed) size.changed++;
    },
    size: () => ({ ...size }),
    each: function* () {
      for (const [number, chunk] of chunks.entries())
        for (let at = 0; at < (ends[number] ?? 0); ) {
          const end = at + head.path + chunk.readUInt16LE(at + head.length);
          yield {
            kind: kinds[chunk[at + head.kind] ?? 0] ?? 'asset',
            path: chunk.toString('utf8', at + head.path, end),
            hash: chunk.toString('hex', at + head.hash, at + head.bytes),
            bytes: chunk.readDoubleLE(at + head.bytes),
            changed: chunk[at + head.changed] === 1,
          };
          at = end;
        }
    },
  };
};
