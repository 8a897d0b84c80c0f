import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, type Fix } from '../../src/findings/fix.ts';

describe('applyFixes', () => {
  it('replaces, removes and inserts, whatever the order', () => {
    const fixes: Fix[] = [
      { span: { start: 5, end: 6 }, text: '。' },
      { span: { start: 2, end: 3 }, text: '，' },
      { span: { start: 3, end: 4 }, text: '' },
      { span: { start: 0, end: 0 }, text: '　' },
    ];
    expect(applyFixes('公开, 解.', fixes)).toBe('　公开，解。');
  });

  it('applies the first of two that overlap, and none beyond the text', () => {
    const fixes: Fix[] = [
      { span: { start: 0, end: 2 }, text: 'x' },
      { span: { start: 1, end: 3 }, text: 'y' },
      { span: { start: 3, end: 9 }, text: 'z' },
    ];
    expect(applyFixes('abcd', fixes)).toBe('xcd');
  });

  it('changes nothing outside the spans', () => {
    const text = fc.string({ maxLength: 60 });
    const fixes = fc.array(
      fc.record({ start: fc.nat(60), length: fc.nat(5), text: fc.constantFrom('', 'X', 'XY') }).map(({ start, length, text }) => ({
        span: { start, end: start + length },
        text,
      })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(text, fixes, (written, list) => {
        const touched = new Set(list.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, at) => span.start + at)));
        const kept = [...Array(written.length).keys()].filter((at) => !touched.has(at)).map((at) => written.charAt(at));
        const result = applyFixes(written, list);
        let at = -1;
        for (const character of kept) {
          at = result.indexOf(character, at + 1);
          expect(at).not.toBe(-1);
        }
        expect(applyFixes(written, [])).toBe(written);
      }),
    );
  });
});
