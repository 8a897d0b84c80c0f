import type { Localized } from '../language.ts';

const names: ReadonlyMap<number, Localized> = new Map([
  [0x00a0, { zh: '不间断空格', en: 'no-break space' }],
  [0x00ad, { zh: '软连字符', en: 'soft hyphen' }],
  [0x180e, { zh: '零宽字符', en: 'Mongolian vowel separator' }],
  [0x200b, { zh: '零宽空格', en: 'zero-width space' }],
  [0x200c, { zh: '零宽不连字', en: 'zero-width non-joiner' }],
  [0x200d, { zh: '零宽连字', en: 'zero-width joiner' }],
  [0x200e, { zh: '从左到右标记', en: 'left-to-right mark' }],
  [0x200f, { zh: '从右到左标记', en: 'right-to-left mark' }],
  [0x202f, { zh: '窄不间断空格', en: 'narrow no-break space' }],
  [0x2060, { zh: '零宽连接符', en: 'word joiner' }],
  [0x3000, { zh: '全角空格', en: 'ideographic space' }],
  [0xfeff, { zh: '字节顺序标记', en: 'byte order mark' }],
  [0x09, { zh: '制表符', en: 'tab' }],
]);

const nameOf = (code: number): Localized => {
  const known = names.get(code);
  if (known) return known;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return { zh: '控制字符', en: 'control character' };
  if (code >= 0xd800 && code <= 0xdfff) return { zh: '残缺字符', en: 'half of a surrogate pair' };
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return { zh: '文字方向控制符', en: 'bidirectional control' };
  if (code >= 0x2000 && code <= 0x200a) return { zh: '特殊空格', en: 'typographic space' };
  return { zh: '不可见字符', en: 'invisible character' };
};

/** `U+200B` */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `U+200B（零宽空格）`: for characters that a reader cannot see. */
export const describeCharacter = (character: string): Localized => {
  const name = nameOf(character.codePointAt(0) ?? 0);
  const code = codePointName(character);
  return { zh: `${code}（${name.zh}）`, en: `${code} (${name.en})` };
};

/** Spaces other than the ASCII ones, and characters without any width: what an eye cannot tell from nothing. */
export const invisible = /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u;

/** What an eye can see of a text. */
export const withoutInvisible = (text: string): string => text.replace(invisibleOrSpace, '');

const invisibleOrSpace = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f]+/gu;

/**
 * Characters that no content may hold: control characters, noncharacters, lone surrogates, and bidirectional controls, which show
 * figures in another order than they are read.
 */
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/u;

const unseen = /[\u0000-\u001f\u007f-\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufffe\uffff]/gu;

/** Text from a content file as a message may show it: cut to some code points, every invisible character by its code point. */
export const shown = (text: string, length = 40): string => {
  const head = [...text.slice(0, 2 * length + 2)];
  const cut = head.length > length ? `${head.slice(0, length).join('')}…` : head.join('');
  return cut.replace(unseen, (character) => (character === '\n' ? '↵' : `<${codePointName(character)}>`));
};
