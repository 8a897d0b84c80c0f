import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import { type Frame, frameShape } from '../model/pages/frame.ts';
import { type Html, safeHtml } from '../model/pages/markup.ts';
import type { Infer } from '../model/pages/shape.ts';
import type { SourceText } from '../source/source-text.ts';
import { publishable } from './escape.ts';
import { type PageName, pageShapes } from './page-shapes.ts';
import { checkTemplate } from './template-check.ts';
import { compiledBefore, compiler, runtime } from './template-engine.ts';
import { unknownFile } from './template-file-messages.ts';
import { templateFinding } from './template-finding.ts';
import { blockNames, inlineNames, registerHelpers } from './template-helpers.ts';
import { type ParsedTemplate, parseTemplate } from './template-parse.ts';

/** Texts by path below templates/: `layout.hbs`, `pages/report.hbs`, `partials/breadcrumbs.hbs`. */
export type TemplateFiles = ReadonlyMap<string, SourceText>;

export interface Templates {
  /** A whole page: its template, within the layout. */
  readonly page: <P extends PageName>(name: P, model: Infer<(typeof pageShapes)[P]>, frame: Omit<Frame, 'content'>) => string;
}

const layoutFile = 'layout.hbs';
const pageFile = (name: PageName): string => `pages/${name}.hbs`;

/** Handlebars keeps partials in an object, where the names that every object has are taken. */
const partialName = (file: string): string | undefined => {
  const name = /^partials\/(.+)\.hbs$/.exec(file)?.[1];
  return name === undefined || name in Object.prototype ? undefined : name;
};

export const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  // Handlebars' own list would let `lookup`, `log` and the rest through.
  knownHelpers: {
    ...{ helperMissing: false, blockHelperMissing: false, lookup: false, log: false },
    ...Object.fromEntries([...blockNames, ...inlineNames].map((name) => [name, true])),
  },
};

const pageNames = Object.keys(pageShapes).filter((name): name is PageName => Object.hasOwn(pageShapes, name));

/** The shipped templates, replaced file by file by the site's own. */
export const mergeTemplates = (shipped: TemplateFiles, own: TemplateFiles): TemplateFiles => new Map([...shipped, ...own]);

/** Files among the site's own templates that no page would ever use. */
const strayFiles = (files: TemplateFiles): readonly Draft[] => {
  const known = [layoutFile, ...pageNames.map(pageFile)];
  const start = { line: 1, column: 0 };
  return [...files]
    .filter(([name]) => !known.includes(name) && partialName(name) === undefined)
    .map(([name, source]) => templateFinding(source, { start, end: start }, ...unknownFile(name, suggestKey(name, known))));
};

interface ParsedFiles {
  readonly parsed: ReadonlyMap<string, ParsedTemplate>;
  readonly drafts: readonly Draft[];
}

const parseFiles = (files: TemplateFiles): ParsedFiles => {
  const parsed = new Map<string, ParsedTemplate>();
  const drafts: Draft[] = [];
  for (const [name, source] of files) {
    const result = parseTemplate(source);
    if ('program' in result) parsed.set(name, result);
    else drafts.push(result);
  }
  return { parsed, drafts };
};

const partialsOf = (parsed: ReadonlyMap<string, ParsedTemplate>): ReadonlyMap<string, ParsedTemplate> => {
  const partials = new Map<string, ParsedTemplate>();
  for (const [file, template] of parsed) {
    const name = partialName(file);
    if (name !== undefined) partials.set(name, template);
  }
  return partials;
};

/** Checks every page's template, and with it every partial that is used, against the shapes of the pages. */
export const checkTemplates = (files: TemplateFiles): readonly Draft[] => {
  const { parsed, drafts } = parseFiles(files);
  if (drafts.length > 0) return [...strayFiles(files), ...drafts];
  const partials = partialsOf(parsed);
  const layout = parsed.get(layoutFile);
  const all = [
    ...strayFiles(files),
    ...(layout ? checkTemplate(layout, frameShape, partials) : []),
    ...pageNames.flatMap((name) => {
      const page = parsed.get(pageFile(name));
      return page ? checkTemplate(page, pageShapes[name], partials) : [];
    }),
  ];
  // Pages share partials: one mistake in a partial is one finding.
  const unique = new Map(all.map((draft) => [`${draft.at.source.file}:${draft.at.span.start}:${draft.message.en}`, draft]));
  return [...unique.values()];
};

/**
 * Templates that `checkTemplates` found nothing in, ready to run: as compiled when the program was bundled, otherwise compiled now. A template
 * that is missing or fails all the same is a defect of the program.
 */
export const compileTemplates = (files: TemplateFiles): Templates => {
  const specifications = new Map([...files].map(([name, { text }]) => [name, compiledBefore(text)]));
  const handlebars = ([...specifications.values()].includes(undefined) ? compiler() : runtime()).create();
  registerHelpers(handlebars);
  const delegate = (name: string, { text }: SourceText): HandlebarsTemplateDelegate => {
    const specification = specifications.get(name);
    return specification === undefined ? handlebars.compile<unknown>(text, compileOptions) : handlebars.template<unknown>(specification);
  };
  const compile = (name: string): ((model: unknown) => string) => {
    const source = files.get(name);
    if (!source) throw new Error(`no template ${name}`);
    const run = delegate(name, source);
    return (model) => run(model);
  };
  for (const [name, source] of files) {
    const partial = partialName(name);
    if (partial !== undefined) handlebars.registerPartial(partial, delegate(name, source));
  }
  const compiled = new Map<string, (model: unknown) => string>();
  const template = (name: string): ((model: unknown) => string) => {
    const known = compiled.get(name) ?? compile(name);
    compiled.set(name, known);
    return known;
  };
  return {
    page: (name, model, frame) => {
      const content: Html = safeHtml(template(pageFile(name))(model));
      return publishable(template(layoutFile)({ ...frame, content }));
    },
  };
};
