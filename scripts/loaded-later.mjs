import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** What is only called where something plainer did not suffice, by file: the functions that it exports. */
const seldom = {
  'src/lanes/further-lanes.ts': ['furtherLanes'],
  'src/parse/markdown/processor.ts': ['parseWithRemark'],
  'src/render/html/section-html-by-remark.ts': ['sectionHtmlByRemark'],
};

const namespace = 'loaded-later';

/**
 * An esbuild plugin that runs these files, and what they import, when a function of theirs is first called and not already when a file that
 * imports them is. Most builds of a few reports never do.
 */
export const loadedLater = (root) => ({
  name: namespace,
  setup({ onLoad, onResolve }) {
    const functions = new Map(Object.entries(seldom).map(([file, names]) => [resolve(root, file), names]));
    onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
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
