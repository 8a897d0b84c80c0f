import { decodeString } from 'micromark-util-decode-string';

/** What Markdown takes a character reference for: `&` for `&amp;`; the text itself where it is none. */
export const meaningOf = (written: string): string => decodeString(written);
