import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, type BlockedMarkup, startOfMarkup } from '../../src/render/html-position.ts';

const stateAfter = (text: string): string => {
  const { state, element, attribute } = advance(startOfMarkup, text, () => {});
  return state === 'text' ? 'text' : `${state} ${element}${attribute && ` ${attribute}`}`;
};

describe('the position in markup', () => {
  it.each([
    ['文字', 'text'],
    ['a < b', 'text'],
    ['<p>x</p>', 'text'],
    ['<br/>', 'text'],
    ['<p', 'tag-name p'],
    ['<p ', 'tag p'],
    ['<P CLASS', 'attribute-name p CLASS'],
    ['<p class ', 'after-name p class'],
    ['<p class=', 'before-value p class'],
    ['<p class="a b', 'double p class'],
    ["<p class='a", 'single p class'],
    ['<p class=a', 'unquoted p class'],
    ['<p class="a">', 'text'],
    ['<!-- <p ', 'comment '],
    ['<!-- -->x', 'text'],
    ['<!doctype html>', 'text'],
    ['<style>p { } <b ', 'raw style'],
    ['<script src="x">a < b', 'raw script'],
    ['<script src="x"></script>', 'text'],
    ['<textarea>x', 'text'],
  ])('%s', (source, expected) => {
    expect(stateAfter(source)).toBe(expected);
  });

  it('names what the policy of the site would block', () => {
    const blocked: BlockedMarkup[] = [];
    advance(startOfMarkup, '<script>x</script><p onclick="y" style="z">', (problem) => blocked.push(problem));
    expect(blocked.map(({ kind, name, offset }) => `${kind} ${name} ${offset}`)).toEqual([
      'inline-script script 7',
      'event-handler onclick 21',
      'inline-style style 33',
    ]);
  });

  it('is the same whether a text comes whole or in pieces', () => {
    const pieces = fc.array(fc.constantFrom('<p', '<a ', 'href="', '"', "'", '>', ' ', '/', '=', 'x', '<b>', '</b>', 'class'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, (all) => {
        const whole = advance(startOfMarkup, all.join(''), () => {});
        const apart = all.reduce((at, piece) => advance(at, piece, () => {}), startOfMarkup);
        expect(apart).toEqual(whole);
      }),
    );
  });
});
