import { compiler, type TemplateFunction } from './template-engine.ts';
import { partialName, type TemplateFiles } from './template-files.ts';
import { blockNames, inlineNames, registerHelpers } from './template-helpers.ts';

const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  // Handlebars' own list would let `lookup`, `log` and the rest through.
  knownHelpers: {
    ...{ helperMissing: false, blockHelperMissing: false, lookup: false, log: false },
    ...Object.fromEntries([...blockNames, ...inlineNames].map((name) => [name, true])),
  },
};

/** Templates as Handlebars compiles them, when first asked for; `written` ones may be among their partials. */
export const handlebarsTemplates = (
  files: TemplateFiles,
  written: ReadonlyMap<string, TemplateFunction>,
): ReadonlyMap<string, TemplateFunction> => {
  const handlebars = compiler().create();
  registerHelpers(handlebars);
  for (const [file, template] of written) {
    const name = partialName(file);
    if (name !== undefined) handlebars.registerPartial(name, (context: unknown, options) => template(context, options?.data?.root));
  }
  const compiled = new Map<string, TemplateFunction>();
  for (const [file, { text }] of files) {
    const run = handlebars.compile<unknown>(text, compileOptions);
    compiled.set(file, (context, root) => run(context, { data: { root } }));
    const name = partialName(file);
    if (name !== undefined) handlebars.registerPartial(name, run);
  }
  return compiled;
};
