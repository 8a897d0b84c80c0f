import type { Html, Url } from '../model/pages/markup.ts';
import { escapeHtml } from './escape.ts';

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' },
};

/** `{{value}}`, with the entities that Handlebars has; throws for what the static check would not have let through. */
export const printed = (value: unknown, name: string): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new Error(`${name}: not a text`);
  return /[&<>"'`=]/.test(value) ? value.replace(/[&<>"'`=]/g, (c) => entities[c] ?? c) : value;
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
