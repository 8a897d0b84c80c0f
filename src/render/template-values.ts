import type { Html, Url } from '../model/pages/markup.ts';
import { escaperOf } from '../source/printable.ts';
import { escapeHtml } from './escape.ts';

/** With the entities that Handlebars has. */
const escaped = escaperOf({
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' },
});

/** `{{value}}`; throws for what the static check would not have let through. */
export const printed = (value: unknown, name: string): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new Error(`${name}: not a text`);
  return escaped(value);
};

/** `{{#has value}}` */
export const present = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** `{{html value}}` */
export const html = (value: Html): string => {
  if (typeof value?.html !== 'string') throw new Error('html: not markup');
  return value.html;
};

/** `{{url value}}` */
export const url = (value: Url): string => {
  if (typeof value?.url !== 'string') throw new Error('url: not an address');
  return escapeHtml(value.url);
};
