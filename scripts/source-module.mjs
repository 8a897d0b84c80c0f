import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** What a part of the sources exports, for a script that plain Node runs. `contents` is a module of re-exports, as if it lay in src/. */
export const sourceModule = async (root, contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(root, 'src'), loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(resolve(root, 'package.json')));
  return module.exports;
};
