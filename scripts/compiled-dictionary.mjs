import { sourceModule } from './source-module.mjs';

const formats = ['csv', 'json'];

/** The data dictionary of every site, by the name of its file in lib/. */
export const dictionaryFiles = async (root) => {
  const { dictionaryBody } = await sourceModule(root, "export { dictionaryBody } from './data/dictionary.ts';");
  return formats.map((format) => [`dictionary.${format}`, dictionaryBody(format)]);
};

/** An esbuild plugin that takes the data dictionary from these files, in place of the one that would make it for every site. */
export const compiledDictionary = {
  name: 'compiled-dictionary',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/]dictionary\.ts$/ }, () => ({
      contents: `
import { fileURLToPath } from 'node:url';
export const dictionaryBody = (format) => ({ copy: fileURLToPath(new URL('./dictionary.' + format, import.meta.url)) });`,
      loader: 'js',
    }));
  },
};
