import type { Localized } from '../language.ts';
import { type CellKind, figureOf, isWhole } from './figure.ts';
import { type Cleaned, cleaned, cleaningSteps, type FigureSlipKind } from './figure-cleaning.ts';

/** A cell as it is written in statistics.yaml. */
export interface FigureToken {
  readonly raw: string;
  readonly quoted: boolean;
}

/** What an editor wrote in place of a number, and what to write instead. */
export interface FigureSlip {
  readonly kind: FigureSlipKind;
  /** The number or `{ value: …, note: … }` that is probably meant, as YAML; absent where guessing would be wrong. */
  readonly write?: string;
  /** Ends a sentence about the cell: 用了全角数字 · uses full-width digits. */
  readonly problem: Localized;
  readonly hint: Localized;
}

const notApplicable = /^(?:[/\\|-]+|[—–―－／﹣−]+|n\/?a|nil|none|无|無|没有|空|不适用|不涉及|暂无)$/i;
const unitName = (kind: CellKind): Localized =>
  !isWhole(kind)
    ? { zh: '只写数字，最多 6 位小数，例如 12.5', en: 'Write a number with at most 6 decimals, such as 12.5' }
    : kind === 'change'
      ? { zh: '只写整数，增加写 3，减少写 -3，没有变化写 0', en: 'Write a whole number: 3 for more, -3 for less, 0 for no change' }
      : { zh: '只写半角整数，例如 3；没有就写 0', en: 'Write a whole number such as 3; write 0 for none' };

const plainly = (kind: FigureSlipKind, zh: string, en: string, hint: Localized): FigureSlip => ({ kind, problem: { zh, en }, hint });

const zeroOrNull: Localized = { zh: '没有发生写 0；确实不适用写 null', en: 'Write 0 where there were none, null where it does not apply' };

/** What no cleaning turns into a number. */
const hopeless = (text: string, kind: CellKind): FigureSlip | undefined => {
  if (text === '') return plainly('empty', '没有填', 'is empty', zeroOrNull);
  if (/^(?:~|null)$/i.test(text)) return plainly('null-spelling', '不是规定的写法', 'is not how it is spelled', zeroOrNull);
  if (text.includes('\n')) return plainly('lines', '写了好几行', 'has several lines', unitName(kind));
  if (notApplicable.test(text)) return plainly('not-applicable', '不是数字', 'is not a number', zeroOrNull);
  if (/^(?:true|false|yes|no|on|off|是|否)$/i.test(text))
    return plainly('boolean', '是“是/否”，不是数字', 'is yes or no, not a number', unitName(kind));
  if (text.includes('{{'))
    return plainly('template', '是引用，表格里只能写数字', 'is a reference; tables hold numbers only', unitName(kind));
  if (/^[-+]?\.?(?:inf|nan|infinity)$/i.test(text)) return plainly('not-finite', '不是数字', 'is not a number', unitName(kind));
  if (/[%％‰]$/.test(text))
    return plainly('percent', '是百分数', 'is a percentage', { zh: '这一栏写数量，不写比例', en: 'Write the figure itself, not a share' });
  if (/^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?$/.test(text)) return plainly('date', '是日期', 'is a date', unitName(kind));
  if (/^\d+\s*[-~～—至:：]\s*\d+$/.test(text))
    return plainly('range', '不是一个确定的数', 'is not one number', { zh: '请写出确定的数', en: 'Write the exact number' });
  if (/[，,].*[:：]/.test(text))
    return plainly('two-entries', '把两项写进了一格', 'holds two entries', {
      zh: '各项之间用半角逗号加空格，冒号用半角冒号加空格',
      en: 'Separate entries with ", " and keys from values with ": "',
    });
  return undefined;
};

/** Why an otherwise plain number is not allowed here. */
const outOfRange = (text: string, kind: CellKind): FigureSlip | undefined => {
  if (/^-\d/.test(text) && (kind === 'count' || kind === 'money'))
    return plainly('negative', '是负数', 'is negative', { zh: '这一栏最小是 0，请核对原始台账', en: 'The least is 0; check the records' });
  if (/^-?\d{16,}/.test(text))
    return plainly('too-large', '超过了 9007199254740991', 'is above 9007199254740991', {
      zh: '请核对是不是多写了几位',
      en: 'Check for extra digits',
    });
  if (/^-?\d+\.\d+$/.test(text))
    return !isWhole(kind) && /\.\d{1,6}$/.test(text)
      ? plainly('too-large', '数字超过 15 位', 'has more than 15 digits', { zh: '请核对是不是多写了几位', en: 'Check for extra digits' })
      : !isWhole(kind)
        ? plainly('decimals', '小数超过 6 位', 'has more than 6 decimals', unitName(kind))
        : plainly('fraction', '不是整数', 'is not a whole number', unitName(kind));
  return undefined;
};

const noteOf = (text: string, kind: CellKind): string | undefined => {
  const found = /^(-?[\d.]{1,20})\s*(?:件|项|条|宗)?\s*[（(]([^（()）{}\n"'#:]{1,100})[）)]$/u.exec(text);
  const value = found && figureOf(found[1] ?? '', kind);
  return value === undefined || value === null ? undefined : `{ value: ${value}, note: ${found?.[2] ?? ''} }`;
};

/** Longer cells hold no number, and are not worth the work. */
const longest = 200;

/**
 * What is wrong with a cell that is no number of its kind, and what to write. Only the first thing wrong is named, but `write` mends
 * all: `１，２３４件` gives 1234. Never used to accept a value.
 */
export const figureSlip = (token: FigureToken, kind: CellKind, unit: string): FigureSlip => {
  const { raw, quoted } = token;
  const text = raw.slice(0, longest);
  const trimmed = text.trim();
  const none = hopeless(trimmed, kind);
  if (none) return none;
  const note = noteOf(trimmed, kind);
  if (note !== undefined)
    return {
      kind: 'note',
      write: note,
      problem: { zh: '在数字后面加了括号说明', en: 'has a note in brackets' },
      hint: { zh: `请写成 ${note}`, en: `Write ${note}` },
    };
  let first: Cleaned | undefined = quoted ? cleaned('quoted', text, '加了引号，成了文字', 'is in quotes, which makes it text') : undefined;
  let current = text;
  for (const each of cleaningSteps) {
    const result = each(current, kind, unit);
    if (!result) continue;
    current = result.text;
    if (!first || first.kind === 'quoted') first = first && figureOf(text, kind) !== undefined ? first : result;
  }
  const value = figureOf(current, kind);
  if (first && value !== undefined) {
    const detail = first.hint;
    return {
      kind: first.kind,
      write: current,
      problem: first.problem,
      hint: { zh: `请写成 ${current}${detail ? `（${detail.zh}）` : ''}`, en: `Write ${current}${detail ? ` (${detail.en})` : ''}` },
    };
  }
  const range = outOfRange(current, kind);
  if (range) return range;
  return { kind: first?.kind ?? 'text', problem: first?.problem ?? { zh: '不是数字', en: 'is not a number' }, hint: unitName(kind) };
};
