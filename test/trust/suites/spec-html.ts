import type { Root } from 'mdast';
import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';

const plain = unified().use(remarkHtml, { sanitize: false }).freeze();

/** What our reader understands, as HTML without any of our own transformations: what the specifications speak of. */
export const parsedHtml = (markdown: string): string => {
  const root: Root = { type: 'root', children: parseMarkdown({ file: 'x.md', text: markdown }, 0).nodes };
  return plain.stringify(root);
};

const blocks = 'address|article|blockquote|div|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul|input';
const aroundBlocks = new RegExp(`\\s*(</?(?:${blocks})(?:\\s[^>]*)?>)\\s*`, 'g');

const characters: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x22;': '"',
  '&#x27;': "'",
  '&gt;': '>',
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
  '&#x3E;': '>',
  '&#x60;': '`',
};

/** The same for HTML that differs only in what no browser shows: space between blocks, how a character is written, `<br />`. */
export const comparable = (html: string): string =>
  html
    .replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, (entity) => characters[entity] ?? entity)
    .replace(/ ?\/>/g, '>')
    .replace(/=""/g, '')
    .replace(/(?<=<pre>|<code[^>]*>)([^<]*)/g, (code) => code.replaceAll(' ', '\u00a0').replaceAll('\n', '\u2028'))
    .replace(aroundBlocks, '$1')
    .replace(/\s+/g, ' ')
    .trim();
