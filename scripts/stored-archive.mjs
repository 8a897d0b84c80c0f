import { readFile } from 'node:fs/promises';

/** What the program calls, and what it would never call but load: three parts of the library as it is written, and what stands for them. */
const parts = [
  [
    /\/\/ CRC32\nvar crc = function \(\) \{[\s\S]*?\n\};\n/,
    'import { crc32 } from "node:zlib";\nvar crc = () => { let sum = 0; return { p: (bytes) => { sum = crc32(bytes, sum); }, d: () => sum }; };\n',
  ],
  [/compression \? deflateSync\(file, p\) : file/, 'file'],
  [/var rev = new u16\(32768\);\nfor [\s\S]*?\n\}\n/, ''],
];

/**
 * An esbuild plugin: of the library of archives, what stores files as they are. Check sums are computed by Node, for a report's workbook in 5
 * instead of 50 us, and the tables of the compressor are not made at every start.
 */
export const storedArchive = {
  name: 'stored-archive',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]fflate[\\/]esm[\\/]index\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [part, instead] of parts) {
        if (!part.test(contents)) throw new Error(`${path} is written in another way: ${part}`);
        contents = contents.replace(part, instead);
      }
      return { contents, loader: 'js' };
    });
  },
};
