import { type Leaf, replaceLeaf } from './leaves.ts';
import { textSlices } from './text-slice.ts';

// Han, CJK and full-width marks, and the dashes, quotes and dots that Chinese shares with Latin text.
const chineseEnd = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u00b7\u2014\u2018-\u201f\u2026]$/u;
const chineseStart = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u00b7\u2014\u2018-\u201f\u2026]/u;

const han = '[一二三四五六七八九十]{1,3}';
const itemStart = new RegExp(
  `^(?:[（(](?:${han}|\\d{1,3})[）)]|${han}[、.．]|\\d{1,3}(?:[、）)]|[.．](?!\\d))|[①-⒛㈠-㈩]|第${han}(?![季次批届期年轮阶时线])|${han}是|\\u3000)`,
);

/** `（一）…`, `1、…`, `①…`, `第一，…` or an indented line: a line that its writer meant to stand alone. */
export const startsItem = (line: string): boolean => itemStart.test(line);

/** Enough of a line to tell whether it starts an item. */
const glance = 12;

const ahead = (leaves: readonly Leaf[], index: number, from: number): string => {
  let text = leaves[index]?.text.slice(from, from + glance) ?? '';
  for (let next = index + 1; text.length < glance && next < leaves.length; next++) text += leaves[next]?.text.slice(0, glance) ?? '';
  return text;
};

const behind = (leaves: readonly Leaf[], index: number, to: number): string => {
  if (to > 0) return leaves[index]?.text.slice(Math.max(0, to - 2), to) ?? '';
  for (let previous = index - 1; previous >= 0; previous--) {
    const text = leaves[previous]?.text ?? '';
    if (text !== '') return text.slice(-2);
  }
  return '';
};

/**
 * Takes out the line breaks within Chinese, which would show as spaces: those with Chinese text or marks on both sides, whatever
 * emphasis or links begin or end there. Breaks beside Latin letters, digits, code or figures stay, and so do those before an item.
 */
export const joinLines = (source: string, leaves: readonly Leaf[]): void => {
  for (const [index, leaf] of leaves.entries()) {
    const { node, text } = leaf;
    if (node.type !== 'text' || !text.includes('\n')) continue;
    const ranges: [number, number][] = [];
    let done = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      const next = ahead(leaves, index, at + 1);
      if (!chineseStart.test(next) || !chineseEnd.test(behind(leaves, index, at)) || startsItem(next)) continue;
      ranges.push([done, at]);
      done = at + 1;
    }
    if (done > 0) replaceLeaf(leaf, textSlices(source, node, [...ranges, [done, text.length]]));
  }
};
