import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Extension, State, Tokenizer } from 'micromark-util-types';
import { type FigureReference, referencedPath } from '../../narrative/figure-reference.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    figureReference: 'figureReference';
  }
}

const openingBrace = 123;
const closingBrace = 125;

/** No path is longer. Bounds what an unclosed `{{` may make the parser look at again. */
const longest = 200;

/** The same as a pattern, for text that needs no parser: matches at its `lastIndex` only. */
export const figurePattern: RegExp = /\{{2,}[^{}\t\n]{1,200}\}{2,}/y;

export const figureReference = (value: string): FigureReference => {
  const path = referencedPath(value);
  return { type: 'figureReference', value, ...(path === undefined ? {} : { path }) };
};

// `{{…}}` is one token, as code is, so that no `_` or `*` within it can be emphasis. It stays on one line.
const tokenize: Tokenizer = (effects, ok, nok) => {
  let opening = 0;
  let closing = 0;
  let size = 0;

  const open: State = (code) => {
    if (code === openingBrace) {
      opening++;
      effects.consume(code);
      return open;
    }
    return opening < 2 ? nok(code) : content(code);
  };

  const content: State = (code) => {
    if (code === closingBrace) return size === 0 ? nok(code) : close(code);
    // Codes below zero are line ends and tabs.
    if (code === null || code < 0 || code === openingBrace || size === longest) return nok(code);
    size++;
    effects.consume(code);
    return content;
  };

  const close: State = (code) => {
    if (code === closingBrace) {
      closing++;
      effects.consume(code);
      return close;
    }
    if (closing < 2) return nok(code);
    effects.exit('figureReference');
    return ok(code);
  };

  return (code) => {
    effects.enter('figureReference');
    return open(code);
  };
};

/** Only at the start of a run of braces: a run without an end is looked at once. */
export const figureSyntax: Extension = {
  text: { [openingBrace]: { name: 'figureReference', tokenize, previous: (code) => code !== openingBrace } },
};

export const figureTree: TreeExtension = {
  enter: {
    figureReference(token) {
      this.enter(figureReference(this.sliceSerialize(token)), token);
    },
  },
  exit: {
    figureReference(token) {
      this.exit(token);
    },
  },
};
