import type { Heading, Link, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { targetProblem } from '../../narrative/link-target.ts';
import { suspiciousClass } from '../../source/printable.ts';

/**
 * Plain prose as HTML without a tree in between: headings, paragraphs, emphasis, links to other sites and lists of them are nine tenths of every narrative, and
 * take a tenth of the time. Whatever is not plain to the letter is undefined here and goes the way of everything else
 * (section-html.ts), of which a property test proves this to be a part.
 */

/** What text needs escaping, trimming or cleaning for: reserved marks, line ends, and what no page may hold. */
const careful = new RegExp(`[&<\\n\\r${suspiciousClass}]`);

/** What no plain id has: any sign of ASCII and of Latin-1 but `-` and `_`, and what no page may hold. */
const unplainId = new RegExp(`[\\u0000-,./:-@[-^\`{-\\u00bf${suspiciousClass}]`);

/** An address of another site in which nothing needs encoding or escaping. */
const plainAddress = /^https?:\/\/[\w./?=:#~-]+$/;

/** Nothing that asks for another element, or for attributes. */
export const hasPlainData = ({ data }: Nodes): boolean =>
  data === undefined || !('hName' in data || 'hProperties' in data || 'hChildren' in data);

/** Joined, or undefined if one of them is. */
const joined = <T>(nodes: readonly T[], htmlOf: (node: T) => string | undefined, between = ''): string | undefined => {
  let all = '';
  for (const [at, node] of nodes.entries()) {
    const html = htmlOf(node);
    if (html === undefined) return undefined;
    all += at === 0 ? html : between + html;
  }
  return all;
};

const enclosed = (name: string, content: string | undefined, attributes = ''): string | undefined =>
  content === undefined ? undefined : `<${name}${attributes}>${content}</${name}>`;

const link = (node: Link): string | undefined =>
  typeof node.title === 'string' || !plainAddress.test(node.url) || targetProblem('link', node.url)
    ? undefined
    : enclosed('a', joined(node.children, phrasing), ` href="${node.url}" rel="noopener noreferrer"`);

const phrasing = (node: PhrasingContent): string | undefined => {
  if (!hasPlainData(node)) return undefined;
  switch (node.type) {
    case 'text':
      return careful.test(node.value) ? undefined : node.value;
    case 'strong':
      return enclosed('strong', joined(node.children, phrasing));
    case 'emphasis':
      return enclosed('em', joined(node.children, phrasing));
    case 'link':
      return link(node);
    default:
      return undefined;
  }
};

/** The id that a heading has been given, as an attribute; undefined where it has more than that. */
const headingId = ({ data }: Heading): string | undefined => {
  if (data === undefined) return '';
  const { hName, hChildren, hProperties = {} } = data;
  const { id, ...more } = hProperties;
  if (hName !== undefined || hChildren !== undefined || Object.keys(more).length > 0) return undefined;
  if (id === undefined) return '';
  return typeof id === 'string' && id !== '' && !unplainId.test(id) ? ` id="${id}"` : undefined;
};

const heading = (node: Heading): string | undefined => {
  const id = headingId(node);
  return id === undefined || node.depth === 1 ? undefined : enclosed(`h${node.depth}`, joined(node.children, phrasing), id);
};

const isLooseItem = ({ spread, children }: ListItem): boolean => spread ?? children.length > 1;

/** In a tight list paragraphs are lines of their item; whatever else stands in it begins on a line of its own. */
const item = (loose: boolean, node: ListItem): string | undefined => {
  const { checked, children } = node;
  if (!hasPlainData(node) || typeof checked === 'boolean') return undefined;
  let content = '';
  for (const [at, child] of children.entries()) {
    const line = child.type === 'paragraph' && !loose;
    const html = line && hasPlainData(child) ? joined(child.children, phrasing) : block(child);
    if (html === undefined) return undefined;
    content += line && at === 0 ? html : `\n${html}`;
  }
  const last = children.at(-1);
  return enclosed('li', last && (loose || last.type !== 'paragraph') ? `${content}\n` : content);
};

const list = (node: List): string | undefined => {
  const { ordered, start, spread, children } = node;
  if (!hasPlainData(node) || children.length === 0) return undefined;
  const loose = spread || children.some(isLooseItem);
  const items = joined(children, (child) => item(loose, child), '\n');
  const from = ordered && typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
  return items === undefined ? undefined : enclosed(ordered ? 'ol' : 'ul', `\n${items}\n`, from);
};

const block = (node: RootContent): string | undefined => {
  switch (node.type) {
    case 'paragraph':
      return hasPlainData(node) ? enclosed('p', joined(node.children, phrasing)) : undefined;
    case 'heading':
      return heading(node);
    case 'list':
      return list(node);
    default:
      return undefined;
  }
};

/** One block as HTML, without a line end behind it; undefined unless it is plain. */
export const plainHtml = block;
