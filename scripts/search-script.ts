import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** templates/assets/search.js: the search page's script with all that it shares with the build, small enough to be read with the page. */
export const searchScript = (): string => {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/search/browser/page.js'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'ascii',
    legalComments: 'none',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('nothing was bundled');
  return file.text;
};
