import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedManifest, manifestText } from '../../src/write/manifest.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
/** Names that begin alike, and such as JSON writes otherwise. */
const name = fc.oneof(
  fc.stringMatching(/^[ab/."]{1,4}$/),
  fc.constantFrom('附表.csv', '2024/附"表.csv', 'a\\b', '1', '12', '__proto__'),
  fc.string(),
);
const manifest = fc.uniqueArray(fc.tuple(name, hash), { selector: ([file]) => file }).map((files) => new Map(files));
const provenance = fc.option(fc.record({ program: fc.string(), commit: fc.string() }), { nil: undefined });

test('a manifest with some hashes exchanged is the text of one made anew', () => {
  fc.assert(
    fc.property(manifest, provenance, fc.array(fc.tuple(fc.nat(), hash)), (files, madeBy, changes) => {
      const names = [...files.keys()];
      const changed = new Map(changes.flatMap(([at, now]) => (names.length === 0 ? [] : [[names[at % names.length] ?? '', now]])));
      expect(editedManifest(manifestText(files, madeBy), changed, madeBy)).toBe(manifestText(new Map([...files, ...changed]), madeBy));
    }),
  );
});

test('a manifest that lacks a file, or was made by something else, is not edited', () => {
  fc.assert(
    fc.property(manifest, provenance, name, hash, (files, madeBy, file, now) => {
      fc.pre(!files.has(file));
      expect(editedManifest(manifestText(files, madeBy), new Map([[file, now]]), madeBy)).toBeUndefined();
      expect(editedManifest(manifestText(files, madeBy), new Map(), { program: 'another', commit: '0' })).toBeUndefined();
      expect(editedManifest('{}', new Map(), madeBy)).toBeUndefined();
    }),
  );
});
