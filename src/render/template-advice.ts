import type { Localized } from '../language.ts';

/** What is wrong in a template, and what to write instead. */
export type Advice = readonly [message: Localized, hint: Localized];

const kinds: Readonly<Record<string, Localized>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  flag: { zh: '“是否”值', en: 'a yes or no' },
  html: { zh: '网页片段', en: 'markup' },
  url: { zh: '网址', en: 'an address' },
  choice: { zh: '选项', en: 'one of several words' },
  list: { zh: '列表', en: 'a list' },
  optional: { zh: '可能没有的内容', en: 'something that may be absent' },
  object: { zh: '一组内容', en: 'a group of values' },
};

/** A kind of shape in words. */
export const kindOf = (kind: string): Localized => kinds[kind] ?? { zh: kind, en: kind };

/** A hint that begins with what was probably meant. */
export const didYouMean = (found: string | undefined, otherwise: Localized): Localized =>
  found === undefined ? otherwise : { zh: `是不是想写“${found}”？${otherwise.zh}`, en: `Did you mean “${found}”? ${otherwise.en}` };

/** A hint that names what is there. */
export const listed = (known: readonly string[]): Localized =>
  known.length === 0
    ? { zh: '请删去，或改用页面已有的数据。', en: 'Remove it, or use data that the page has.' }
    : { zh: `这里可以用：${known.slice(0, 20).join('、')}。`, en: `Available here: ${known.slice(0, 20).join(', ')}.` };
