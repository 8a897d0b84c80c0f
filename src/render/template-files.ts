import type { SourceText } from '../source/source-text.ts';

/** Texts by path below templates/: `layout.hbs`, `pages/report.hbs`, `partials/breadcrumbs.hbs`. */
export type TemplateFiles = ReadonlyMap<string, SourceText>;

/** The shipped templates, replaced file by file by the site's own. */
export const mergeTemplates = (shipped: TemplateFiles, own: TemplateFiles): TemplateFiles => new Map([...shipped, ...own]);

/** Handlebars keeps partials in an object, where the names that every object has are taken. */
export const partialName = (file: string): string | undefined => {
  const name = /^partials\/(.+)\.hbs$/.exec(file)?.[1];
  return name === undefined || name in Object.prototype ? undefined : name;
};
