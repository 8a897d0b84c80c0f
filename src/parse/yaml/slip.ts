import type { Localized } from '../../language.ts';
import { describeCharacter, shown } from '../characters.ts';

/**
 * unreadable: the parser gave up, so what stands out probably is the reason. odd: it did parse, so only what cannot be meant counts.
 */
export type SlipContext = 'unreadable' | 'odd';

/** A slip of the pen, at offsets of the source. */
export interface Slip {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly message: Localized;
  readonly hint: Localized;
}

/** What may be a key, as the source of a pattern. */
export const keyPattern = /[^\s:：,，;；。{}[\]｛｝［］]{1,60}/u.source;

export const fullWidthColon = (start: number, name: string): Slip => ({
  rule: 'yaml/full-width',
  start,
  end: start + 1,
  message: { zh: `“${shown(name)}”后面用了全角冒号“：”`, en: `A full-width colon "：" follows "${shown(name)}"` },
  hint: { zh: `请改成半角冒号加空格，写成“${shown(name)}: ”`, en: `Write a half-width colon and a space: "${shown(name)}: "` },
});

export const missingSpace = (start: number, name: string): Slip => ({
  rule: 'yaml/syntax',
  start,
  end: start + 1,
  message: { zh: `“${shown(name)}:”的冒号后面缺少空格`, en: `A space is missing after the colon of "${shown(name)}:"` },
  hint: { zh: `请在冒号后面加一个半角空格，写成“${shown(name)}: ”`, en: `Put a space after the colon: "${shown(name)}: "` },
});

/** `-` alone, which YAML reads as the start of a list. */
export const loneDash = (start: number): Slip => ({
  rule: 'yaml/syntax',
  start,
  end: start + 1,
  message: { zh: '这里只写了“-”，不是数字', en: 'There is only a "-" here, which is no number' },
  hint: { zh: '没有发生写 0；确实不适用写 null', en: 'Write 0 for none, null where it does not apply' },
});

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

export const fullWidthMark = (start: number, mark: string, zh: string, en: string): Slip => ({
  rule: 'yaml/full-width',
  start,
  end: start + 1,
  message: { zh: `${zh}用了全角的 ${mark}`, en: `The full-width mark ${mark} is used as ${en}` },
  hint: { zh: `请改成半角的 ${halfWidth[mark] ?? mark}`, en: `Write the half-width ${halfWidth[mark] ?? mark}` },
});

export const badSpace = (start: number, character: string, place: Localized): Slip => {
  const what = describeCharacter(character);
  return {
    rule: 'yaml/whitespace',
    start,
    end: start + character.length,
    message: { zh: `${place.zh}有 ${what.zh}`, en: `There is ${what.en} ${place.en}` },
    hint:
      place === inIndentation
        ? { zh: '缩进请只用半角空格，每级两个', en: 'Indent with plain spaces, two for each level' }
        : { zh: '请删去它，需要空格时用半角空格', en: 'Remove it; where a space is needed, use a plain one' },
  };
};

export const inIndentation: Localized = { zh: '缩进里', en: 'in the indentation' };
export const inKey: Localized = { zh: '项名里', en: 'in the key' };
/** `made:\u00a03`: no space that YAML knows follows the colon. */
export const spacedColon = /:(?=[\u00a0\u2000-\u200f\u202f\u205f-\u206f\u3000\ufeff])/u;

export const afterColon: Localized = { zh: '冒号后面', en: 'after the colon' };
