import { printable } from './html/printable.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML or XML, in element content and in quoted attributes. */
export const escapeHtml = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => entities[c] ?? c) : text);

/** One class, for a quick look: a whole page is searched in a quarter of the time that the exact pattern takes. */
const suspicious =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffd-\uffff]/;

/**
 * The text without what no published file may hold, wherever in the content it came from: control characters, marks that reverse the
 * reading direction (a figure could be shown backwards), halves of surrogate pairs.
 */
export const publishable = (text: string): string => (suspicious.test(text) ? printable(text) : text);
