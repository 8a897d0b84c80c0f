import type { Localized } from '../language.ts';
import { kindOf } from './characters.ts';
import { chinese } from './half-width.ts';
import type { Slip } from './slip.ts';

// GB/T 15834—2011 标点符号用法.

// Bounded and without alternatives that overlap: linear.
const runs = /[，。、；：！？]{2,20}|…{1,20}|\.{3,20}|(?<=[\p{Script=Han}”》）])-{2,10}(?=[\p{Script=Han}“《（])/gu;

/** Marks in a row, ellipses and dashes. */
export const markRuns = (text: string, slips: Slip[]): void => {
  for (const { 0: written, index } of text.matchAll(runs)) {
    const end = index + written.length;
    const [first = ''] = written;
    const slip = (message: Localized, replacement?: string): void => {
      slips.push({
        start: index,
        end,
        message,
        hint:
          replacement === undefined
            ? { zh: '只留一个标点', en: 'Keep one of them' }
            : { zh: `改为“${replacement}”`, en: `Write “${replacement}”` },
        ...(replacement === undefined ? {} : { replacement }),
      });
    };
    const ellipsis: Localized = { zh: `省略号写成了“${written}”`, en: `An ellipsis written “${written}”` };
    if (first === '…') {
      if (written.length !== 2 && written.length !== 4) slip(ellipsis, '……');
    } else if (first === '.') {
      const around = kindOf(text.charCodeAt(index - 1)) | kindOf(text.charCodeAt(end));
      if ((around & chinese) !== 0) slip(ellipsis, '……');
    } else if (first === '-') slip({ zh: `破折号写成了“${written}”`, en: `A dash written “${written}”` }, '——');
    else if (/^[！？]{1,3}$/u.test(written) && written !== '！！' && written !== '？？') continue;
    else if (/^。{3,}$/u.test(written)) slip(ellipsis, '……');
    else {
      const repeated = [...written].every((mark) => mark === first);
      slip(
        repeated
          ? { zh: `标点重复：“${written}”`, en: `Mark doubled: “${written}”` }
          : { zh: `两个标点连在一起：“${written}”`, en: `Marks in a row: “${written}”` },
        repeated ? first : undefined,
      );
    }
  }
};
