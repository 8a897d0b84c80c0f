import type { Draft } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import type { SourceText, Span } from '../../source/source-text.ts';

// A Markdown parser's work can grow with the square of what one block holds, so every block is measured before it is parsed. The
// limits are tens of times what any report needs, and keep the worst block at a few hundred milliseconds.
export const markdownLimits = {
  body: 100_000,
  block: 64_000,
  lines: 2_000,
  /** Over the whole body, blank ones too: each costs a step for every quote and list that is still open. */
  allLines: 12_000,
  /** Opening markers before the text of one line: `> > - 1.`. */
  depth: 16,
  indent: 64,
  /** Over the whole body: each line of a deep quote or list costs the parser a step for every level. */
  containers: 2_000,
  /** Pairs of `*`, `_`, `~` in a row: each may open a level. */
  emphasis: 400,
  brackets: 500,
  angles: 500,
  backticks: 300,
  columns: 64,
  cells: 10_000,
  /** Over the whole body: lines of `=` or `-` below text, each of which makes the parser copy all that it has read so far. */
  underlines: 50,
  /** Notes and link targets over the whole body: each is looked for again wherever it is named. */
  definitions: 500,
  /** Over the whole body, of emphasis, brackets and angles together. */
  marks: 10_000,
  /** Over the whole body: short rows are filled up with empty cells, so a small file can make a large page. */
  allCells: 12_000,
} as const;

const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const container = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;

interface Tally {
  lines: number;
  emphasis: number;
  brackets: number;
  angles: number;
  backticks: number;
  columns: number;
  /** Of the whole body so far. */
  definitions: number;
}

const mark = /\*+|_+|~+|[[\]<`|]/g;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** Counts the marks of one line into the tally of its block. */
const count = (line: string, tally: Tally): void => {
  let pipes = 0;
  mark.lastIndex = 0;
  for (let found = mark.exec(line); found; found = mark.exec(line)) {
    const [run] = found;
    const sign = run[0];
    if (sign === '*' || sign === '_' || sign === '~') tally.emphasis += Math.ceil(run.length / 2);
    else if (sign === '<') tally.angles++;
    else if (sign === '`') tally.backticks++;
    else if (sign === '|') pipes++;
    else {
      tally.brackets++;
      if (sign === ']' && line[found.index + 1] === ':') tally.definitions++;
    }
  }
  tally.lines++;
  tally.columns = Math.max(tally.columns, pipes);
};

const message = (what: Localized, limit: number): Localized => ({
  zh: `这里的${what.zh}超过 ${limit}，正文无法解析`,
  en: `Too many ${what.en} here: more than ${limit}, so the text cannot be read`,
});

const hint: Localized = {
  zh: '检查这里是否误粘了乱码或整页网页；确实很长的内容请分段（段与段之间空一行），或作为附件发布',
  en: 'See whether garbage or a whole web page was pasted here; split what is really that long into paragraphs, or publish it as an attachment',
};

/**
 * What makes the body from `start` on too costly to parse, as a finding at its place; undefined for every ordinary text. One linear
 * pass, before any parser sees the text.
 */
export const tooComplex = (source: SourceText, start: number): Draft | undefined => {
  const { text } = source;
  const refuse = (what: Localized, limit: number, span: Span): Draft => {
    return { rule: 'markdown/too-complex', severity: 'error', message: message(what, limit), hint, at: { source, span } };
  };
  if (text.length - start > markdownLimits.body)
    return refuse({ zh: '字符', en: 'characters' }, markdownLimits.body, { start, end: start });

  let marks = 0;
  let opened = 0;
  let underlines = 0;
  let allLines = 0;
  let cells = 0;
  let blockStart = start;
  let tally: Tally = { lines: 0, emphasis: 0, brackets: 0, angles: 0, backticks: 0, columns: 0, definitions: 0 };
  for (let line = start; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline === -1 ? text.length : newline;
    if (++allLines > markdownLimits.allLines)
      return refuse({ zh: '全文行数', en: 'lines altogether' }, markdownLimits.allLines, { start: line, end: line });
    const first = text.charCodeAt(line);
    // Only lines that begin with a mark, a digit or a space can open containers.
    if (first < 0x40) {
      const opening = containers.exec(text.slice(line, Math.min(end, line + 1_000)))?.[0];
      if (opening !== undefined) {
        const depth = opening.match(container)?.length ?? 0;
        const span = { start: line, end: line + opening.length };
        if (depth > markdownLimits.depth) return refuse({ zh: '嵌套层数', en: 'levels of nesting' }, markdownLimits.depth, span);
        opened += depth;
        if (opened > markdownLimits.containers)
          return refuse({ zh: '引用和列表的标记总数', en: 'marks of quotes and lists altogether' }, markdownLimits.containers, span);
        const indent = opening.search(/[^ \t]/) + 3 * (opening.split('\t').length - 1);
        if (indent > markdownLimits.indent) return refuse({ zh: '缩进空格', en: 'spaces of indent' }, markdownLimits.indent, span);
      }
    }
    const written = text.slice(line, end);
    if (written.trim() === '') {
      if (tally.columns > 1) cells += tally.columns * tally.lines;
      marks += tally.emphasis + tally.brackets + tally.angles;
      tally = { lines: 0, emphasis: 0, brackets: 0, angles: 0, backticks: 0, columns: 0, definitions: tally.definitions };
      blockStart = end + 1;
    } else {
      const span = { start: blockStart, end: Math.min(end, blockStart + 1) };
      if (end - blockStart > markdownLimits.block)
        return refuse({ zh: '段落字符', en: 'characters in one paragraph' }, markdownLimits.block, span);
      if (tally.lines > 0 && underline.test(written) && ++underlines > markdownLimits.underlines)
        return refuse({ zh: '下划线标题（=== 或 ---）', en: 'underlined headings (=== or ---)' }, markdownLimits.underlines, span);
      count(written, tally);
      const { lines, emphasis, brackets, angles, backticks, columns, definitions } = tally;
      if (lines > markdownLimits.lines) return refuse({ zh: '连续行', en: 'lines in one block' }, markdownLimits.lines, span);
      if (emphasis > markdownLimits.emphasis)
        return refuse({ zh: '强调标记（*、_、~）', en: 'emphasis marks (*, _, ~)' }, markdownLimits.emphasis, span);
      if (brackets > markdownLimits.brackets) return refuse({ zh: '方括号', en: 'square brackets' }, markdownLimits.brackets, span);
      if (angles > markdownLimits.angles) return refuse({ zh: '尖括号', en: 'angle brackets' }, markdownLimits.angles, span);
      if (backticks > markdownLimits.backticks) return refuse({ zh: '反引号', en: 'backticks' }, markdownLimits.backticks, span);
      if (definitions > markdownLimits.definitions)
        return refuse({ zh: '脚注和链接定义', en: 'definitions of notes and links' }, markdownLimits.definitions, span);
      if (columns > markdownLimits.columns) return refuse({ zh: '表格列', en: 'columns in a table' }, markdownLimits.columns, span);
      if (columns * lines > markdownLimits.cells && columns > 1)
        return refuse({ zh: '表格单元格', en: 'table cells' }, markdownLimits.cells, span);
      if (columns > 1 && cells + columns * lines > markdownLimits.allCells)
        return refuse({ zh: '表格单元格总数', en: 'table cells altogether' }, markdownLimits.allCells, { start: blockStart, end });
      if (marks + emphasis + brackets + angles > markdownLimits.marks)
        return refuse({ zh: '标记总数', en: 'marks altogether' }, markdownLimits.marks, { start: blockStart, end });
    }
    line = end + 1;
  }
  return undefined;
};
