import Handlebars from 'handlebars';

// For sources that are run as they are. scripts/bundle.mjs puts in place of this file one that reads and compiles templates only where a
// site has its own, and has compiled the shipped ones beforehand.

/** Reads and compiles templates. */
export const compiler = (): typeof Handlebars => Handlebars;

/** Runs compiled templates; does not read any. */
export const runtime = (): typeof Handlebars => Handlebars;

/** What the compiler has made of exactly this text beforehand. */
export const compiledBefore = (_text: string): TemplateSpecification | undefined => undefined;
