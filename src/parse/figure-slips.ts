import type { FigureKind } from '../form/form.ts';
import type { Localized } from '../language.ts';
import { readNumeral } from '../narrative/grammar/numerals.ts';
import { describeCharacter, invisible, withoutInvisible } from './characters.ts';

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

export type FigureSlipKind =
  | 'empty'
  | 'null-spelling'
  | 'not-applicable'
  | 'quoted'
  | 'invisible'
  | 'full-width'
  | 'circled'
  | 'separator'
  | 'two-entries'
  | 'leading-zero'
  | 'other-base'
  | 'exponent'
  | 'chinese'
  | 'unit'
  | 'note'
  | 'worded-change'
  | 'sign'
  | 'negative'
  | 'fraction'
  | 'bare-point'
  | 'too-large'
  | 'decimals'
  | 'boolean'
  | 'date'
  | 'range'
  | 'percent'
  | 'not-finite'
  | 'template'
  | 'lines'
  | 'text';

/** indicator: a figure of the agency's own, which may be anything with at most 6 decimals. */
export type CellKind = FigureKind | 'indicator';

const patterns: Readonly<Record<CellKind, RegExp>> = {
  count: /^(?:0|[1-9]\d{0,15})$/,
  change: /^(?:0|-?[1-9]\d{0,15})$/,
  money: /^(?:0|[1-9]\d{0,15})(?:\.\d{1,6})?$/,
  indicator: /^(?:0|-?[1-9]\d{0,15}|-?(?:0|[1-9]\d{0,15})\.\d{1,6})$/,
};

const whole = (kind: CellKind): boolean => kind === 'count' || kind === 'change';

const exactDigits = 15;

/** The number of a plain token, judged on the token alone; undefined for everything that needs a word. */
export const figureOf = (raw: string, kind: CellKind): number | undefined => {
  if (!patterns[kind].test(raw)) return undefined;
  // More significant digits than a double holds would be published changed.
  if (raw.length > exactDigits + 1 && raw.includes('.')) return undefined;
  const value = Number(raw);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
};

const measure = '件|宗|份|条|起|项|次|个|例|篇|人次|元|千元|万元|亿元|万|亿';
const yuan: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

const notApplicable = /^(?:[/\\|-]+|[—–―－／﹣−]+|n\/?a|nil|none|无|無|没有|空|不适用|不涉及|暂无)$/i;
const minus = /^[-－−﹣—–‐‑]/;

interface Cleaned {
  readonly kind: FigureSlipKind;
  readonly text: string;
  readonly problem: Localized;
  readonly hint?: Localized;
}

/** One step from what is written towards a number; undefined when this step does not apply. */
type Step = (text: string, kind: CellKind, unit: string) => Cleaned | undefined;

const step = (kind: FigureSlipKind, text: string, zh: string, en: string, hint?: Localized): Cleaned => ({
  kind,
  text,
  problem: { zh, en },
  ...(hint ? { hint } : {}),
});

const unseen: Step = (text) => {
  const found = invisible.exec(text) ?? /^\s|\s$/.exec(text);
  if (!found) return undefined;
  const what = describeCharacter(found[0]);
  const without = withoutInvisible(text);
  return step(
    'invisible',
    without,
    found[0] === ' ' ? '里面有空格' : `里面有 ${what.zh}`,
    found[0] === ' ' ? 'contains a space' : `contains ${what.en}`,
  );
};

