import type { Span } from '../../source/source-text.ts';

/** A line that may hold keys and values, with all that is not structure blanked out: same length, so the same offsets. */
export interface MaskedLine {
  /** Offset in the source. */
  readonly start: number;
  /** Quoted text as `"`, the inside of round brackets as `（`, comments gone. */
  readonly text: string;
  /** It starts inside brackets that an earlier line opened. */
  readonly inFlow: boolean;
  /** Indentation of the line that opened the brackets which this line starts in. */
  readonly flowIndent: number | undefined;
  /** Where on the line brackets begin and end. */
  readonly flow?: { readonly from: number; readonly to: number };
  /** A quote or bracket that nothing closes, found on this line; `at` is an offset in the source. */
  readonly unclosed?: { readonly at: number; readonly mark: string };
}

/** Quotes and brackets mean something only where a key or value may begin; elsewhere they are text. */
const begins = (line: string, at: number): boolean => /(?:^|[:,[{-])[ \t]*$/.test(line.slice(Math.max(0, at - 20), at));

const closingQuote = (line: string, quote: string, from: number): number => {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\' && quote === '"') at++;
    else if (line[at] === quote) {
      if (quote === "'" && line[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
};

interface Masked {
  readonly text: string;
  /** Offset of a quote that this line does not close. */
  readonly openQuote?: number;
}

const mask = (line: string, from: number): Masked => {
  let text = '"'.repeat(from);
  let at = from;
  const lastRound = Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'));
  while (at < line.length) {
    const character = line[at] ?? '';
    if ((character === '"' || character === "'") && begins(line, at)) {
      const close = closingQuote(line, character, at + 1);
      if (close === -1) return { text: text.padEnd(line.length, '"'), openQuote: at };
      text += '"'.repeat(close + 1 - at);
      at = close + 1;
    } else if ((character === '（' || character === '(') && at < lastRound) {
      let end = at;
      while (line[end] !== '）' && line[end] !== ')') end++;
      text += '（'.repeat(end + 1 - at);
      at = end + 1;
    } else if (character === '#' && (at === 0 || line[at - 1] === ' ' || line[at - 1] === '\t')) break;
    else {
      text += character;
      at++;
    }
  }
  return { text };
};

const blockHeader = /(?:^|[:-])[ \t]+[|>][-+0-9]*[ \t]*$/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines of a range that are neither blank, nor comments, nor inside block or many-line quoted text. */
export function* maskedLines(text: string, range: Span): Generator<MaskedLine> {
  const lines = text.slice(range.start, range.end).split('\n');
  let start = range.start;
  let blockIndent: number | undefined;
  let quote: string | undefined;
  const lastQuotes: Readonly<Record<string, number>> = {
    '"': text.lastIndexOf('"', range.end - 1),
    "'": text.lastIndexOf("'", range.end - 1),
  };
  const open: { readonly indent: number; readonly at: number; readonly mark: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const lineStart = start;
    start += line.length + 1;
    const plainIndent = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '') continue;
    if (blockIndent !== undefined) {
      if (plainIndent > blockIndent) continue;
      blockIndent = undefined;
    }
    let from = 0;
    if (quote !== undefined) {
      const close = closingQuote(line, quote, 0);
      if (close === -1) continue;
      from = close + 1;
      quote = undefined;
    }
    const { text: masked, openQuote } = mask(line, from);
    if (masked.trim() === '') continue;
    const indent = indentOf(line);
    const next = lines.slice(index + 1, index + 50).find((each) => each.trim() !== '');
    const continued = next !== undefined && indentOf(next) > indent;

    // A bracket is left open where a line begins as far left as the one that opened it.
    let unclosed: MaskedLine['unclosed'];
    while ((open.at(-1)?.indent ?? -1) >= indent && !/^[ \t]*[\]}]/.test(masked)) unclosed = open.pop();
    const inFlow = open.length > 0;
    const flowIndent = open.at(-1)?.indent;
    let flowFrom = inFlow ? 0 : -1;
    let flowTo = inFlow ? masked.length : -1;
    for (let at = 0; at < masked.length; at++) {
      const character = masked[at] ?? '';
      if ((character === '{' || character === '[') && (open.length > 0 || begins(masked, at))) {
        if (flowFrom === -1) flowFrom = at;
        flowTo = masked.length;
        open.push({ indent, at: lineStart + at, mark: character });
      } else if ((character === '}' || character === ']') && open.length > 0) {
        open.pop();
        if (open.length === 0) flowTo = at + 1;
      }
    }
    if (next === undefined) unclosed ??= open[0];
    if (openQuote !== undefined) {
      const mark = line[openQuote] ?? '';
      if (continued && (lastQuotes[mark] ?? -1) >= start) quote = mark;
      else unclosed = { at: lineStart + openQuote, mark };
    }
    if (blockHeader.test(masked)) blockIndent = indent;

    yield {
      start: lineStart,
      text: masked,
      inFlow,
      flowIndent,
      ...(flowFrom === -1 ? {} : { flow: { from: flowFrom, to: flowTo } }),
      ...(unclosed ? { unclosed } : {}),
    };
  }
}
