import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import { type Frame, frameShape } from '../model/pages/frame.ts';
import { type Html, safeHtml } from '../model/pages/markup.ts';
import type { Infer } from '../model/pages/shape.ts';
import type { SourceText } from '../source/source-text.ts';
import { publishable } from './escape.ts';
import { handlebarsTemplates } from './handlebars-templates.ts';
import { type PageName, pageShapes } from './page-shapes.ts';
import { checkTemplate } from './template-check.ts';
import { type TemplateFunction, writtenBefore } from './template-engine.ts';
import { unknownFile } from './template-file-messages.ts';
import { partialName, type TemplateFiles } from './template-files.ts';
import { templateFinding } from './template-finding.ts';
import { type ParsedTemplate, parseTemplate } from './template-parse.ts';

export interface Templates {
  /** A whole page: its template, within the layout. */
  readonly page: <P extends PageName>(name: P, model: Infer<(typeof pageShapes)[P]>, frame: Omit<Frame, 'content'>) => string;
}

const layoutFile = 'layout.hbs';
const pageFile = (name: PageName): string => `pages/${name}.hbs`;
const partialFile = (name: string): string => `partials/${name}.hbs`;

const pageNames = Object.keys(pageShapes).filter((name): name is PageName => Object.hasOwn(pageShapes, name));

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
 * Templates that `checkTemplates` found nothing in, ready to run: as written when the program was bundled, otherwise compiled now. A template
 * that is missing or fails all the same is a defect of the program.
 */
export const compileTemplates = (files: TemplateFiles): Templates => {
  const functions = new Map<string, TemplateFunction>();
  const template = (file: string): TemplateFunction => {
    const known = functions.get(file);
    if (!known) throw new Error(`no template ${file}`);
    return known;
  };
  const others = new Map<string, SourceText>();
  for (const [file, source] of files) {
    const written = writtenBefore(source.text);
    if (written)
      functions.set(
        file,
        written((name) => template(partialFile(name))),
      );
    else others.set(file, source);
  }
  /** Handlebars knows nothing of what may be printed, nor does who wrote a site's own templates. */
  const clean = others.size > 0 ? publishable : (page: string): string => page;
  if (others.size > 0) for (const [file, compiled] of handlebarsTemplates(others, functions)) functions.set(file, compiled);
  return {
    page: (name, model, frame) => {
      const content: Html = safeHtml(template(pageFile(name))(model, model));
      const whole = { ...frame, content };
      return clean(template(layoutFile)(whole, whole));
    },
  };
};
