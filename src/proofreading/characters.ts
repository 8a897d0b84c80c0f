/** Kinds of UTF-16 units, for scans that ask about every character: a table, where a pattern would take ten times as long. */
export const han = 1;
export const openingMark = 2;
export const closingMark = 4;
export const pauseMark = 8;
/** `,` and its like, which Chinese has in full width. */
export const halfMark = 16;
export const roundBracket = 32;
/** Marks that come in pairs, round brackets apart. */
export const paired = 64;
export const straightQuote = 128;
export const wide = 256;
export const space = 512;
/** What ellipses and dashes are wrongly made of. */
export const dot = 1024;

/** The Han of nearly every text. */
export const firstHan = 0x3400;
export const lastHan = 0x9fff;

const kinds = (() => {
  const table = new Uint16Array(65536);
  const add = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      table[code] = (table[code] ?? 0) | kind;
    }
  };
  for (let code = firstHan; code <= lastHan; code++) table[code] = han;
  for (let code = 0xf900; code <= 0xfaff; code++) table[code] = han;
  // Halves of the rarer Han beyond the first plane.
  for (let code = 0xd840; code <= 0xd88f; code++) table[code] = han;
  add('〇々', han);
  add('“‘《〈（【〔「『', openingMark);
  add('”’》〉）】〕」』', closingMark);
  add('，。、；：！？', pauseMark);
  add(',;:?!.', halfMark);
  add('()（）', roundBracket);
  add('“”《》【】〔〕', paired);
  add('"', straightQuote);
  add(' \u00a0', space);
  add('.-…', dot);
  for (let code = 0; code < 26; code++) add(String.fromCharCode(0xff21 + code, 0xff41 + code), wide);
  for (let code = 0xff10; code <= 0xff19; code++) table[code] = wide;
  return table;
})();

/** The kinds of a UTF-16 unit, 0 for none: `kindOf(code) & han`. NaN, beyond either end of a text, is none. */
export const kindOf = (code: number): number => kinds[code] ?? 0;
