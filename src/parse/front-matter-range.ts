import type { Draft } from '../findings/finding.ts';
import type { Localized } from '../language.ts';
import { frontMatterSchema } from '../schema/front-matter.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { shown } from './characters.ts';

export interface FrontMatterRange {
  /** The YAML between the fences, without them; absent when the file has no front matter. */
  readonly range?: Span;
  /** Where the Markdown starts: after the closing fence, else 0. */
  readonly body: number;
  readonly drafts: readonly Draft[];
}

const opening = /^---[ \t]*(?:\n|$)/;
const closing = /^---[ \t]*$/m;
const foreign = /^(?:---[ \t]*\w[\w-]*|\+\+\+|;;;)[ \t]*(?=\n|$)/;
const gap = String.raw`[\p{Cf}\p{Zs}\t]*`;
/** What Word and Chinese keyboards make of three hyphens, and what stands for them elsewhere: `——`, `- - -`, `***`, a code fence. No line is both
 * this and a comment: a pattern that could read it either way would try both for each line. */
const fence = `(?![#＃])(?:[\\p{P}\\p{S}ー一]${gap}){1,20}[a-z]{0,10}${gap}`;
const comment = `${gap}(?:[#＃][^#＃\\n][^\\n]*)?`;
const keys = Object.keys(frontMatterSchema.properties ?? {}).join('|');
const names = Object.values(frontMatterSchema.properties ?? {})
  .flatMap(({ title }) => title ?? [])
  .join('|');
/** Above a line that looks like an item, with blank lines and comments between: those of a new report stand there. */
const fenced = new RegExp(`^(?:${gap}\\n){0,20}${gap}(${fence})\\n(?:${comment}\\n){0,20}${gap}(?:[a-z]{1,20}|${names})${gap}[:：]`, 'iu');
const closingFence = new RegExp(`^${gap}${fence}$`, 'imu');
/** An item, whatever marks it: a list, a comment of HTML, bold. Word begins it with a capital letter. */
const item = `[^\\p{L}\\p{N}\\n]{0,20}([Ss]tatus${gap}[:：]${gap}[Dd]raft|(?:${keys})${gap}[:：][^\\n]{0,80})`;
const itemLine = new RegExp(`^${item}`, 'mu');
/** Items below a front matter that was closed too early, or a second one. */
const itemsBelow = new RegExp(String.raw`(?:(?:${comment}|${gap}${fence})\n){0,20}${item}`, 'uy');
/** As far down as a text has a top: below a title that was written above the front matter. */
const top = { lines: 20, characters: 2000 };

const topOf = (text: string): string => text.slice(0, top.characters).split('\n', top.lines).join('\n');

/** Where the line after the first match below `from` starts; 0 without one. */
const lineAfter = (text: string, pattern: RegExp, from: number): number => {
  const match = pattern.exec(text.slice(from));
  return match ? Math.min(text.length, from + match.index + match[0].length + 1) : 0;
};

const hint: Localized = {
  zh: '报告信息写在文件最开头，单独成行的 --- 与 --- 之间（三个半角减号），上面没有空行和文字，每行一项，如 source: 某某镇人民政府',
  en: 'Write the front matter at the very top between two lines of --- (three hyphens), one item a line: source: Town of X',
};

/** An item that would be printed as prose, and not be heeded: `status: draft` would publish the draft. */
const strayItem = (source: SourceText, match: RegExpExecArray): Draft => {
  const written = match[1] ?? '';
  const end = match.index + match[0].length;
  return {
    rule: 'markdown/front-matter',
    severity: 'error',
    message: {
      zh: `「${shown(written)}」像是报告信息，但不在文件开头的 --- 与 --- 之间，不起作用`,
      en: `“${shown(written)}” looks like front matter, but is not between the two lines of --- at the top and has no effect`,
    },
    hint,
    at: { source, span: { start: end - written.length, end } },
  };
};

/** Splits a file into front matter and Markdown, without reading either. */
export const frontMatterRange = (source: SourceText): FrontMatterRange => {
  const { text } = source;
  const open = opening.exec(text)?.[0].length;
  if (open === undefined) {
    const wrong = fenced.exec(text);
    const written = wrong?.[1]?.trim() ?? foreign.exec(text)?.[0];
    if (written === undefined || written === '---') {
      const stray = itemLine.exec(topOf(text));
      return { body: 0, drafts: stray ? [strayItem(source, stray)] : [] };
    }
    const start = text.indexOf(written);
    return {
      // The items are no prose, however their fences are written.
      body: wrong ? lineAfter(text, closingFence, wrong[0].length) : 0,
      drafts: [
        {
          rule: 'markdown/front-matter',
          severity: 'error',
          message: { zh: `文件开头的「${written}」不是报告信息的写法`, en: `“${written}” does not open the front matter` },
          hint,
          at: { source, span: { start, end: start + written.length } },
        },
      ],
    };
  }
  const close = closing.exec(text.slice(open));
  if (close) {
    const start = open + close.index;
    const end = start + close[0].length;
    const body = Math.min(text.length, end + 1);
    itemsBelow.lastIndex = body;
    const stray = itemsBelow.exec(text);
    return { range: { start: open, end: start }, body, drafts: stray ? [strayItem(source, stray)] : [] };
  }
  return {
    body: 0,
    drafts: [
      {
        rule: 'markdown/front-matter',
        severity: 'error',
        message: {
          zh: '文件开头的报告信息没有结束：缺少第二行 ---',
          en: 'The front matter is not closed: its second line of --- is missing',
        },
        hint: {
          zh: '在报告信息的最后一项下面加一行 ---；如果这里想要的是分隔线，请写 ***',
          en: 'Add a line of --- below its last item; if this was meant as a rule, write ***',
        },
        at: { source, span: { start: 0, end: 3 } },
      },
    ],
  };
};
