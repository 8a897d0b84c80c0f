import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { byteRoom, bytesBy, putBytes } from '../../src/data/byte-room.ts';
import { archiveForm } from '../../src/data/xlsx/archive-form.ts';
import { putArchive } from '../../src/data/xlsx/put-archive.ts';

const room = byteRoom();

it('is, filled in, the archive that the library writes of the same files', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 3 }), fc.array(bytes, { minLength: 1, maxLength: 4 }), (shared, own) => {
      const ready = Object.fromEntries(shared.map((file, at) => [`shared/表${at}.xml`, file]));
      const names = own.map((_, at) => `sheets/${at + 1}.xml`);
      const filled = own.map((file, at): [string, Zippable[string]] => [names[at] ?? '', [file, { level: 0 }]]);
      const written = zipSync({ ...ready, ...Object.fromEntries(filled) }, { level: 9, mtime: new Date(1980, 0, 1) });
      const form = archiveForm(ready, names);
      const puts = own.map((file) => (to: typeof room) => putBytes(to, file));
      // Twice, for a form serves many.
      for (let times = 0; times < 2; times++)
        expect(Buffer.from(bytesBy(room, (to) => putArchive(to, form, puts)))).toEqual(Buffer.from(written));
    }),
  );
});
