/**
 * JSON whose text holds no character that a terminal or a web page could act on: what JSON leaves raw (DEL, C1, bidi and zero-width
 * characters, U+2028) is escaped as well. Any reader gives back the same strings.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escapeUnits)}\n`;

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
