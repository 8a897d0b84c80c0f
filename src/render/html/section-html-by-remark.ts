import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { defaultHandlers, type Handlers } from 'mdast-util-to-hast';
import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { canonicalTarget, isExternal, targetProblem } from '../../narrative/link-target.ts';
import { printable } from '../../source/printable.ts';
import { publishable } from '../escape.ts';
import { sectionSchema } from './section-schema.ts';

export interface SectionHtmlOptions {
  /** Where a relative target leads from the page that shows this HTML; unchanged when absent. Given every target that is not external. */
  readonly resolve?: (target: string) => string;
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const text = (value: string): ElementContent => ({ type: 'text', value: printable(value) });

/** GFM's `align` is no longer HTML, and a header cell should say what it heads. */
const cellProperties = (cell: Element): Element['properties'] => ({
  ...(typeof cell.properties.align === 'string' ? { className: [cell.properties.align] } : {}),
  ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
});

const handlersFor = (resolve: (target: string) => string): Handlers => ({
  text: (state, node) => state.applyData(node, { ...defaultHandlers.text(state, node), value: printable(node.value) }),
  // Both are text by the time a narrative is read; here in case a tree comes from elsewhere.
  html: (_state, node) => text(node.value),
  figureReference: (_state, node) => text(node.value),
  inlineCode: (_state, node) => element('code', {}, [text(node.value.replace(/\n/g, ' '))]),
  // Without the language: nothing here highlights code, and its name is a class that content could choose.
  code: (_state, node) => element('pre', {}, [element('code', {}, [text(node.value === '' ? '' : `${node.value}\n`)])]),
  link: (state, node) => {
    const target = printable(node.url);
    if (targetProblem('link', target)) return state.all(node);
    const href = isExternal(target) ? target : resolve(target);
    const link = defaultHandlers.link(state, { ...node, url: canonicalTarget(href), title: node.title ? printable(node.title) : null });
    if (link.type === 'element' && isExternal(target)) link.properties.rel = ['noopener', 'noreferrer'];
    return link;
  },
  image: (state, node) => {
    const target = printable(node.url);
    const alt = printable(node.alt ?? '');
    if (targetProblem('image', target)) return text(alt);
    const image = defaultHandlers.image(state, { ...node, url: resolve(target), alt, title: node.title ? printable(node.title) : null });
    if (image.type === 'element') Object.assign(image.properties, { loading: 'lazy', decoding: 'async' });
    return image;
  },
  tableRow: (state, node, parent) => {
    const row = defaultHandlers.tableRow(state, node, parent);
    if (row.type === 'element') for (const cell of row.children) if (cell.type === 'element') cell.properties = cellProperties(cell);
    return row;
  },
});

const processorFor = (resolve: (target: string) => string) =>
  unified()
    .use(remarkHtml, { handlers: handlersFor(resolve), sanitize: sectionSchema })
    .freeze();

const plainProcessor = processorFor((target) => target);

/** The long way, which is right for every tree: a property test holds the short one against it. */
export const sectionHtmlByRemark = (children: readonly RootContent[], { resolve }: SectionHtmlOptions = {}): string =>
  publishable((resolve ? processorFor(resolve) : plainProcessor).stringify({ type: 'root', children: [...children] }));
