/** Controls, noncharacters and marks that reorder text: nothing that a page may hold, and nothing that a reader would miss. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what cannot be printed. Line ends and tabs stay. */
export const printable = (text: string): string => (text.search(unprintable) === -1 ? text : text.replace(unprintable, ''));
