import { describe, expect, it } from 'vitest';
import { admits, readQuantity } from '../../../src/narrative/grammar/quantity.ts';

/** [written, low, high, measure word] */
const rows: readonly (readonly [string, number, number, string])[] = [
  ['1,234件', 1234, 1234, '件'],
  ['12345678件', 12345678, 12345678, '件'],
  ['一千二百三十四件', 1234, 1234, '件'],
  ['十二宗', 12, 12, '宗'],
  ['两份', 2, 2, '份'],
  ['零件', 0, 0, '件'],
  ['三万五千条', 35000, 35000, '条'],
  ['一百零五件', 105, 105, '件'],
  ['20余件', 20, 30, '件'],
  ['1200余件', 1200, 1300, '件'],
  ['四十余条', 40, 50, '条'],
  ['18万余条', 180000, 190000, '条'],
  ['近百件', 80, 100, '件'],
  ['约30件', 27, 33, '件'],
  ['逾百件', 100, 200, '件'],
  ['上百件', 100, 1000, '件'],
  ['不少于5件', 5, Number.POSITIVE_INFINITY, '件'],
  ['3件以上', 3, Number.POSITIVE_INFINITY, '件'],
  ['3~5件', 3, 5, '件'],
  ['3—5件', 3, 5, '件'],
  ['三至五件', 3, 5, '件'],
  ['4.14万条', 41350, 41500, '条'],
  ['0元', 0, 0, '元'],
  ['3940元', 3940, 3940, '元'],
  ['5', 5, 5, ''],
];

const none = ['一是', '三级', '统一', '五公开', '百姓', '千方百计', '约定', '近日', '上级', '零散', '万众'];

describe('quantities', () => {
  it.each(rows.map(([written, low, high, unit]) => ({ written, low, high, unit })))('$written', ({ written, low, high, unit }) => {
    const read = readQuantity(written, 0);
    expect(read?.end).toBe(written.length);
    expect(read?.quantity).toMatchObject({ unit });
    expect(read?.quantity.low).toBeCloseTo(low, 6);
    expect(read?.quantity.high === high || Math.abs((read?.quantity.high ?? 0) - high) < 1e-6).toBe(true);
  });

  it.each(none)('%s is none', (text) => {
    expect(readQuantity(text, 0)).toBeUndefined();
  });

  it('admits 72701.2578 for 7.27 and for all its digits, and nothing beside it', () => {
    const whole = readQuantity('72701.2578万元', 0)?.quantity;
    const short = readQuantity('7.27亿元', 0)?.quantity;
    if (!whole || !short) throw new Error('not read');
    expect([whole, short].map((quantity) => admits(quantity, 727_012_578))).toEqual([true, true]);
    expect([whole, short].map((quantity) => admits(quantity, 747_012_578))).toEqual([false, false]);
  });
});
