import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellKind, figureOf } from '../../src/parse/figure.ts';
import { figureSlip } from '../../src/parse/figure-slips.ts';

const slip = (raw: string, kind: CellKind = 'count', unit = '件', quoted = false): string => {
  const { kind: found, problem, hint } = figureSlip({ raw, quoted }, kind, unit);
  return `${found}: ${problem.zh} | ${hint.zh}`;
};

describe('figureOf', () => {
  it.each<[string, CellKind, number]>([
    ['0', 'count', 0],
    ['17', 'count', 17],
    ['9007199254740991', 'count', 9007199254740991],
    ['-8', 'change', -8],
    ['0', 'change', 0],
    ['7730.28', 'money', 7730.28],
    ['0.000001', 'money', 0.000001],
    ['240.0', 'money', 240],
    ['-1.5', 'indicator', -1.5],
    ['-3', 'indicator', -3],
  ])('%s is a %s', (raw, kind, value) => expect(figureOf(raw, kind)).toBe(value));

  it.each<[string, CellKind]>([
    ['', 'count'],
    ['-0', 'count'],
    ['-1', 'count'],
    ['1.0', 'count'],
    ['012', 'count'],
    ['+1', 'change'],
    ['-0', 'change'],
    ['00.5', 'money'],
    ['.5', 'money'],
    ['-0.5', 'money'],
    ['1.1234567', 'money'],
    ['1234567890123.123', 'money'],
    ['9007199254740992', 'count'],
    ['9007199254740992', 'money'],
    ['99999999999999999999', 'indicator'],
    ['-0', 'indicator'],
  ])('%s is no %s', (raw, kind) => expect(figureOf(raw, kind)).toBeUndefined());
});

describe('counts', () => {
  it.each([
    ['３', 'full-width: 用了全角字符（U+FF13） | 请写成 3'],
    ['1,234', 'separator: 用了千位分隔符 | 请写成 1234'],
    ['１，２３４', 'full-width: 用了全角字符（U+FF11） | 请写成 1234'],
    ['1_000', 'separator: 用了千位分隔符 | 请写成 1000'],
    ['012', 'leading-zero: 前面多了 0，有的程序会当成八进制 | 请写成 12'],
    ['0x1F', 'other-base: 不是十进制写法 | 请写成 31'],
    ['0o17', 'other-base: 不是十进制写法 | 请写成 15'],
    ['1e3', 'exponent: 用了科学记数法 | 请写成 1000'],
    ['1e400', 'exponent: 用了科学记数法 | 只写半角整数，例如 3；没有就写 0'],
    ['三', 'chinese: 用了汉字数字 | 请写成 3'],
    ['十二', 'chinese: 用了汉字数字 | 请写成 12'],
    ['二百三十件', 'chinese: 用了汉字数字 | 请写成 230'],
    ['3件', 'unit: 带了单位“件” | 请写成 3'],
    ['12 件', 'unit: 带了单位“件” | 请写成 12'],
    ['3万', 'unit: 带了单位“万” | 请写成 30000'],
    ['100余件', 'text: 不是数字 | 只写半角整数，例如 3；没有就写 0'],
    ['', 'empty: 没有填 | 没有发生写 0；确实不适用写 null'],
    ['~', 'null-spelling: 不是规定的写法 | 没有发生写 0；确实不适用写 null'],
    ['22（其中修订16件）', 'note: 在数字后面加了括号说明 | 请写成 { value: 22, note: 其中修订16件 }'],
    ['22件(其中修订16件)', 'note: 在数字后面加了括号说明 | 请写成 { value: 22, note: 其中修订16件 }'],
    ['+5', 'sign: 前面有加号 | 请写成 5'],
    ['-0', 'sign: 给 0 加了负号 | 请写成 0'],
    ['-1', 'negative: 是负数 | 这一栏最小是 0，请核对原始台账'],
    ['－1', 'negative: 是负数 | 这一栏最小是 0，请核对原始台账'],
    ['1.0', 'fraction: 带了小数点 | 请写成 1'],
    ['1.5', 'fraction: 不是整数 | 只写半角整数，例如 3；没有就写 0'],
    ['99999999999999999999', 'too-large: 超过了 9007199254740991 | 请核对是不是多写了几位'],
    ['true', 'boolean: 是“是/否”，不是数字 | 只写半角整数，例如 3；没有就写 0'],
    ['2024-13-45', 'date: 是日期 | 只写半角整数，例如 3；没有就写 0'],
    ['3\u200b', 'invisible: 里面有 U+200B（零宽空格） | 请写成 3'],
    ['\u00a03', 'invisible: 里面有 U+00A0（不间断空格） | 请写成 3'],
    ['①', 'circled: 用了带圈数字 | 请写成 1'],
    ['3%', 'percent: 是百分数 | 这一栏写数量，不写比例'],
    ['3-5', 'range: 不是一个确定的数 | 请写出确定的数'],
    ['1:30', 'range: 不是一个确定的数 | 请写出确定的数'],
    ['.inf', 'not-finite: 不是数字 | 只写半角整数，例如 3；没有就写 0'],
    ['{{requests.received.total}}', 'template: 是引用，表格里只能写数字 | 只写半角整数，例如 3；没有就写 0'],
    ['3\n4\n', 'lines: 写了好几行 | 只写半角整数，例如 3；没有就写 0'],
    ['3，repealed：0', 'two-entries: 把两项写进了一格 | 各项之间用半角逗号加空格，冒号用半角冒号加空格'],
    ['待核', 'text: 不是数字 | 只写半角整数，例如 3；没有就写 0'],
  ])('%j is %s', (raw, expected) => expect(slip(raw)).toBe(expected));

  it.each(['/', '-', '—', '--', '——', 'N/A', 'n/a', '无', '不适用', '没有'])('%s stands for nothing: 0 or null', (raw) =>
    expect(slip(raw)).toBe('not-applicable: 不是数字 | 没有发生写 0；确实不适用写 null'),
  );

  it.each([
    ['3', 'quoted: 加了引号，成了文字 | 请写成 3'],
    ['　3', 'invisible: 里面有 U+3000（全角空格） | 请写成 3'],
    ['  ', 'empty: 没有填 | 没有发生写 0；确实不适用写 null'],
    ['abc', 'quoted: 加了引号，成了文字 | 只写半角整数，例如 3；没有就写 0'],
  ])('%j in quotes is %s', (raw, expected) => expect(slip(raw, 'count', '件', true)).toBe(expected));
});

