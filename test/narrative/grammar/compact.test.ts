import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, originalSpan } from '../../../src/narrative/grammar/compact.ts';

const written = fc
  .array(fc.constantFrom('年', '公', '，', '２', 'Ａ', '1', 'b', ' ', '  ', '\u3000', '\t', '“', '”', '*', '《', '。'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('a compact text', () => {
  it('is half width, without quotation marks, and without spaces but where digits or letters would run together', () => {
    expect(compact('共收到 “申请” １２ 件，2024 年 3 500 “x y”').text).toBe('共收到申请12件,2024年3 500 x y');
  });

  it('has of each character the place in the original', () => {
    fc.assert(
      fc.property(written, (original) => {
        const compacted = compact(original);
        let before = -1;
        for (let at = 0; at < compacted.text.length; at++) {
          const { start, end } = originalSpan(compacted, at, at + 1);
          expect(end).toBe(start + 1);
          expect(start).toBeGreaterThan(before);
          before = start;
          const folded = original.slice(start, end).normalize('NFKC').replace('\t', ' ');
          expect(compacted.text[at]).toBe(folded);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads back from a range to the range from its first character to its last', () => {
    const compacted = compact('共 “12” 件');
    expect(originalSpan(compacted, 1, 3)).toEqual({ start: 3, end: 5 });
    expect(originalSpan(compacted, 0, 4)).toEqual({ start: 0, end: 8 });
  });
});
