import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import Handlebars from 'handlebars';
import { sourceModule } from './source-module.mjs';

const loading = [
  "export { loadTemplates } from './load/load-templates.ts';",
  "export { checkTemplates, compileOptions } from './render/templates.ts';",
].join('\n');

/**
 * An esbuild plugin that checks the shipped templates and puts what Handlebars makes of them, known by the hash of their text, in place of
 * the file that would read and compile them at run time. The compiler is loaded only where a site has templates of its own.
 */
export const compiledTemplates = (root) => ({
  name: 'compiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]render[\\/]template-engine\.ts$/ }, async ({ path }) => {
      const { loadTemplates, checkTemplates, compileOptions } = await sourceModule(root, loading);
      const { templates, drafts } = loadTemplates(root);
      const [problem] = [...drafts, ...checkTemplates(templates)];
      if (problem) throw new Error(`${problem.at.source.file}: ${problem.message.en}`);
      const compiled = [...templates.values()].map(({ text }) => {
        const hash = createHash('sha256').update(text).digest('hex');
        return `[${JSON.stringify(hash)}, () => (${Handlebars.precompile(text, compileOptions)})],`;
      });
      const contents = [
        "import { createHash } from 'node:crypto';",
        "export const compiler = () => require('handlebars');",
        "export const runtime = () => require('handlebars/runtime');",
        `const compiled = new Map([${compiled.join('\n')}]);`,
        "export const compiledBefore = (text) => compiled.get(createHash('sha256').update(text).digest('hex'))?.();",
      ];
      return { contents: contents.join('\n'), loader: 'js', resolveDir: dirname(path) };
    });
  },
});