describe('changes', () => {
  it.each([
    ['减3', 'worded-change: 用文字写了增减 | 请写成 -3（增加直接写数，减少在前面加半角减号）'],
    ['增2', 'worded-change: 用文字写了增减 | 请写成 2（增加直接写数，减少在前面加半角减号）'],
    ['减少 12 项', 'worded-change: 用文字写了增减 | 请写成 -12（增加直接写数，减少在前面加半角减号）'],
    ['+19', 'sign: 前面有加号 | 请写成 19'],
    ['－3', 'full-width: 用了全角字符（U+FF0D） | 请写成 -3'],
    ['—3', 'sign: 减号写法不对 | 请写成 -3'],
    ['1.5', 'fraction: 不是整数 | 只写整数，增加写 3，减少写 -3，没有变化写 0'],
  ])('%s is %s', (raw, expected) => expect(slip(raw, 'change', '项')).toBe(expected));
});

describe('amounts', () => {
  it.each([
    ['240万元', '万元', 'unit: 带了单位“万元” | 请写成 240'],
    ['251000元', '万元', 'unit: 带了单位“元” | 请写成 25.1（这一栏的单位是万元，已按万元换算）'],
    ['0.37万元', '元', 'unit: 带了单位“万元” | 请写成 3700（这一栏的单位是元，已按元换算）'],
    ['1,234.5', '万元', 'separator: 用了千位分隔符 | 请写成 1234.5'],
    ['.5', '万元', 'bare-point: 小数点前面缺 0 | 请写成 0.5'],
    ['1.1234567', '万元', 'decimals: 小数超过 6 位 | 只写数字，最多 6 位小数，例如 12.5'],
    ['1234567890123.123', '万元', 'too-large: 数字超过 15 位 | 请核对是不是多写了几位'],
    ['-2.5', '万元', 'negative: 是负数 | 这一栏最小是 0，请核对原始台账'],
  ])('%s in %s is %s', (raw, unit, expected) => expect(slip(raw, 'money', unit)).toBe(expected));
});

it('speaks English too', () => {
  const { problem, hint } = figureSlip({ raw: '251000元', quoted: false }, 'money', '万元');
  expect([problem.en, hint.en]).toEqual(['carries the unit 元', 'Write 25.1 (this column is in 万元; the amount is converted)']);
});

const kinds = fc.constantFrom<CellKind>('count', 'change', 'money', 'indicator');
const typed = fc.string({ maxLength: 30, unit: fc.constantFrom(...'0123456789-+.,，_ eExX三十百万元件（）()/年:：\u200b　３①减增%~') });

describe('properties', () => {
  it('proposes only what is then accepted', () => {
    fc.assert(
      fc.property(typed, kinds, fc.boolean(), (raw, kind, quoted) => {
        const { write, hint } = figureSlip({ raw, quoted }, kind, '万元');
        if (write === undefined) return;
        const number = /^\{ value: (\S+), note: /.exec(write)?.[1] ?? write;
        expect(figureOf(number, kind)).toBeDefined();
        expect(hint.zh).toContain(write);
      }),
      { numRuns: 5000 },
    );
  });

  it('mends what editors do to a right number without changing it', () => {
    const wide = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const slips: readonly ((text: string) => string)[] = [
      wide,
      (text) => `0${text}`,
      (text) => `${text}件`,
      (text) => ` ${text}\u200b`,
      (text) => `+${text}`,
    ];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...slips), (value, spoil) => {
        expect(figureSlip({ raw: spoil(String(value)), quoted: false }, 'count', '件').write).toBe(String(value));
      }),
    );
  });

  it('shows nothing of a long cell but says that it is no number', () => {
    expect(figureSlip({ raw: '9,'.repeat(500_000), quoted: false }, 'count', '件').kind).toBe('text');
  });
});
