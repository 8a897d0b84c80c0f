/**
 * What texts and queries are compared by: full and half width, capital and small letters are one; white space and invisible characters do
 * not count. Each character is folded by itself, so that a part of a text folds to a part of the folded text: whatever stands in a page
 * is found, wherever it is cut. The same function runs at build time and in the browser.
 */
const ignored = /[\s\p{Cf}]/gu;

const known = new Map<string, string>();

const foldUnknown = (character: string): string => {
  const folded = character.normalize('NFKC').toLowerCase().replace(ignored, '');
  known.set(character, folded);
  return folded;
};

/** Everything but Han and small ASCII letters, digits and signs, which fold to themselves. */
const notPlain = /[^\u4e00-\u9fff!-@[-~]/gu;

const foldCharacter = (character: string): string => known.get(character) ?? foldUnknown(character);

export const fold = (text: string): string => text.normalize('NFC').replace(notPlain, foldCharacter);

/** A folded text with the place in the text that each of its units comes from; one more for the end. */
export interface FoldedText {
  readonly folded: string;
  readonly places: readonly number[];
}

/** `text` in NFC, as texts of the index are. */
export const foldWithPlaces = (text: string): FoldedText => {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let unit = 0; unit < piece.length; unit++) places.push(at);
    folded += piece;
    at += character.length;
  }
  places.push(at);
  return { folded, places };
};
