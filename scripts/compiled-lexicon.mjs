import { sourceModule } from './source-module.mjs';

const lexicons = "export { packedLexicon } from './narrative/grammar/packed-lexicon.ts'; export { editions } from './form/editions.ts';";

/** An esbuild plugin that puts the grammar's words as they are packed in place of the file that would collect and pack them at run time. */
export const compiledLexicon = (root) => ({
  name: 'compiled-lexicon',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]narrative[\\/]grammar[\\/]packed-lexicon\.ts$/ }, async () => {
      const { packedLexicon, editions } = await sourceModule(root, lexicons);
      const made = Object.keys(editions).map((edition) => `${JSON.stringify(edition)}: () => (${JSON.stringify(packedLexicon(edition))}),`);
      return {
        contents: `const made = {\n${made.join('\n')}\n};\nexport const packedLexicon = (edition) => made[edition]();\n`,
        loader: 'js',
      };
    });
  },
});
