import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReadText } from '../load/read-text.ts';
import { type Held, type Key, shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';

/** Whole texts at hand: of a report, of those that it is compared with, of what pages list. */
const mostUnpacked = 64;

/** A text that was read without a fault, held packed: of a large site hardly any is asked for again. */
class KeptText implements ReadText, Key<SourceText> {
  readonly drafts = [];
  held: Held<SourceText> = undefined;
  /** Until it is first asked for. */
  #read: SourceText | undefined;
  readonly #file: string;
  /** A character for a byte: strings take less room than buffers. */
  readonly #packed: string;
  readonly #likeness: Buffer;
  readonly #unpacked: ReturnType<typeof shelf>;

  constructor(read: SourceText, bytes: Buffer, likeness: Buffer, unpacked: ReturnType<typeof shelf>) {
    this.#read = read;
    this.#file = read.file;
    this.#packed = deflateRawSync(bytes, { ...packing, dictionary: likeness }).toString('latin1');
    this.#likeness = likeness;
    this.#unpacked = unpacked;
  }

  get source(): SourceText {
    return this.#unpacked.take(this);
  }

  make(): SourceText {
    const read = this.#read;
    this.#read = undefined;
    if (read) return read;
    const bytes = inflateRawSync(Buffer.from(this.#packed, 'latin1'), { ...packing, dictionary: this.#likeness });
    return { file: this.#file, text: bytes.toString('utf8') };
  }
}

/** Quick, and with tables of a size that is soon made. */
const packing = { level: 1, windowBits: 13, memLevel: 6 };

/** So much of a text says what texts of its name are like. */
const longestLikeness = 1 << 13;

/** Packs texts as they are read. Reports are worded alike: each is packed by its likeness to the first of its name. */
export const textKeeper = (): ((text: ReadText) => ReadText) => {
  const likenesses = new Map<string, Buffer>();
  const unpacked = shelf(mostUnpacked);
  return (text) => {
    const { source, drafts } = text;
    if (!source || drafts.length > 0) return text;
    const bytes = Buffer.from(source.text, 'utf8');
    const name = source.file.slice(source.file.lastIndexOf('/') + 1);
    const likeness = likenesses.get(name) ?? Buffer.from(bytes.subarray(0, longestLikeness));
    likenesses.set(name, likeness);
    return new KeptText(source, bytes, likeness, unpacked);
  };
};
