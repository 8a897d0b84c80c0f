import type { Draft } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import { sourceEnd, sourceStart } from '../../narrative/text-pieces.ts';
import type { SourceText } from '../../source/source-text.ts';
import { shown } from '../characters.ts';
import { type Leaf, standIn } from './leaves.ts';
import { startsItem } from './line-joining.ts';
import { piecesOfText } from './text-slice.ts';

/** Something that was meant as Markdown, or as layout, and shows as plain text. Every repetition in a pattern is bounded. */
interface Slip {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly holds?: (match: RegExpMatchArray) => boolean;
  readonly severity: 'warning' | 'error';
  readonly message: (written: Localized) => Localized;
  readonly hint: Localized | ((match: RegExpMatchArray) => Localized);
}

const looksLikeTarget =
  /^(?:https?:|www\.|mailto:|#|\.{0,2}\/)|\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|webp|zip|rar|html?|csv|ofd|wps|et|txt|md)$/i;

const slips: readonly Slip[] = [
  {
    rule: 'markdown/unparsed-emphasis',
    pattern: /(?<![*_~])(?:\*\*|__|~~)(?![*_~])/,
    severity: 'warning',
    message: ({ zh, en }) => ({ zh: `「${zh}」没有成对，会原样显示出来`, en: `“${en}” has no partner and shows as it is` }),
    hint: {
      zh: '前后各写一个，并紧贴要强调的文字，如 **重点**；确实要显示这两个符号时写成 \\*\\*',
      en: 'Write one on each side, right against the words, as in **words**; to show the signs themselves write \\*\\*',
    },
  },
  {
    rule: 'markdown/heading-space',
    pattern: /^(?:[#＃]{1,6}(?=[\p{Script=Han}（(])|[#＃]{2,6}(?=\d)|＃{1,6}[ \u3000])/mu,
    severity: 'warning',
    message: ({ zh, en }) => ({
      zh: `「${zh}」后面少一个空格，这一行没有成为标题`,
      en: `A space is missing after “${en}”: this line is no heading`,
    }),
    hint: {
      zh: '用半角 #，其后空一格再写标题，如 ## 一、总体情况',
      en: 'Write half-width #, then a space, then the title: ## 一、总体情况',
    },
  },
  {
    rule: 'markdown/fullwidth-table',
    pattern: /^[^｜\n]{0,200}｜[^｜\n]{0,200}｜[^\n]{0,1000}\n[^｜\n]{0,200}｜[^｜\n]{0,200}｜/mu,
    severity: 'warning',
    message: () => ({ zh: '这里用了全角竖线「｜」，没有成为表格', en: 'These lines use the full-width bar “｜” and are no table' }),
    hint: {
      zh: '改用半角竖线 |，并在表头下面加一行 | --- | --- |',
      en: 'Use the half-width bar | and put a line | --- | --- | below the head of the table',
    },
  },
  {
    rule: 'markdown/fullwidth-link',
    pattern: /([[［【])[^[\]［］【】\n]{1,100}([\]］】]) ?([(（]) ?([^\s()（）]{1,300}) ?([)）])/u,
    holds: ([, open, close, left, target, right]) =>
      looksLikeTarget.test(target ?? '') && !(open === '[' && close === ']' && left === '(' && right === ')'),
    severity: 'warning',
    message: ({ zh, en }) => ({
      zh: `「${zh}」用了全角括号，没有成为链接`,
      en: `“${en}” is written with full-width brackets and is no link`,
    }),
    hint: { zh: '改用半角括号，如 [文字](网址)', en: 'Use half-width brackets: [text](address)' },
  },
  {
    rule: 'markdown/link-space',
    pattern: /\[[^[\]\n]{1,200}\]( ?)\(([^()<>\n]{1,300})\)/u,
    holds: ([, gap, target = '']) => (gap === ' ' || /[ \u3000]/.test(target)) && looksLikeTarget.test(target.trim()),
    severity: 'warning',
    message: ({ zh, en }) => ({ zh: `「${zh}」里有空格，没有成为链接`, en: `“${en}” holds a space and is no link` }),
    hint: {
      zh: '] 与 ( 之间不空格；文件名里有空格时，用尖括号括起来，如 [表](<附件/表 1.xlsx>)，或者去掉文件名里的空格',
      en: 'No space between ] and (; put a file name with spaces in angle brackets, [text](<files/table 1.xlsx>), or rename the file',
    },
  },
  {
    rule: 'markdown/unknown-note',
    pattern: /\[\^[^\]\s]{1,100}\](?!:)/,
    severity: 'warning',
    message: ({ zh, en }) => ({ zh: `没有注释「${zh}」的内容`, en: `The note “${en}” has no text` }),
    hint: {
      zh: '在文中另起一段写注释的内容，如 [^1]: 注释内容',
      en: 'Write the text of the note as a paragraph of its own: [^1]: text',
    },
  },
  {
    rule: 'narrative/unknown-figure',
    // One full-width brace on each side is a sign of mathematics, unless a path stands between.
    pattern:
      /(?:(?:｛[｛{]|\{｛)([^{}｛｝\n]{1,200})[｝}]{1,2}|\{\{([^{}｛｝\n]{1,200})(?:｝[｝}]?|\}｝)|｛([ \u3000]?[a-z]\w{0,40}(?:[.．]\w{1,40}){1,6}[ \u3000]?)｝)/iu,
    severity: 'error',
    message: ({ zh, en }) => ({
      zh: `「${zh}」用了全角花括号，不会换成数字`,
      en: `“${en}” is written with full-width braces and is not replaced by the figure`,
    }),
    hint: ([, both, closing, single]) => {
      const meant = shown(`{{${(both ?? closing ?? single ?? '').normalize('NFKC').trim()}}}`);
      return { zh: `请改用半角花括号，前后各两个：${meant}`, en: `Use half-width braces, two on each side: ${meant}` };
    },
  },
  {
    rule: 'narrative/unknown-figure',
    pattern: /\{\{(?![^{}｛｝\n]{1,200}(?:｝|\}｝))/u,
    severity: 'error',
    message: () => ({ zh: '数据引用「{{」没有写完', en: 'The reference “{{” is not complete' }),
    hint: {
      zh: '写在同一行，用 }} 结束，如 {{requests.received.total}}；确实要显示花括号时写成 \\{\\{',
      en: 'Keep it on one line and close it with }}, as in {{requests.received.total}}; to show the braces themselves write \\{\\{',
    },
  },
];

/** Nearly every text holds none of these and needs no closer look. */
const suspicious = /\*\*|__|~~|[#＃｜［【｛]|\](?: ?\(|（)|\[\^|\{\{|\n/;

/** The source range of a range of leaves' text. */
const spanOf = (source: string, leaves: readonly Leaf[], start: number, end: number): { start: number; end: number } => {
  let from: number | undefined;
  let to = 0;
  let offset = 0;
  for (const { node, text } of leaves) {
    if (offset >= end) break;
    if (offset + text.length > start) {
      const first = node.position?.start.offset ?? 0;
      const last = node.position?.end.offset ?? 0;
      const pieces = node.type === 'text' ? piecesOfText(source, node) : [];
      from ??= sourceStart(pieces, Math.max(0, start - offset), first, last);
      to = end - offset < text.length ? sourceEnd(pieces, end - offset - 1, last) : last;
    }
    offset += text.length;
  }
  return { start: from ?? 0, end: Math.max(to, from ?? 0) };
};

const runTogether: Pick<Draft, 'rule' | 'severity' | 'message' | 'hint'> = {
  rule: 'markdown/run-together',
  severity: 'warning',
  message: {
    zh: '这一行看起来是单独的一项或一段，却会接在上一行后面',
    en: 'This line looks like an item or paragraph of its own, but continues the line before it',
  },
  hint: { zh: '在这一行前面空一行', en: 'Leave an empty line before it' },
};

/**
 * What in a paragraph, heading or cell shows as text though it was meant as markup. At most one finding of a kind for one block.
 * Markup that was escaped on purpose is none.
 */
export const findSlips = (source: SourceText, leaves: readonly Leaf[]): Draft[] => {
  if (!leaves.some(({ node, text }) => node.type === 'text' && suspicious.test(text))) return [];
  const drafts: Draft[] = [];
  const text = leaves.map((leaf) => (leaf.node.type === 'text' ? leaf.text : standIn)).join('');
  for (const { rule, pattern, holds, severity, message, hint } of slips) {
    const match = pattern.exec(text);
    if (!match || (holds && !holds(match))) continue;
    const span = spanOf(source.text, leaves, match.index, match.index + match[0].length);
    // The first sign was written with a backslash: it is meant to be seen.
    if (source.text[span.start - 1] === '\\') continue;
    const written = shown(match[0].trim());
    const advice = typeof hint === 'function' ? hint(match) : hint;
    drafts.push({ rule, severity, message: message({ zh: written, en: written }), hint: advice, at: { source, span } });
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (!startsItem(text.slice(at + 1, at + 13))) continue;
    const end = text.indexOf('\n', at + 1);
    drafts.push({ ...runTogether, at: { source, span: spanOf(source.text, leaves, at + 1, end === -1 ? text.length : end) } });
    break;
  }
  return drafts;
};
