import { eastAsianWidth } from 'get-east-asian-width';

const withoutWidth = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u;

/** Terminal columns of one code point: 2 for Han and full-width forms, 0 for what is drawn over the character before it. */
const columnsOfCharacter = (character: string): number => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x7f) return codePoint < 0x20 ? 0 : 1;
  return withoutWidth.test(character) ? 0 : eastAsianWidth(codePoint);
};

/**
 * Columns that a text takes on a terminal; ambiguous characters count as narrow. By code points and not by grapheme clusters: the clusters
 * that would differ are joined by characters that are never printed as such, and finding them costs 60 ms of start-up.
 */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
};

/** Pads to a number of columns. */
export const padColumns = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
