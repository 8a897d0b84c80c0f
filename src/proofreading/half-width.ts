import type { Localized } from '../language.ts';
import { closingMark, han, openingMark } from './characters.ts';
import type { Slip } from './slip.ts';

/** What marks in Chinese stand beside. */
export const chinese: number = han | openingMark | closingMark;

export const halfWidth = (written: string, right: string): Slip['message'] => ({
  zh: `中文里用了半角标点“${written}”`,
  en: `Half-width “${written}” in Chinese; it should be “${right}”`,
});

export const writeInstead = (right: string): Localized => ({ zh: `改为“${right}”`, en: `Write “${right}”` });
