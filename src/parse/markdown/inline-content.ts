import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Draft } from '../../findings/finding.ts';
import { targetProblem } from '../../narrative/link-target.ts';
import type { NarrativeLink } from '../../narrative/narrative.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import { shown } from '../characters.ts';
import { linkAddresses } from './addresses.ts';
import { guidanceOf, isAllGuidance } from './guidance.ts';
import type { Notes } from './notes.ts';

/** What the parts of a narrative are read into. */
export interface Reading {
  readonly source: SourceText;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly notes: Notes;
  readonly links: NarrativeLink[];
  readonly drafts: Draft[];
  /** Comments of a scaffold that are still there. */
  readonly guidance: Span[];
  figures: number;
}

type Placed = { readonly position?: PhrasingContent['position'] };

export const spanOfNode = ({ position }: Placed): Span => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });

const place = ({ position }: Placed): { position: NonNullable<Placed['position']> } | Record<never, never> =>
  position ? { position } : {};

const longestTag = 200;

const rawHtml = (source: SourceText, node: Placed & { readonly value: string }): Draft => {
  const { start, end } = spanOfNode(node);
  const written = shown(node.value);
  return {
    rule: 'markdown/raw-html',
    message: {
      zh: `这里写了 HTML 代码「${written}」，不会起作用，只会原样显示`,
      en: `HTML has no effect here and shows as it is written: “${written}”`,
    },
    hint: {
      zh: '改用 Markdown 写法（**强调**、[文字](网址)、空一行分段）；确实要显示尖括号时写成 \\<',
      en: 'Write Markdown instead (**strong**, [text](address), an empty line between paragraphs); to show the bracket itself write \\<',
    },
    at: { source, span: { start, end: Math.min(end, start + longestTag) } },
  };
};

/** Enough to tell that a scaffold was not filled in. */
const mostGuidance = 50;

/** HTML becomes text with a finding; a scaffold's comment is noted (`sections/template-text` tells it) and goes. True when it went. */
export const setHtmlAside = (reading: Reading, node: Placed & { readonly value: string }, told: boolean): boolean => {
  const guidance = guidanceOf(reading.source, node.value, spanOfNode(node));
  if (!guidance) {
    if (!told) reading.drafts.push(rawHtml(reading.source, node));
    return false;
  }
  if (reading.guidance.length < mostGuidance) reading.guidance.push(guidance);
  return isAllGuidance(node.value);
};

const badTarget = (source: SourceText, kind: 'link' | 'image', target: string, problem: Draft['message'], node: Placed): Draft => {
  const written = shown(target);
  return {
    rule: 'links/scheme',
    message:
      kind === 'link'
        ? { zh: `链接「${written}」${problem.zh}，只显示文字`, en: `The link “${written}” ${problem.en}; only its text is shown` }
        : { zh: `图片「${written}」${problem.zh}，不会显示`, en: `The image “${written}” ${problem.en}; it is not shown` },
    hint:
      kind === 'link'
        ? {
            zh: '链接可以是 http、https、mailto、tel 开头的网址，或者本报告文件夹内文件的名称，如 附件/表1.xlsx',
            en: 'A link is an address with http, https, mailto or tel, or the name of a file in the folder of the report, such as files/table1.xlsx',
          }
        : {
            zh: '把图片文件放进本报告的文件夹，这里写它的文件名，如 图片/流程图.png',
            en: 'Put the image into the folder of the report and write its name here, such as images/chart.png',
          },
    at: { source, span: spanOfNode(node) },
  };
};

const addressesIn = (reading: Reading, node: Text): (Text | Link)[] | undefined => {
  const nodes = linkAddresses(reading.source.text, node);
  for (const found of nodes ?? [])
    if (found.type === 'link') reading.links.push({ kind: 'link', target: found.url, span: spanOfNode(found), text: textOf(found) });
  return nodes;
};

/** What stands in the place of a link; its children were edited before. */
const linkOf = (reading: Reading, node: Link | LinkReference, url: string, title: string | null | undefined): PhrasingContent[] => {
  const problem = targetProblem('link', url);
  if (problem) {
    reading.drafts.push(badTarget(reading.source, 'link', url, problem, node));
    return node.children;
  }
  reading.links.push({ kind: 'link', target: url, span: spanOfNode(node), text: textOf(node) });
  return [{ type: 'link', url, title: title ?? null, children: node.children, ...place(node) }];
};

const imageOf = (reading: Reading, node: Image | ImageReference, url: string, title: string | null | undefined): PhrasingContent[] => {
  const { source } = reading;
  const text = node.alt ?? '';
  const problem = targetProblem('image', url);
  if (problem) {
    reading.drafts.push(badTarget(source, 'image', url, problem, node));
    return text === '' ? [] : [{ type: 'text', value: text, ...place(node) }];
  }
  if (text.trim() === '')
    reading.drafts.push({
      rule: 'markdown/image-text',
      severity: 'warning',
      message: { zh: `图片「${shown(url)}」没有文字说明`, en: `The image “${shown(url)}” has no description` },
      hint: {
        zh: '在方括号里写明图上是什么，供看不见图片的人使用，如 ![申请办理流程图](流程图.png)',
        en: 'Say between the square brackets what it shows, for those who cannot see it: ![How a request is handled](chart.png)',
      },
      at: { source, span: spanOfNode(node) },
    });
  reading.links.push({ kind: 'image', target: url, span: spanOfNode(node), text });
  return [{ type: 'image', url, alt: text, title: title ?? null, ...place(node) }];
};

/**
 * Makes the inline content of a block what may be published: bare addresses become links, forbidden targets and raw HTML become text
 * with a finding, references become the links, images and marks of notes that they stand for.
 */
export const editInline = (reading: Reading, children: PhrasingContent[], within: 'block' | 'link'): void => {
  let html = false;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (!node) continue;
    let nodes: PhrasingContent[] | undefined;
    switch (node.type) {
      case 'text':
        nodes = within === 'link' ? undefined : addressesIn(reading, node);
        break;
      case 'html':
        nodes = setHtmlAside(reading, node, html) ? [] : [{ type: 'text', value: node.value, ...place(node) }];
        html ||= nodes.length > 0;
        break;
      case 'link':
        editInline(reading, node.children, 'link');
        nodes = linkOf(reading, node, node.url, node.title);
        break;
      case 'linkReference': {
        const definition = reading.definitions.get(node.identifier);
        editInline(reading, node.children, 'link');
        nodes = definition ? linkOf(reading, node, definition.url, definition.title) : node.children;
        break;
      }
      case 'image':
        nodes = imageOf(reading, node, node.url, node.title);
        break;
      case 'imageReference': {
        const definition = reading.definitions.get(node.identifier);
        nodes = definition ? imageOf(reading, node, definition.url, definition.title) : [];
        break;
      }
      case 'footnoteReference':
        nodes = [reading.notes.mark(node)];
        break;
      case 'figureReference':
        reading.figures++;
        break;
      default:
        if ('children' in node) editInline(reading, node.children, within);
    }
    if (!nodes) continue;
    children.splice(index, 1, ...nodes);
    index += nodes.length - 1;
  }
};
