/**
 * Content may hold escape sequences, bidi overrides and invisible characters that would forge or hide what a terminal shows.
 * Each is written as its code point, `<U+202E>`. NBSP and the ideographic space are left: they only look like spaces.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `<U+${codePointName(character)}>`);

const codePointName = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
