const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML or XML, in element content and in quoted attributes. */
export const escapeHtml = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => entities[c] ?? c) : text);

/**
 * Characters that no published file may hold, wherever in the content they came from: control characters, marks that reverse the reading
 * direction (a figure could be shown backwards), halves of surrogate pairs, U+FFFD and noncharacters.
 */
const unpublishable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffd-\uffff\ud800-\udfff]/gu;

export const publishable = (text: string): string => text.replace(unpublishable, '');
