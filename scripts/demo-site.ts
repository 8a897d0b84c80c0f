import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '../src/build.ts';

const root = resolve(import.meta.dirname, '..');

/** Builds the demonstration site into a folder of its own, gives it to `use`, and removes it. */
export const withDemoSite = async <Result>(use: (folder: string) => Result | Promise<Result>): Promise<Result> => {
  const work = mkdtempSync(join(tmpdir(), 'nianbao-demo-'));
  try {
    const out = join(work, 'dist');
    const { published } = buildSite({ root, out, strict: false, clean: true, builder: { pid: process.pid, alive: () => false } });
    if (!published) throw new Error('the demonstration site does not build: run npm run check');
    return await use(out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
