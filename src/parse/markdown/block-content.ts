import type { Heading, ListItem, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { indentedParagraph, underlinedHeading } from './block-slips.ts';
import type { AnchorOf } from './heading-anchors.ts';
import { editInline, type Reading, setHtmlAside } from './inline-content.ts';
import { type Leaf, leavesOf, replaceLeaf } from './leaves.ts';
import { joinLines } from './line-joining.ts';
import { findSlips } from './slips.ts';
import { textSlices } from './text-slice.ts';

/** What headings inside one part of a report get. */
export interface HeadingPlace {
  readonly anchorOf: AnchorOf;
  readonly level: (heading: Heading) => void;
}

/** Any of these in a text: it may need more than to be shown as it is. The letter and the slash are those of www. and https://. */
const special = /[\n*_~#＃｜｛［【\]{@wW/\u3000\u00a0]/;

const isPlain = (children: readonly PhrasingContent[]): boolean => {
  const [only] = children;
  return only?.type === 'text' && children.length === 1 && !special.test(only.value);
};

/** Spaces typed in front of a paragraph: the page indents first lines itself. */
const unindent = (source: string, first: Leaf | undefined): void => {
  if (first?.node.type !== 'text') return;
  const spaces = /^[\u3000\u00a0]+/.exec(first.text)?.[0].length ?? 0;
  if (spaces > 0) replaceLeaf(first, textSlices(source, first.node, [[spaces, first.text.length]]));
};

/** Inline content of a paragraph, heading or cell. */
export const editPhrasing = (reading: Reading, children: PhrasingContent[]): void => {
  if (isPlain(children)) return;
  const { source } = reading;
  for (const draft of findSlips(source, leavesOf(children))) reading.drafts.push(draft);
  editInline(reading, children, 'block');
  unindent(source.text, leavesOf(children)[0]);
  joinLines(source.text, leavesOf(children));
};

/** A task list's box as a character: a disabled input would be a form control without a label. */
const boxAsText = (item: ListItem): void => {
  if (typeof item.checked !== 'boolean') return;
  const box: PhrasingContent = { type: 'text', value: item.checked ? '☑ ' : '☐ ', data: { generated: true } };
  item.checked = null;
  const [first] = item.children;
  if (first?.type === 'paragraph') first.children.unshift(box);
  else item.children.unshift({ type: 'paragraph', children: [box] });
};

/** Makes blocks what may be published, in place. */
export const editBlocks = (reading: Reading, blocks: RootContent[], headings: HeadingPlace): void => {
  const { source, drafts } = reading;
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index];
    if (!node) continue;
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        editPhrasing(reading, node.children);
        break;
      case 'heading': {
        for (const draft of underlinedHeading(source, node)) drafts.push(draft);
        const anchor = headings.anchorOf(textOf(node));
        editPhrasing(reading, node.children);
        headings.level(node);
        node.data = { ...node.data, hProperties: { id: anchor } };
        break;
      }
      case 'html': {
        if (setHtmlAside(reading, node, false)) {
          blocks.splice(index--, 1);
          break;
        }
        const position = node.position ? { position: node.position } : {};
        blocks[index] = { type: 'paragraph', children: [{ type: 'text', value: node.value, ...position }], ...position };
        break;
      }
      case 'definition':
      case 'footnoteDefinition':
        blocks.splice(index--, 1);
        break;
      case 'code':
        for (const draft of indentedParagraph(source, node)) drafts.push(draft);
        break;
      case 'listItem':
        editBlocks(reading, node.children, headings);
        boxAsText(node);
        break;
      default:
        if ('children' in node) editBlocks(reading, node.children, headings);
    }
  }
};
