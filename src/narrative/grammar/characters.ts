/** What a UTF-16 unit of a compact text may begin, for the walk that asks about every one of them: a table, where a set of strings would take ten times as long. */
export const mark = 1;
export const digit = 2;
export const latin = 4;
/** 〇 to 九, 两, 十, 百, 千. */
export const numeral = 8;
/** 约, 近, 不到: what may stand before a number, and 负. */
export const hedge = 16;
/** 二〇二四年, 本年度, 去年. */
export const year = 32;
/** 第, 每, 〔: what makes the number that follows a name. */
export const ordinal = 64;
/** 《 */
export const title = 128;

const kinds = (() => {
  const table = new Uint8Array(65536);
  const add = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      table[code] = (table[code] ?? 0) | kind;
    }
  };
  add('。!?\n;,、/:([【)]】…—→|', mark);
  add('0123456789', digit);
  add('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', latin);
  add('零〇○一二三四五六七八九十百千两', numeral);
  add('近约逾超上不至突将接大负', hedge);
  add('一二本今上去前下次明来', year);
  add('第每〔', ordinal);
  add('《', title);
  return table;
})();

/** The kinds of a unit, 0 for none. NaN, beyond the end of a text, is none. */
export const kindOf = (code: number): number => kinds[code] ?? 0;

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
