import { type Zippable, zipSync } from 'fflate';
import { type ArchiveForm, ends, entries, type FileToFill, heads } from './put-archive.ts';

/** The first day that an archive can tell, in local time, which is how it writes it: no zone changes the bytes. */
const noDay = (): Date => new Date(1980, 0, 1);

/**
 * Files to be filled in are stored as they are: to compress them takes six times as long, for some 13 KB of a report. Nothing here asks the
 * clock.
 */
export const archiveForm = (shared: Readonly<Record<string, Uint8Array>>, names: readonly string[]): ArchiveForm => {
  const empty: Zippable = Object.fromEntries(names.map((name) => [name, [new Uint8Array(), { level: 0 }]]));
  const whole = Buffer.from(zipSync({ ...shared, ...empty }, { level: 9, mtime: noDay() }));
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
