import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive, ready to be put into it. */
export interface ZipEntry {
  readonly name: string;
  /** Of the text itself. */
  readonly crc: number;
  readonly size: number;
  readonly method: 'stored' | 'deflated';
  readonly bytes: Uint8Array;
}

export const storedEntry = (name: string, text: string): ZipEntry => {
  const bytes = Buffer.from(text);
  return { name, crc: crc32(bytes), size: bytes.length, method: 'stored', bytes };
};

/** Deflate is fflate's, as that of Node.js differs between processors. */
export const deflatedEntry = (name: string, text: string): ZipEntry => {
  const whole = Buffer.from(text);
  return { name, crc: crc32(whole), size: whole.length, method: 'deflated', bytes: deflateSync(whole, { level: 9 }) };
};

const methods = { stored: 0, deflated: 8 } as const;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980, the first day that an archive can tell: the time of a build is nobody's business. */
const day = 0x21;

/** What the head of a file and its line in the list have in common. */
const describe = ({ name, crc, size, method, bytes }: ZipEntry): Buffer => {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(version, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(methods[method], 4);
  common.writeUInt16LE(day, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  return common;
};

/**
 * A zip archive whose bytes depend on the entries alone. By hand, because what is the same in every archive is compressed once, which
 * libraries do not offer.
 */
export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  let listLength = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const common = describe(entry);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, entry.bytes);
    const line = Buffer.alloc(46);
    line.write('PK\x01\x02', 'latin1');
    line.writeUInt16LE(version, 4);
    common.copy(line, 6);
    line.writeUInt32LE(offset, 42);
    list.push(line, name);
    offset += 4 + common.length + name.length + entry.bytes.length;
    listLength += line.length + name.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...list, end]);
};
