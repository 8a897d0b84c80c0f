import type { RootContent } from 'mdast';
import { hasPlainData, plainHtml } from './plain-html.ts';
import { type SectionHtmlOptions, sectionHtmlByRemark } from './section-html-by-remark.ts';

/** Blocks that become one element each, whatever is in them, and neither hold nor need what other blocks define. */
const standsAlone = (node: RootContent): boolean => {
  switch (node.type) {
    case 'heading':
      return node.depth > 1 && node.data?.hName === undefined;
    case 'paragraph':
    case 'table':
    case 'code':
    case 'thematicBreak':
      return hasPlainData(node);
    default:
      return false;
  }
};

/**
 * The blocks of a part of a narrative as HTML in which nothing can run. Sanitising is the last step before the text is made; only plain
 * prose, in which there is nothing to sanitise, is written directly.
 */
export const sectionHtml = (children: readonly RootContent[], options: SectionHtmlOptions = {}): string => {
  let html = '';
  for (const node of children) {
    const plain = plainHtml(node);
    if (plain === undefined && !standsAlone(node)) return sectionHtmlByRemark(children, options);
    html += plain === undefined ? sectionHtmlByRemark([node], options) : `${plain}\n`;
  }
  return html;
};
