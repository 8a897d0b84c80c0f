// Runs the program once, as people do, and keeps what V8 has compiled of it meanwhile: `node scripts/compiled-code.mjs ROOT PROGRAM APART`, a process
// of its own for scripts/bundle.mjs. Only what a build and a check have called is kept: the rest would make every start slower.

import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceModule } from './source-module.mjs';

const [root, ...names] = process.argv.slice(2);
const lib = join(root, 'lib');
const { readProgram, sealed } = await sourceModule(root, "export { readProgram, sealed } from './launch/load-program.ts';");
const [program, apart] = names.map((name) => readProgram(lib, name));
const require = createRequire(join(lib, 'cli.js'));
const { runProcess } = program.start(require, () => apart.start(require));

const work = mkdtempSync(join(tmpdir(), 'nianbao-bundle-'));
try {
  // Without the shipped templates beside it, which would be taken for the site's own.
  const content = join(work, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  // Something to warn of: few sites have nothing.
  const report = readdirSync(content, { recursive: true }).find((file) => file.endsWith('report.md'));
  appendFileSync(join(content, report), '\n改进措施有两项，，已经落实。\n');
  process.argv = [process.execPath, join(lib, 'cli.js'), 'build', '--root', work, '--no-cache', '--jobs', '1'];
  await runProcess();
  const kept = [program, apart].map(({ script }) => script.createCachedData());
  for (const [at, name] of names.entries()) writeFileSync(join(lib, `${name}.code`), sealed(name, kept[at]));
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = 0;
