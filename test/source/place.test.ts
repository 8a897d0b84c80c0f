import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, placeOf } from '../../src/source/place.ts';

const at = (text: string, start: number, end = start) => ({ source: { file: 'x', text }, span: { start, end } });

/** The same, counted by hand: every character before the offset. */
const counted = (text: string, offset: number): [line: number, column: number] => {
  const before = text.slice(0, offset).split('\n');
  return [before.length, [...(before.at(-1) ?? '')].length + 1];
};

const texts = fc.array(fc.constantFrom('a', '中', '𠀀', '\n', '👨‍👩‍👧', ' '), { maxLength: 30 }).map((parts) => parts.join(''));

describe('placeOf', () => {
  it('counts lines and code points from 1', () => {
    expect(placeOf(at('𠀀中\n一𠀀二', 5, 7))).toEqual({ file: 'x', line: 2, column: 2, endLine: 2, endColumn: 3 });
    expect(placeOf(at('', 0))).toMatchObject({ line: 1, column: 1 });
    expect(placeOf(at('a\n', 2))).toMatchObject({ line: 2, column: 1 });
  });

  it('counts as one does by hand, at any offset of any text', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, offset) => {
        fc.pre(offset <= text.length && !/[\ud800-\udbff]$/.test(text.slice(0, offset)));
        const { line, column } = placeOf(at(text, offset));
        expect([line, column]).toEqual(counted(text, offset));
      }),
    );
  });
});

describe('excerptOf', () => {
  it('gives the lines that a place touches, three at most', () => {
    const text = '一\n二\n三\n四\n';
    expect(excerptOf(at(text, 0))).toEqual({ firstLine: 1, lines: ['一'] });
    expect(excerptOf(at(text, 2, 5))).toEqual({ firstLine: 2, lines: ['二', '三'] });
    expect(excerptOf(at(text, 0, 8))).toEqual({ firstLine: 1, lines: ['一', '二', '三'] });
    expect(excerptOf(at(text, 8))).toEqual({ firstLine: 5, lines: [''] });
    expect(excerptOf(at('', 0))).toEqual({ firstLine: 1, lines: [''] });
  });

  it('gives lines of the text itself', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
        fc.pre(Math.max(a, b) <= text.length);
        const { firstLine, lines } = excerptOf(at(text, Math.min(a, b), Math.max(a, b)));
        expect(lines).toEqual(text.split('\n').slice(firstLine - 1, firstLine - 1 + lines.length));
        expect(lines.length).toBeGreaterThan(0);
      }),
    );
  });
});
