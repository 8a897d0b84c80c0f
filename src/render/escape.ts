import { escaperOf, printable, suspiciousClass } from '../source/printable.ts';

/** Text as HTML or XML, in element content and in quoted attributes, without what no published file may hold. */
export const escapeHtml: (text: string) => string = escaperOf({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' });

const suspicious = new RegExp(`[${suspiciousClass}]`);

/**
 * The text without what no published file may hold, wherever in the content it came from: control characters, marks that reverse the
 * reading direction (a figure could be shown backwards), halves of surrogate pairs.
 */
export const publishable = (text: string): string => (suspicious.test(text) ? printable(text) : text);
