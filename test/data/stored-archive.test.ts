import { createRequire } from 'node:module';
import { build } from 'esbuild';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';

interface Bundled {
  readonly zipSync: typeof zipSync;
}
let bundled: Bundled;
let text: string;

beforeAll(async () => {
  const { storedArchive } = await import('../../scripts/stored-archive.mjs');
  const { outputFiles } = await build({
    stdin: { contents: "export { zipSync } from 'fflate';", resolveDir: import.meta.dirname },
    ...{ bundle: true, format: 'cjs', platform: 'node', write: false, plugins: [storedArchive] },
  });
  text = outputFiles[0]?.text ?? '';
  const module: { exports?: Bundled } = {};
  new Function('module', 'require', text)(module, createRequire(import.meta.url));
  if (!module.exports) throw new Error('nothing exported');
  bundled = module.exports;
});

it('stores files as the library does', () => {
  const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '表', '.', '-') });
  fc.assert(
    fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 500 }), { noNullPrototype: true }), (files) => {
      const options = { level: 0, mtime: new Date(1980, 0, 1) } as const;
      expect(Buffer.from(bundled.zipSync(files, options))).toEqual(Buffer.from(zipSync(files, options)));
    }),
    runs(200),
  );
});

it('leaves out what compresses', () => {
  expect(text).not.toContain('deflateSync');
  expect(text).not.toContain('32768');
});
