import Handlebars from 'handlebars';

// For sources that are run as they are. scripts/bundle.mjs puts in place of this file one that reads and compiles templates only where a
// site has its own, and has written the shipped ones as functions beforehand.

/** What a template prints of its data; `root` is that of the whole page. */
export type TemplateFunction = (context: unknown, root: unknown) => string;

/** A template as a function, given what finds its partials when they are printed. */
export type WrittenTemplate = (partial: (name: string) => TemplateFunction) => TemplateFunction;

/** Reads, compiles and runs templates. */
export const compiler = (): typeof Handlebars => Handlebars;

/** What has been made of exactly this text beforehand. */
export const writtenBefore = (_text: string): WrittenTemplate | undefined => undefined;
