import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import Handlebars from 'handlebars';
import { sourceModule } from './source-module.mjs';

const loading = [
  "export { loadTemplates } from './load/load-templates.ts';",
  "export { checkTemplates } from './render/templates.ts';",
  "export { templateFunction } from '../scripts/template-function.ts';",
].join('\n');

/**
 * An esbuild plugin that checks the shipped templates, writes each as a function, known by the hash of its text, and puts them in place of
 * the file that would read and compile them at run time. Handlebars is loaded only where a site has templates of its own.
 */
export const compiledTemplates = (root) => ({
  name: 'compiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]render[\\/]template-engine\.ts$/ }, async ({ path }) => {
      const { loadTemplates, checkTemplates, templateFunction } = await sourceModule(root, loading);
      const { templates, drafts } = loadTemplates(root);
      const [problem] = [...drafts, ...checkTemplates(templates)];
      if (problem) throw new Error(`${problem.at.source.file}: ${problem.message.en}`);
      const written = [...templates.values()].map(({ text, file }) => {
        const hash = createHash('sha256').update(text).digest('hex');
        return `[${JSON.stringify(hash)}, ${templateFunction(Handlebars.parse(text, { srcName: file }))}],`;
      });
      const contents = [
        "import { createHash } from 'node:crypto';",
        "import { html, present, printed, url } from './template-values.ts';",
        "export const compiler = () => require('handlebars');",
        `const written = new Map([${written.join('\n')}]);`,
        "export const writtenBefore = (text) => written.get(createHash('sha256').update(text).digest('hex'));",
      ];
      return { contents: contents.join('\n'), loader: 'js', resolveDir: dirname(path) };
    });
  },
});
