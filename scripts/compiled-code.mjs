// Runs the program once, as people do, and keeps what V8 has compiled of it meanwhile: `node scripts/compiled-code.mjs ROOT NAME`, a process
// of its own for scripts/bundle.mjs. Only what a build and a check have called is kept: the rest would make every start slower.

import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceModule } from './source-module.mjs';

const [root, name] = process.argv.slice(2);
const lib = join(root, 'lib');
const { readProgram, sealed } = await sourceModule(root, "export { readProgram, sealed } from './launch/load-program.ts';");
const { script, start } = readProgram(lib, name);
const { runProcess } = start(createRequire(join(lib, 'cli.js')));

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
  writeFileSync(join(lib, `${name}.code`), sealed(name, script.createCachedData()));
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = 0;
