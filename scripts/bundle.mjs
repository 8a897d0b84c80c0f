// Compiles the command line to lib/. Run by `npm ci` (prepare) and before the scripts that use it, so lib/ is never older than src/.
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compiledSchemas } from './compiled-schemas.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

// What is bundled loads in one piece; what few need is left out of the bundle and loaded from node_modules when it is asked for.
const external = ['@myriaddreamin/*', 'docx', 'exceljs', 'mammoth', 'playwright-core'];

const lib = new URL('../lib/', import.meta.url);
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', lane: 'src/lanes/lane-thread.ts' },
  outdir: 'lib',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  plugins: [compiledSchemas(root)],
  chunkNames: '[name]-[hash]',
  define: { NIANBAO_VERSION: JSON.stringify(version) },
  // CommonJS packages in the bundle ask for Node's own modules by `require`.
  banner: { js: "import { createRequire as nianbaoRequire } from 'node:module';\nconst require = nianbaoRequire(import.meta.url);" },
  legalComments: 'external',
  minifySyntax: true,
  metafile: true,
  logLevel: 'warning',
});
await chmod(new URL('cli.js', lib), 0o755);

// Chunks of an earlier state go last, so that a command that is running meanwhile finds what it was made with.
const current = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of await readdir(lib)) if (!current.has(file)) await rm(new URL(file, lib), { recursive: true });
