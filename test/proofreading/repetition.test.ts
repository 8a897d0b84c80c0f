import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repetitionSlips } from '../../src/proofreading/repetition.ts';

const found = (text: string): string[] =>
  repetitionSlips(text).map(({ start, end, replacement }) => `${text.slice(start, end)}→${replacement}`);

describe('repetitionSlips', () => {
  it.each([
    ['公开的的内容', ['的的→的']],
    ['公布了了名单', ['了了→了']],
    ['开展和和办理', ['和和→和']],
    ['公开的的的内容', ['的的的→的']],
    ['加强公众参与公众参与。', ['公众参与公众参与→公众参与']],
    ['推进公开公开，', ['公开公开→公开']],
    ['政府信息公开政府信息公开工作', ['政府信息公开政府信息公开→政府信息公开']],
    ['工作协作工作协作机制', ['工作协作工作协作→工作协作']],
    ['印发的的通知并并公布了了名单', ['的的→的', '并并→并', '了了→了']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '谢谢。天天、人人、年年、时时、处处、层层落实。',
    '为了了解需求，以及及时答复，目的的确达到了。',
    '一件一件办理，一步一步推进，一条一条核对。',
    '研究研究，讨论讨论。',
    '许许多多的群众',
    '公开工作工作人员，主动公开公开目录',
    '共和和民主，普及及推广，合并并公布',
    '2424件，12121212',
    'haha haha',
    '进一步健全、进一步完善',
    '市政府、市政府办公室',
    '，，，，',
    '',
  ])('is quiet on %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds any word of two to eight different characters that is written twice before a mark, and nothing in the text without it', () => {
    const word = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(word, (codes) => {
        const said = String.fromCharCode(...codes);
        fc.pre(!/^(?:一.|逐步|逐个|多次|研究|讨论|商量|学习|了解|考虑|许多|很多)$/u.test(said));
        expect(found(`${said}${said}。`)).toEqual([`${said}${said}→${said}`]);
        expect(found(`${said}。`)).toEqual([]);
      }),
    );
  });

  it('ends soon on texts made to be slow', () => {
    for (const unit of ['的', '公开', '公开公示', '一二三四五六七八'])
      expect(repetitionSlips(unit.repeat(20_000)).length).toBeLessThanOrEqual(20);
  });
});