const width: Step = (text) => {
  const narrow = text.normalize('NFKC');
  if (narrow === text || !/[\d+-]/.test(narrow)) return undefined;
  if (/[①-⓿❶-➓]/u.test(text)) return step('circled', narrow, '用了带圈数字', 'uses circled digits');
  const wide = /[^\u0020-\u007e]/u.exec(text);
  const code = `U+${(wide?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return step('full-width', narrow, `用了全角字符（${code}）`, `uses full-width characters (${code})`);
};

const thousands: Step = (text) =>
  /^[-+]?\d{1,3}(?:[,，_' ] ?\d{3})+(?:\.\d+)?$/.test(text)
    ? step('separator', text.replace(/[,，_' ]/g, ''), '用了千位分隔符', 'uses thousands separators')
    : /^\d+(?:_\d+)+$/.test(text)
      ? step('separator', text.replaceAll('_', ''), '用了下划线分隔', 'uses underscores')
      : undefined;

const leadingZeros: Step = (text) =>
  /^-?0\d+$/.test(text)
    ? step(
        'leading-zero',
        text.replace(/^(-?)0+(?=\d)/, '$1'),
        '前面多了 0，有的程序会当成八进制',
        'has a leading zero, which some programs read as octal',
      )
    : undefined;

const bases: Step = (text) =>
  /^0(?:x[\da-f]{1,12}|o[0-7]{1,15}|b[01]{1,50})$/i.test(text)
    ? step('other-base', String(Number(text)), '不是十进制写法', 'is not a decimal number')
    : undefined;

const exponent: Step = (text) => {
  if (!/^-?\d+(?:\.\d+)?e[+-]?\d{1,4}$/i.test(text)) return undefined;
  const value = Number(text);
  return step('exponent', Number.isSafeInteger(value) ? String(value) : '', '用了科学记数法', 'uses an exponent');
};

const worded: Step = (text, kind) => {
  const found = kind === 'change' ? /^(增加?|减少?|上升|下降)\s*(\d+)\D{0,2}$/.exec(text) : null;
  if (!found) return undefined;
  const less = /^[减下]/.test(found[1] ?? '');
  const number = (found[2] ?? '').replace(/^0+(?=\d)/, '');
  return step('worded-change', less && number !== '0' ? `-${number}` : number, '用文字写了增减', 'writes the change in words', {
    zh: '增加直接写数，减少在前面加半角减号',
    en: 'write an increase as a plain number, a decrease with a minus sign',
  });
};

const signs: Step = (text, kind) => {
  if (/^-0+$/.test(text)) return step('sign', '0', '给 0 加了负号', 'has a minus sign before 0');
  if (/^\+\d/.test(text)) return step('sign', text.slice(1), '前面有加号', 'has a plus sign');
  if ((kind === 'change' || kind === 'indicator') && minus.test(text) && !/^-[1-9]/.test(text) && /^.\d+$/u.test(text))
    return step('sign', Number(text.slice(1)) === 0 ? '0' : `-${text.slice(1)}`, '减号写法不对', 'has an odd minus sign');
  return undefined;
};

const inUnit = (amount: number, from: number, to: number): string => String(Number(((amount * from) / to).toPrecision(15)));

const units: Step = (text, _kind, unit) => {
  const found = new RegExp(`^([-+]?[\\d,，.]+)\\s*(${measure})$`, 'u').exec(text);
  if (!found) return undefined;
  const number = (found[1] ?? '').replace(/[,，]/g, '');
  const written = found[2] ?? '';
  const own = yuan[unit];
  const other = yuan[written];
  const scale = { 万: 1e4, 亿: 1e8 }[written];
  const value = own && other ? inUnit(Number(number), other, own) : scale ? inUnit(Number(number), scale, 1) : number;
  const converted = own && other && own !== other;
  return step(
    'unit',
    value,
    `带了单位“${written}”`,
    `carries the unit ${written}`,
    converted ? { zh: `这一栏的单位是${unit}，已按${unit}换算`, en: `this column is in ${unit}; the amount is converted` } : undefined,
  );
};

const chinese: Step = (text) => {
  const bare = text.replace(new RegExp(`(?:${measure})$`, 'u'), '') || text;
  const read = readNumeral(bare, 0);
  return read?.script === 'chinese' && read.end === bare.length
    ? step('chinese', String(read.value), '用了汉字数字', 'uses Chinese numerals')
    : undefined;
};

const points: Step = (text) => {
  if (/^-?\.\d+$/.test(text)) return step('bare-point', text.replace('.', '0.'), '小数点前面缺 0', 'has no digit before the point');
  if (/^-?\d+\.$/.test(text)) return step('bare-point', text.slice(0, -1), '小数点后面没有数字', 'has no digit after the point');
  return undefined;
};

const wholes: Step = (text, kind) =>
  whole(kind) && /^-?\d+\.0+$/.test(text) ? step('fraction', text.replace(/\.0+$/, ''), '带了小数点', 'has a decimal point') : undefined;

const steps: readonly Step[] = [unseen, width, thousands, leadingZeros, bases, exponent, worded, signs, units, chinese, points, wholes];

const unitName = (kind: CellKind): Localized =>
  !whole(kind)
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
    return !whole(kind) && /\.\d{1,6}$/.test(text)
      ? plainly('too-large', '数字超过 15 位', 'has more than 15 digits', { zh: '请核对是不是多写了几位', en: 'Check for extra digits' })
      : !whole(kind)
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
  let first: Cleaned | undefined = quoted ? step('quoted', text, '加了引号，成了文字', 'is in quotes, which makes it text') : undefined;
  let current = text;
  for (const each of steps) {
    const cleaned = each(current, kind, unit);
    if (!cleaned) continue;
    current = cleaned.text;
    if (!first || first.kind === 'quoted') first = first && figureOf(text, kind) !== undefined ? first : cleaned;
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
