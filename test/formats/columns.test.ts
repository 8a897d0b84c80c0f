import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnsOf, padColumns } from '../../src/formats/columns.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['年报', 4],
  ['“年”', 4],
  ['，：', 4],
  ['３', 2],
  ['e\u0301', 1],
  ['𠀀', 2],
  ['\u0007', 0],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('agrees with string-width on what reports hold', () => {
  const character = fc.constantFrom(...'aZ7 {}:#|—…“”‘’·年报〔〕（）《》，。；：？！、％１Ａ　①㎡℃±×éü\u0301\u00a0𠀀');
  fc.assert(
    fc.property(
      fc.array(character).map((characters) => characters.join('')),
      (text) => {
        expect(columnsOf(text)).toBe(stringWidth(text));
      },
    ),
  );
});

test('padColumns counts terminal columns', () => {
  expect([padColumns('年报', 6), padColumns('ab', 4), padColumns('abc', 2)]).toEqual(['年报  ', 'ab  ', 'abc']);
});
