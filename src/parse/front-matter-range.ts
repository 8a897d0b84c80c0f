import type { Draft } from '../findings/finding.ts';
import type { SourceText, Span } from '../source/source-text.ts';

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
/** What Word and Chinese keyboards make of three hyphens, above a line that looks like an item. */
const dashes = /^[-‐‑–—―−─－_＿]{1,20}[ \t]*(?=\n[a-z]{1,20}[ \t]*[:：])/u;
const closingDashes = /^[-‐‑–—―−─－_＿]{1,20}[ \t]*$/mu;

/** Where the line after the first match below `from` starts; 0 without one. */
const lineAfter = (text: string, pattern: RegExp, from: number): number => {
  const match = pattern.exec(text.slice(from));
  return match ? Math.min(text.length, from + match.index + match[0].length + 1) : 0;
};

/** Splits a file into front matter and Markdown, without reading either. */
export const frontMatterRange = (source: SourceText): FrontMatterRange => {
  const { text } = source;
  const open = opening.exec(text)?.[0].length;
  if (open === undefined) {
    const dashed = dashes.exec(text)?.[0];
    const written = dashed ?? foreign.exec(text)?.[0];
    if (written === undefined) return { body: 0, drafts: [] };
    return {
      // The items are no prose, however their fences are written.
      body: dashed === undefined ? 0 : lineAfter(text, closingDashes, dashed.length),
      drafts: [
        {
          rule: 'markdown/front-matter',
          severity: 'error',
          message: { zh: `文件开头的「${written}」不是报告信息的写法`, en: `“${written}” does not open the front matter` },
          hint: {
            zh: '报告信息写在单独成行的 --- 与 --- 之间（三个半角减号），每行一项，如 source: 某某镇人民政府',
            en: 'Write the front matter between two lines of --- (three hyphens), one item a line: source: Town of X',
          },
          at: { source, span: { start: 0, end: written.length } },
        },
      ],
    };
  }
  const close = closing.exec(text.slice(open));
  if (close) {
    const start = open + close.index;
    const end = start + close[0].length;
    return { range: { start: open, end: start }, body: Math.min(text.length, end + 1), drafts: [] };
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
