import { crc32 } from 'node:zlib';
import { type ByteRoom, putBytes } from '../byte-room.ts';

/** An archive that ends with one or more empty files, to be filled in: what all archives of its kind share is compressed once. */
export interface ArchiveForm {
  readonly toFill: readonly FileToFill[];
  /** The list of files, which comes last. */
  readonly list: Uint8Array;
}

export interface FileToFill {
  /** What stands before its bytes, as far as the end of the file before. */
  readonly before: Uint8Array;
  /** Length of its own head, with which `before` ends. */
  readonly head: number;
  /** Where in the list its entry stands. */
  readonly entry: number;
}

/** Where APPNOTE.TXT (4.3.7, 4.3.12, 4.3.16) puts check sum, sizes and places: all else is as the library has written it. */
export const heads = { sum: 14, stored: 18, size: 22, length: 30 } as const;
export const entries = { sum: 16, stored: 20, size: 24, nameLength: 28, place: 42, length: 46 } as const;
export const ends = { listPlace: 16, length: 22 } as const;

/** Puts the archive into a room that is empty, with its empty files filled in by one of `puts` each. */
export const putArchive = (room: ByteRoom, { toFill, list }: ArchiveForm, puts: readonly ((room: ByteRoom) => void)[]): void => {
  const filled = toFill.map(({ before, head, entry }, at) => {
    putBytes(room, before);
    const start = room.length;
    puts[at]?.(room);
    const { bytes, length } = room;
    const [place, size, sum] = [start - head, length - start, crc32(bytes.subarray(start, length))];
    bytes.writeUInt32LE(sum, place + heads.sum);
    bytes.writeUInt32LE(size, place + heads.stored);
    bytes.writeUInt32LE(size, place + heads.size);
    return { entry, place, size, sum };
  });
  const start = room.length;
  putBytes(room, list);
  const { bytes, length } = room;
  for (const { entry, place, size, sum } of filled) {
    bytes.writeUInt32LE(sum, start + entry + entries.sum);
    bytes.writeUInt32LE(size, start + entry + entries.stored);
    bytes.writeUInt32LE(size, start + entry + entries.size);
    bytes.writeUInt32LE(place, start + entry + entries.place);
  }
  bytes.writeUInt32LE(start, length - ends.length + ends.listPlace);
};
