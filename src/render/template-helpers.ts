import type Handlebars from 'handlebars';
import type { Html, Url } from '../model/pages/markup.ts';
import { html, present, url } from './template-values.ts';

/** Blocks that a template may use. `lookup`, `log` and partial blocks are not among them: they cannot be checked beforehand. */
export const blockNames = ['has', 'if', 'unless', 'each', 'with', 'is'] as const;
/** What prints something other than text. */
export const inlineNames = ['html', 'url'] as const;

export type BlockName = (typeof blockNames)[number];
export type InlineName = (typeof inlineNames)[number];

/**
 * `has`: present and not empty; unlike `if`, a 0 is there. `is`: one of the values of a choice. `html`, `url`: print what code has made
 * safe, and nothing else. The static check has proved the types of the arguments; these tests are the second lock.
 */
export const registerHelpers = (handlebars: typeof Handlebars): void => {
  handlebars.registerHelper('has', function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return present(value) ? options.fn(this) : options.inverse(this);
  });
  handlebars.registerHelper('is', function (this: unknown, value: unknown, expected: unknown, options: Handlebars.HelperOptions) {
    return value === expected ? options.fn(this) : options.inverse(this);
  });
  handlebars.registerHelper('html', (value: Html) => new handlebars.SafeString(html(value)));
  handlebars.registerHelper('url', (value: Url) => new handlebars.SafeString(url(value)));
};
