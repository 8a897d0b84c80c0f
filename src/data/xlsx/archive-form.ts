import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import { type ByteRoom, putBytes } from '../byte-room.ts';

/** An archive that ends with one or more empty files, to be filled in: what all archives of its kind share is summed up once. */
export interface ArchiveForm {
  readonly toFill: readonly FileToFill[];
  /** The list of files, which comes last. */
  readonly list: Uint8Array;
}

interface FileToFill {
  /** What stands before its bytes, as far as the end of the file before. */
  readonly before: Uint8Array;
  /** Length of its own head, with which `before` ends. */
  readonly head: number;
  /** Where in the list its entry stands. */
  readonly entry: number;
}

/** Where APPNOTE.TXT (4.3.7, 4.3.12, 4.3.16) puts check sum, sizes and places: all else is as the library has written it. */
const heads = { sum: 14, stored: 18, size: 22, length: 30 } as const;
const entries = { sum: 16, stored: 20, size: 24, nameLength: 28, place: 42, length: 46 } as const;
const ends = { listPlace: 16, length: 22 } as const;

/** The first day that an archive can tell, in local time, which is how it writes it: no zone changes the bytes. */
const noDay = (): Date => new Date(1980, 0, 1);

/** Files are stored as they are: to compress them takes six times as long, for some 13 KB of a report. Nothing here asks the clock. */
export const archiveForm = (shared: Readonly<Record<string, Uint8Array>>, names: readonly string[]): ArchiveForm => {
  const empty = Object.fromEntries(names.map((name) => [name, new Uint8Array()]));
  const whole = Buffer.from(zipSync({ ...shared, ...empty }, { level: 0, mtime: noDay() }));
  const list = whole.subarray(whole.readUInt32LE(whole.length - ends.length + ends.listPlace));
  const toFill: FileToFill[] = [];
  let done = 0;
  for (let entry = 0; entry < list.length - ends.length; ) {
    const nameLength = list.readUInt16LE(entry + entries.nameLength);
    const nameStart = entry + entries.length;
    if (names.includes(list.toString('utf8', nameStart, nameStart + nameLength))) {
      const head = heads.length + nameLength;
      const start = list.readUInt32LE(entry + entries.place) + head;
      toFill.push({ before: whole.subarray(done, start), head, entry });
      done = start;
    }
    entry = nameStart + nameLength;
  }
  return { toFill, list };
};

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
