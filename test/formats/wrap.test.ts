import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../src/formats/wrap.ts';

describe('wrap', () => {
  test.each<[string, number, string[]]>([
    ['', 10, ['']],
    ['short', 10, ['short']],
    ['two words here', 9, ['two words', 'here']],
    ['政府信息公开工作', 8, ['政府信息', '公开工作']],
    ['政府信息，公开', 8, ['政府信', '息，公开']],
    ['写的是《条例》第五十条', 8, ['写的是', '《条例》', '第五十条']],
    ['见content/a.yaml文件', 16, ['见content/a.yaml', '文件']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('no line is too wide, and nothing but spaces is lost', () => {
    const text = fc
      .array(fc.constantFrom('word', ' ', '年', '报', '，', '《', '》', '（', '）', '12', '。'))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (written, width) => {
        const lines = wrap(written, width);
        for (const line of lines) expect(stringWidth(line.trimEnd())).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
      }),
    );
  });

  test('a hundred thousand opening marks are broken like any other text', () => {
    expect(wrap('（'.repeat(100_000), 40).join('')).toHaveLength(100_000);
  });
});
