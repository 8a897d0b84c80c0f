import type { Link, PhrasingContent, Strong } from 'mdast';
import { figurePattern, figureReference } from './figure-syntax.ts';
import { closesStrong, opensStrong } from './flanking.ts';
import { type Line, pointIn, rangeIn } from './lines.ts';

// What may be more than text: control characters, and whatever begins or ends an escape, code, emphasis, a link, a table's cell, a
// reference to a figure, struck text, HTML or a character reference. A single `~` is a range in Chinese (3~5件).
const mark = /[\u0000-\u001f\u007f\\`*_[\]|\ufeff]|\{\{|~~|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])/g;

// Without title, brackets or escapes; `&` is itself as long as no `;` makes it a character reference.
const link = /\[([^\u0000-\u001f\u007f\\`*_[\]|\ufeff{}<>&~!^]+)\]\(([\w\-./:?=#%+@,$&\u4e00-\u9fff]+)\)/y;

// 国办公开办函[2021]30号: no link where nothing defines one (see `blocksStandAlone`), nor the box of a task.
const brackets = /\[(?![ xX]\])[^\u0000-\u001f\u007f\\`*_[\]|\ufeff{}<>&~!^]+\](?![([])/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const linkAt = (line: Line, at: number): Link | undefined => {
  const [written, label, url] = matchAt(link, line.text, at) ?? [];
  if (written === undefined || label === undefined || url === undefined) return undefined;
  return {
    type: 'link',
    title: null,
    url,
    children: [{ type: 'text', value: label, position: rangeIn(line, at + 1, at + 1 + label.length) }],
    position: rangeIn(line, at, at + written.length),
  };
};

/**
 * The inline content of consecutive lines from column `from` of the first: text, references to figures, strong text and simple links,
 * the same as the parser makes; undefined when it holds anything else.
 */
export const plainPhrasing = (lines: readonly Line[], from: number): PhrasingContent[] | undefined => {
  const [first] = lines;
  if (!first) return undefined;
  const nodes: PhrasingContent[] = [];
  let into = nodes;
  let strong: Strong | undefined;
  let value = '';
  let start = pointIn(first, from);

  const closeText = (line: Line, at: number): void => {
    if (value !== '') into.push({ type: 'text', value, position: { start, end: pointIn(line, at) } });
    value = '';
  };

  let line = first;
  let done = from;
  for (let index = 0; index < lines.length; index++) {
    if (index > 0) {
      line = lines[index] ?? first;
      value += '\n';
      done = 0;
    }
    const { text } = line;
    if (text.charCodeAt(text.length - 1) === 0x20) return undefined;
    for (let at = done, found = matchAt(mark, text, at); found; found = matchAt(mark, text, at)) {
      at = found.index;
      switch (found[0]) {
        case '{{': {
          const written = matchAt(figurePattern, text, at)?.[0];
          if (written === undefined) {
            while (text[at] === '{') at++;
            continue;
          }
          if (/[\u0000-\u001f\u007f\\`*_[\]|<&\ufeff]|~~/.test(written)) return undefined;
          value += text.slice(done, at);
          closeText(line, at);
          into.push({ ...figureReference(written), position: rangeIn(line, at, at + written.length) });
          at += written.length;
          break;
        }
        case '*': {
          if (text[at + 1] !== '*' || text[at + 2] === '*' || !(strong ? closesStrong : opensStrong)(text, at)) return undefined;
          value += text.slice(done, at);
          closeText(line, at);
          at += 2;
          if (strong) {
            if (strong.position) strong.position.end = pointIn(line, at);
            strong = undefined;
            into = nodes;
          } else {
            strong = { type: 'strong', children: [], position: rangeIn(line, at - 2, at) };
            into.push(strong);
            into = strong.children;
          }
          break;
        }
        case '[': {
          if (text[at - 1] === '!') return undefined;
          const node = linkAt(line, at);
          if (!node) {
            const written = matchAt(brackets, text, at)?.[0];
            if (written === undefined) return undefined;
            at += written.length;
            continue;
          }
          value += text.slice(done, at);
          closeText(line, at);
          into.push(node);
          at = link.lastIndex;
          break;
        }
        default:
          return undefined;
      }
      done = at;
      start = pointIn(line, at);
    }
    value += done === 0 ? text : text.slice(done);
  }
  if (strong) return undefined;
  closeText(line, line.text.length);
  return nodes;
};
