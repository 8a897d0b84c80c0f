import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/formats/code-frame.ts';
import { excerptOf, placeOf } from '../../src/source/place.ts';

const frame = (text: string, start: number, end: number, width = 80): string[] => {
  const at = { source: { file: 'x.md', text }, span: { start, end } };
  return codeFrame(excerptOf(at), placeOf(at), { width, mark: '^', role: 'error', paint: (_, shown) => shown });
};

describe('codeFrame', () => {
  test.each<[string, string, number, number, string[]]>([
    ['Latin', 'made: 3', 6, 7, ['1 │ made: 3', '  │       ^']],
    ['Han characters take two columns', '规章：3', 3, 4, ['1 │ 规章：3', '  │       ^']],
    ['a marked Han character has two marks', '规章: 3', 0, 2, ['1 │ 规章: 3', '  │ ^^^^']],
    ['emoji and combining marks', 'e\u0301👨\u200d👩x', 7, 8, ['1 │ e\u0301👨<U+200D>👩x', `  │ ${' '.repeat(13)}^`]],
    ['tabs are expanded', '\tmade:\t3', 7, 8, ['1 │     made:   3', '  │             ^']],
    ['invisible characters are spelled out', 'a\u202e3', 2, 3, ['1 │ a<U+202E>3', '  │          ^']],
    ['an empty place has one mark', 'made:', 5, 5, ['1 │ made:', '  │      ^']],
    ['an empty place within a line', 'a: {}', 4, 4, ['1 │ a: {}', '  │     ^']],
    ['several lines', 'x\n  a\n  b\ny', 4, 9, ['2 │   a', '  │   ^', '3 │   b', '  │   ^']],
    ['more than three lines', 'a\nb\nc\nd', 0, 7, ['1 │ a', '  │ ^', '2 │ b', '  │ ^', '3 │ c', '  │ ^', '  │ …']],
    ['nothing to show', '\n\n', 0, 0, []],
  ])('%s', (_, text, start, end, expected) => {
    expect(frame(text, start, end).map((line) => line.trimEnd())).toEqual(expected);
  });

  test('a long paragraph is cut around the mark', () => {
    const text = `${'甲'.repeat(300)}收到12件${'乙'.repeat(300)}`;
    expect(frame(text, 302, 304, 40)).toEqual([`1 │ …${'甲'.repeat(6)}收到12件${'乙'.repeat(7)}…`, `  │ ${' '.repeat(17)}^^`]);
  });

  test('a mark longer than the line fills it', () => {
    const [shown, marks] = frame('一'.repeat(500), 10, 490, 40);
    expect(shown).toBe(`1 │ …${'一'.repeat(17)}…`);
    expect(marks).toBe(`  │  ${'^'.repeat(34)}`);
  });

  test('the mark lies exactly under the marked characters, whatever the line holds', () => {
    const line = fc.array(fc.constantFrom('a', '7', ' ', '年', '报', '，', 'é', '\u3000', '{', '𠀀'), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(line, fc.nat(), fc.integer({ min: 40, max: 100 }), (characters, pick, width) => {
        const marked = pick % characters.length;
        const text = characters.map((character, index) => (index === marked ? '★' : character)).join('');
        const start = text.indexOf('★');
        const [shown = '', marks = ''] = frame(text, start, start + 1, width);
        expect(stringWidth(shown)).toBeLessThanOrEqual(width);
        expect(marks.trimEnd().endsWith('^')).toBe(true);
        expect(stringWidth(shown.slice(0, shown.indexOf('★')))).toBe(marks.indexOf('^'));
      }),
    );
  });

  test('half a surrogate pair is never shown', () => {
    for (let start = 0; start < 400; start += 2) {
      for (const line of frame('𠀀'.repeat(200), start, start + 2, 40)) expect(line).not.toMatch(/\p{Cs}|<U\+D/u);
    }
  });
});
