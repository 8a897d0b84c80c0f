import type { RouteKind } from '../render/route.ts';
import type { StagedRoute } from './staged-route.ts';

/** A list of files as bytes, for it is held while a whole site is made: some 80 a file, where objects and their texts take 400. */
export interface FileList {
  readonly add: (file: StagedRoute) => void;
  readonly size: () => { readonly count: number; readonly bytes: number; readonly changed: number };
  /** As they were added. */
  readonly each: () => Generator<StagedRoute>;
  /** By path, in code-unit order. */
  readonly sorted: () => Generator<StagedRoute>;
}

const kinds: readonly RouteKind[] = ['asset', 'data', 'page', 'index'];

/** A path is at most 4096 characters (`isSitePath`). */
const largestEntry = 3 * 4096 + 64;
const chunkBytes = 1024 * 1024;

const head = { hash: 0, bytes: 32, kind: 40, changed: 41, length: 42, path: 44 } as const;

interface Entry {
  readonly chunk: Buffer;
  readonly at: number;
}

const pathEnd = ({ chunk, at }: Entry): number => at + head.path + chunk.readUInt16LE(at + head.length);

const read = (entry: Entry): StagedRoute => {
  const { chunk, at } = entry;
  return {
    kind: kinds[chunk[at + head.kind] ?? 0] ?? 'asset',
    path: chunk.toString('utf8', at + head.path, pathEnd(entry)),
    hash: chunk.toString('hex', at + head.hash, at + head.bytes),
    bytes: chunk.readDoubleLE(at + head.bytes),
    changed: chunk[at + head.changed] === 1,
  };
};

/** UTF-16 writes what is beyond U+FFFF with units that come before U+E000; in UTF-8 they begin with the highest bytes of all. */
const asUnits = (byte: number): number => (byte >= 0xf0 ? 0xed : byte);

/** As the paths themselves compare, without making them. */
const comparePaths = (a: Entry, b: Entry): number => {
  const [aLength, bLength] = [pathEnd(a) - a.at, pathEnd(b) - b.at];
  const end = Math.min(aLength, bLength);
  for (let at = head.path; at < end; at++) {
    const left = a.chunk[a.at + at] ?? 0;
    const right = b.chunk[b.at + at] ?? 0;
    if (left !== right) return asUnits(left) - asUnits(right) || left - right;
  }
  return aLength - bLength;
};

export const fileList = (): FileList => {
  const chunks: Buffer[] = [];
  const ends: number[] = [];
  const size = { count: 0, bytes: 0, changed: 0 };
  const entryAt = (place: number): Entry => ({ chunk: chunks[Math.floor(place / chunkBytes)] ?? Buffer.alloc(0), at: place % chunkBytes });
  const places = function* (): Generator<number> {
    for (const number of chunks.keys())
      for (let place = number * chunkBytes; place < number * chunkBytes + (ends[number] ?? 0); ) {
        yield place;
        const { chunk, at } = entryAt(place);
        place += pathEnd({ chunk, at }) - at;
      }
  };
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
      for (const place of places()) yield read(entryAt(place));
    },
    sorted: function* () {
      // Numbers, not objects: there are five for each report.
      const sorted = [...places()].sort((a, b) => comparePaths(entryAt(a), entryAt(b)));
      for (const place of sorted) yield read(entryAt(place));
    },
  };
};
