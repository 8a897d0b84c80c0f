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

/** Splits a file into front matter and Markdown, without reading either. */
export const frontMatterRange = (source: SourceText): FrontMatterRange => {
  const { text } = source;
  const open = opening.exec(text)?.[0].length;
  if (open === undefined) {
    const written = foreign.exec(text)?.[0];
    if (written === undefined) return { body: 0, drafts: [] };
    return {
      body: 0,
      drafts: [
        {
          rule: 'markdown/front-matter',
          severity: 'error',
          message: { zh: `文件开头的「${written}」不是报告信息的写法`, en: `“${written}” does not open the front matter` },
          hint: {
            zh: '报告信息写在单独成行的 --- 与 --- 之间，每行一项，如 published: 2025-01-20',
            en: 'Write the front matter between two lines of ---, one item a line: published: 2025-01-20',
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
