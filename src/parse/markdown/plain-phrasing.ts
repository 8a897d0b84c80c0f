import type { Link, PhrasingContent, Strong } from 'mdast';
import type { FigureReference } from '../../narrative/figure-reference.ts';
import { figurePattern, figureReference } from './figure-syntax.ts';
import { closesStrong, opensStrong } from './flanking.ts';
import { type Line, pointIn, rangeIn } from './lines.ts';

// What may be more than text: control characters, and whatever begins or ends an escape, code, emphasis, a link, a table's cell, a
// reference to a figure, struck text, HTML or a character reference. A single `~` is a range in Chinese (3~5件).
const mark = /\*+|[\u0000-\u001f\u007f\\`_[\]|\ufeff]|\{\{|~~|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])/g;

// Without title, brackets or escapes; `&` is itself as long as no `;` makes it a character reference.
const link = /\[([^\u0000-\u001f\u007f\\`*_[\]|\ufeff{}<>&~!^]+)\]\(([\w\-./:?=#%+@,$&\u4e00-\u9fff]+)\)/y;

// 国办公开办函[2021]30号: no link where nothing defines one (see `blocksStandAlone`), nor the box of a task.
const brackets = /\[(?![ xX]\])[^\u0000-\u001f\u007f\\`*_[\]|\ufeff{}<>&~!^]+\](?![([])/y;

const braces = /\{+/y;
const inFigure = /[\u0000-\u001f\u007f\\`*_[\]|<&\ufeff]|~~/;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const withoutSpacesAtEnd = (text: string): string => {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end--;
  return text.slice(0, end);
};

/** What a mark begins: a node, or text after all. */
interface Found {
  readonly length: number;
  readonly node?: FigureReference | Link;
}

const figureAt = (line: Line, at: number): Found | undefined => {
  const written = matchAt(figurePattern, line.text, at)?.[0];
  if (written === undefined) return { length: matchAt(braces, line.text, at)?.[0].length ?? 2 };
  // The parser lets code, links and HTML go first.
  if (inFigure.test(written)) return undefined;
  return { length: written.length, node: { ...figureReference(written), position: rangeIn(line, at, at + written.length) } };
};

const linkAt = (line: Line, at: number): Found | undefined => {
  if (line.text[at - 1] === '!') return undefined;
  const [written, label, url] = matchAt(link, line.text, at) ?? [];
  if (written === undefined || label === undefined || url === undefined) {
    const text = matchAt(brackets, line.text, at)?.[0];
    return text === undefined ? undefined : { length: text.length };
  }
  const children: Link['children'] = [{ type: 'text', value: label, position: rangeIn(line, at + 1, at + 1 + label.length) }];
  const position = rangeIn(line, at, at + written.length);
  return { length: written.length, node: { type: 'link', title: null, url, children, position } };
};

/**
 * The inline content of consecutive lines from column `from` of the first: text, references to figures, strong text and simple links,
 * the same as the parser makes; undefined when it holds anything else.
 */
export const plainPhrasing = (lines: readonly Line[], from: number): PhrasingContent[] | undefined => {
  const [first] = lines;
  if (!first) return undefined;
  const nodes: PhrasingContent[] = [];
  /** Where nodes go: into the paragraph, or into the strong text that is open. */
  let into = nodes;
  let strong: Strong | undefined;
  let value = '';
  let start = pointIn(first, from);

  const closeText = (line: Line, at: number): void => {
    if (value !== '') into.push({ type: 'text', value, position: { start, end: pointIn(line, at) } });
    value = '';
  };
  /** Opens or closes strong text at a `**`. */
  const turnStrong = (line: Line, at: number): void => {
    if (strong?.position) {
      strong.position.end = pointIn(line, at + 2);
      strong = undefined;
      into = nodes;
    } else {
      strong = { type: 'strong', children: [], position: rangeIn(line, at, at + 2) };
      into.push(strong);
      into = strong.children;
    }
  };

  let line = first;
  let done = from;
  let end = from;
  for (const next of lines) {
    if (next !== first) {
      line = next;
      value += '\n';
      done = 0;
    }
    const text = withoutSpacesAtEnd(line.text);
    // Two spaces before a line end are a line break, and after `**`, a figure or a link even one has a place of its own.
    const spaces = line.text.length - text.length;
    const goesOn = line !== lines.at(-1);
    if (goesOn && spaces > 1) return undefined;
    for (let at = done, sign = matchAt(mark, text, at); sign; sign = matchAt(mark, text, at)) {
      at = sign.index;
      let found: Found | undefined;
      if (sign[0] === '{{') found = figureAt(line, at);
      else if (sign[0] === '[') found = linkAt(line, at);
      else if (sign[0] === '**' && (strong ? closesStrong : opensStrong)(text, at)) found = { length: 2 };
      if (!found) return undefined;
      const { node, length } = found;
      if (node || sign[0] === '**') {
        value += text.slice(done, at);
        closeText(line, at);
        if (node) into.push(node);
        else turnStrong(line, at);
        done = at + length;
        start = pointIn(line, done);
      }
      at += length;
    }
    if (goesOn && spaces > 0 && done === text.length) return undefined;
    value += done === 0 ? text : text.slice(done);
    end = text.length;
  }
  if (strong) return undefined;
  closeText(line, end);
  return nodes;
};
