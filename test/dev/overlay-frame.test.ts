import { expect, it } from 'vitest';
import { frameOf } from '../../src/dev/overlay-frame.ts';

const place = (line: number, column: number, endLine: number, endColumn: number) => ({ file: 'x', line, column, endLine, endColumn });

it('sets apart what is marked, counting characters and not their halves', () => {
  expect(frameOf({ firstLine: 7, lines: ['𠮷a: 三件'] }, place(7, 5, 7, 6))).toEqual([
    { number: 7, before: '𠮷a: ', marked: '三', after: '件' },
  ]);
});

it('marks every line that the place covers', () => {
  expect(frameOf({ firstLine: 1, lines: ['ab', 'cd', 'ef'] }, place(1, 2, 3, 2))).toEqual([
    { number: 1, before: 'a', marked: 'b', after: '' },
    { number: 2, before: '', marked: 'cd', after: '' },
    { number: 3, before: '', marked: 'e', after: 'f' },
  ]);
});

it('cuts a paragraph around the mark', () => {
  const [line] = frameOf({ firstLine: 1, lines: [`${'前'.repeat(500)}错${'后'.repeat(500)}`] }, place(1, 501, 1, 502));
  expect(line).toEqual({ number: 1, before: `…${'前'.repeat(60)}`, marked: '错', after: `${'后'.repeat(60)}…` });
});

it('shows characters that would hide or reverse text by their names', () => {
  const [line] = frameOf({ firstLine: 1, lines: ['a\u202eb'] }, place(1, 2, 1, 3));
  expect(line).toEqual({ number: 1, before: 'a', marked: '<U+202E>', after: 'b' });
});

it('is nothing where there is no text', () => {
  expect(frameOf({ firstLine: 1, lines: [''] }, place(1, 1, 1, 1))).toEqual([]);
});
