// Compiles the command line to lib/. Run by `npm ci` (prepare) and before the scripts that use it, so lib/ is never older than src/.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compiledDictionary, dictionaryFiles } from './compiled-dictionary.mjs';
import { compiledLexicon } from './compiled-lexicon.mjs';
import { compiledSchemas, formSchemas, otherSchemas } from './compiled-schemas.mjs';
import { compiledTemplates } from './compiled-templates.mjs';
import { inAscii } from './in-ascii.mjs';
import { apartEntry, loadedLater } from './loaded-later.mjs';
import { plainImports } from './plain-imports.mjs';
import { storedArchive } from './stored-archive.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lib = join(root, 'lib');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  outdir: 'lib',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // A script that V8 compiled beforehand cannot import; what was left out, Node's own modules among it, comes by require.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  // Names stay, and lines stay short: a defect report says where something happened.
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'external',
  write: false,
  logLevel: 'warning',
};

const plugins = [compiledLexicon(root), compiledTemplates(root), compiledDictionary, storedArchive];

// Wrapped as src/launch/load-program.ts expects it. What few need is left out and loaded from node_modules when it is asked for.
const script = async (kind, options) => {
  const { outputFiles } = await build({
    ...common,
    ...options,
    external: ['@myriaddreamin/*', 'docx', 'exceljs', 'mammoth', 'playwright-core'],
    define: { NIANBAO_VERSION: JSON.stringify(version), 'import.meta.url': 'programUrl' },
    banner: { js: '(function (module, require, programUrl, later) {' },
    footer: { js: '})' },
  });
  const text = inAscii(plainImports(outputFiles.find(({ path }) => path.endsWith('.js')).text));
  const legal = outputFiles.find(({ path }) => path.endsWith('.LEGAL.txt'))?.text ?? '';
  return { name: `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`, text, legal };
};

// One script of all that a build needs as a rule, and one of what is seldom needed.
const program = await script('program', {
  entryPoints: ['src/launch/program.ts'],
  plugins: [...plugins, compiledSchemas(root, otherSchemas), loadedLater(root)],
});
const apart = await script('apart', {
  stdin: { contents: apartEntry, resolveDir: root, sourcefile: 'apart.ts', loader: 'ts' },
  plugins: [...plugins, compiledSchemas(root, formSchemas)],
});

const entries = await build({
  ...common,
  entryPoints: ['src/launch/cli.ts', 'src/launch/lane.ts', 'src/launch/writer.ts'],
  define: {
    NIANBAO_VERSION: JSON.stringify(version),
    NIANBAO_PROGRAM: JSON.stringify(program.name),
    NIANBAO_APART: JSON.stringify(apart.name),
    'import.meta.dirname': '__dirname',
  },
});

const files = new Map([
  // What lies here is CommonJS, whatever the package is.
  ['package.json', '{ "type": "commonjs" }\n'],
  [`${program.name}.js`, program.text],
  [`${apart.name}.js`, apart.text],
  ...(await dictionaryFiles(root)),
  ['LEGAL.txt', program.legal + apart.legal],
  ...entries.outputFiles.filter(({ path }) => path.endsWith('.js')).map(({ path, contents }) => [path.slice(lib.length + 1), contents]),
]);
await mkdir(lib, { recursive: true });
for (const [file, contents] of files) await writeFile(join(lib, file), contents);
await chmod(join(lib, 'cli.js'), 0o755);

// Node of this version starts faster with it, any other without it.
const names = [program.name, apart.name];
const code = names.map((name) => `${name}.code`);
const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'compiled-code.mjs'), root, ...names], { encoding: 'utf8' });
if (status !== 0) throw new Error(`the program could not be tried: ${stderr}`);

// What an earlier state left goes last, so that a command that is running meanwhile finds what it was made with.
for (const file of await readdir(lib)) if (!files.has(file) && !code.includes(file)) await rm(join(lib, file), { recursive: true });
