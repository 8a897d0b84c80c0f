import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** What only large sites call, by file: the functions that it exports. */
const seldom = { 'src/lanes/further-lanes.ts': ['furtherLanes'] };

/** What is only called where something plainer did not suffice, and is much: it has a script of its own, and shares nothing with the program. */
const apart = {
  'src/parse/markdown/processor.ts': ['parseWithRemark'],
  'src/narrative/character-reference.ts': ['meaningOf'],
  'src/parse/schema/compile-form.ts': ['compileFormSchema'],
  'src/render/html/section-html-by-remark.ts': ['sectionHtmlByRemark'],
};

/** The entry of that script. */
export const apartEntry = Object.entries(apart)
  .map(([file, names]) => `export { ${names.join(', ')} } from './${file}';`)
  .join('\n');

const namespace = 'loaded-later';

/**
 * An esbuild plugin that runs these files, and what they import, when a function of theirs is first called and not already when a file that
 * imports them is. Most builds of a few reports never do. `later` is what the program is given to load the other script.
 */
export const loadedLater = (root) => ({
  name: namespace,
  setup({ onLoad, onResolve }) {
    const byPath = (files) => new Map(Object.entries(files).map(([file, names]) => [resolve(root, file), names]));
    const [functions, others] = [byPath(seldom), byPath(apart)];
    onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const elsewhere = others.get(path)?.map((name) => `export const ${name} = (...given) => later().${name}(...given);`);
      if (elsewhere) return { contents: elsewhere.join('\n'), loader: 'js' };
      const names = functions.get(path);
      if (names === undefined) return undefined;
      const own = JSON.stringify(`${namespace}:${basename(path)}`);
      const contents = names.map((name) => `export const ${name} = (...given) => require(${own}).${name}(...given);`).join('\n');
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
    onResolve({ filter: /^loaded-later:/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(namespace.length + 1)),
      namespace,
    }));
    onLoad({ filter: /./, namespace }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'ts',
      resolveDir: dirname(path),
    }));
  },
});
