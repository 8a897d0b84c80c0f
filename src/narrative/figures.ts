import type { RootContent, Text } from 'mdast';
import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import type { Span } from '../source/source-text.ts';
import type { FigureReference } from './figure-reference.ts';
import type { BlockCount, Narrative, NarrativeLink, Section } from './narrative.ts';
import { proseOf } from './prose.ts';

/** A narrative as read: its `{{…}}` are still `figureReference` nodes. */
export interface NarrativeBody extends Pick<Narrative, 'source' | 'preamble' | 'sections'> {
  readonly links: readonly NarrativeLink[];
  readonly anchors: readonly string[];
  readonly guidance: readonly Span[];
  readonly blocks: BlockCount;
  readonly hasFigures: boolean;
}

/** Everything of a narrative but its front matter. */
export type FilledNarrative = Omit<Narrative, 'frontMatter' | 'frontMatterSpans'>;

/** The figure of a path (`requests.received.total`, `previous.…`) as it is printed, without thousands separators. */
export type FigureLookup = (path: string) => { readonly text: string } | undefined;

/** More findings of one kind in one file help nobody, and each costs a scan of the file. */
const mostDrafts = 20;

const hint = {
  zh: '双花括号里只能写本报告统计数据的路径，如 {{requests.received.total}}；上一年的数据写 {{previous.requests.received.total}}',
  en: "Between double braces goes nothing but the path of a figure, as in {{requests.received.total}}; last year's is {{previous.requests.received.total}}",
};

const notPlain = (written: string): Draft['message'] => ({
  zh: `「${written}」不是数据引用：这里不能写条件、运算或片段`,
  en: `“${written}” is no figure: conditions, expressions and partials are not possible here`,
});

const unknown = (path: string, known: readonly string[]): Draft['message'] => {
  if (path.startsWith('previous.') && !known.some((one) => one.startsWith('previous.')))
    return {
      zh: `网站里没有上一年的统计数据，「${path}」没有数可填`,
      en: `The site has no statistics of last year, so “${path}” names no figure`,
    };
  const near = suggestKey(path, known);
  return {
    zh: `没有「${path}」这项数据${near === undefined ? '' : `，是不是「${near}」`}`,
    en: `There is no figure “${path}”${near === undefined ? '' : `, did you mean “${near}”`}`,
  };
};

/**
 * Puts the figures in: returns the same narrative with text in place of its `{{…}}`, its prose, and a finding at every one that names
 * no figure (which then reads as it was written). What was handed in stays as it is.
 *
 * @param known paths to suggest from.
 */
export const fillFigures = (
  body: NarrativeBody,
  lookup: FigureLookup,
  known: () => readonly string[] = () => [],
): { readonly narrative: FilledNarrative; readonly drafts: readonly Draft[] } => {
  const drafts: Draft[] = [];
  const { source, hasFigures } = body;

  const given = (node: FigureReference): Text => {
    const { path, value, position } = node;
    const place = position ? { position } : {};
    const figure = path === undefined ? undefined : lookup(path);
    if (path !== undefined && figure) return { type: 'text', value: figure.text, data: { given: path }, ...place };
    const span = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
    const message = path === undefined ? notPlain(value) : unknown(path, known());
    if (drafts.length < mostDrafts)
      drafts.push({ rule: 'narrative/unknown-figure', severity: 'error', message, hint, at: { source, span } });
    return { type: 'text', value, ...place };
  };
  // Only what holds a reference is copied.
  const filledNode = (node: RootContent): RootContent => {
    if (node.type === 'figureReference') return given(node);
    if (!('children' in node)) return node;
    const children = filled(node.children);
    return children === node.children ? node : Object.assign({}, node, { children });
  };
  const filled = (nodes: readonly RootContent[]): readonly RootContent[] => {
    let copy: RootContent[] | undefined;
    for (const [index, node] of nodes.entries()) {
      const made = filledNode(node);
      if (made === node) continue;
      copy ??= [...nodes];
      copy[index] = made;
    }
    return copy ?? nodes;
  };

  const preamble = hasFigures ? filled(body.preamble) : body.preamble;
  const sections: readonly Section[] = hasFigures
    ? body.sections.map((section) => ({ ...section, children: filled(section.children) }))
    : body.sections;
  const { links, anchors, guidance, blocks } = body;
  const prose = proseOf(source, preamble, sections);
  return { narrative: { source, preamble, sections, prose, links, anchors, guidance, blocks }, drafts };
};
