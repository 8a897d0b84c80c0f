import type { Draft } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { tooDeep, tooMany } from './template-file-messages.ts';
import { templateFinding } from './template-finding.ts';

// The parser, the check and the compiled template all work along what a template nests and repeats, so that is bounded before any of
// them begins. The shipped templates need less than a tenth of each.
export const templateLimits = {
  /** Blocks within blocks. */
  depth: 32,
  /** `{{…}}` in one file. */
  mustaches: 2_000,
  /** Partials that one page includes, directly and through others. */
  partials: 1_000,
  /** Partials within partials. */
  chain: 32,
} as const;

const mustache = /\{\{[{&~]*([#^/]?)[ \t]*([^\s}~]?)/g;

/** What makes a template too costly to parse, at its place; undefined for every ordinary one. One linear pass over the text. */
export const templateTooLarge = (source: SourceText): Draft | undefined => {
  let depth = 0;
  let count = 0;
  for (const { 1: sigil, 2: name, index } of source.text.matchAll(mustache)) {
    count++;
    // `{{^}}` alone is an `else`, not a block.
    if (sigil === '#' || (sigil === '^' && name !== '')) depth++;
    else if (sigil === '/') depth--;
    const problem =
      depth > templateLimits.depth
        ? tooDeep(templateLimits.depth)
        : count > templateLimits.mustaches
          ? tooMany(templateLimits.mustaches)
          : undefined;
    if (!problem) continue;
    const before = source.text.slice(0, index);
    const start = { line: before.split('\n').length, column: index - before.lastIndexOf('\n') - 1 };
    return templateFinding(source, { start, end: { line: start.line, column: start.column + 2 } }, ...problem);
  }
  return undefined;
};
