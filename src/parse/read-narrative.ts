import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Draft } from '../findings/finding.ts';
import type { SectionForm } from '../form/form.ts';
import type { NarrativeBody } from '../narrative/figures.ts';
import type { Section } from '../narrative/narrative.ts';
import { allSections, recogniseSection, sectionIds } from '../narrative/sections.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { shown } from './characters.ts';
import { frontMatterRange } from './front-matter-range.ts';
import { editBlocks, editPhrasing, type HeadingPlace } from './markdown/block-content.ts';
import { underlinedHeading } from './markdown/block-slips.ts';
import { tooComplex } from './markdown/complexity.ts';
import { definitionsOf } from './markdown/definitions.ts';
import { anchors, headingLevels } from './markdown/heading-anchors.ts';
import { type Reading, spanOfNode } from './markdown/inline-content.ts';
import { notesOf } from './markdown/notes.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';

export interface NarrativeReading {
  /** Absent when the text is too complex to be parsed, which is a finding. */
  readonly body?: NarrativeBody;
  /** The YAML of the front matter, for `readFrontMatter`; absent when there is none. */
  readonly frontMatter?: Span;
  readonly drafts: readonly Draft[];
}

/** A file full of one mistake is one mistake: more findings of one rule help nobody, and each costs a scan of the file. */
export const mostOfOneRule = 20;

const limited = (drafts: readonly Draft[]): readonly Draft[] => {
  if (drafts.length <= mostOfOneRule) return drafts;
  const counts = new Map<string, number>();
  return drafts.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostOfOneRule;
  });
};

interface Part {
  readonly heading?: Heading;
  readonly title: string;
  readonly children: RootContent[];
}

/** The parts that level-2 headings open, and level-1 headings that are titles of parts. */
const partsOf = (nodes: readonly RootContent[], forms: readonly SectionForm[]): [Part, ...Part[]] => {
  const parts: [Part, ...Part[]] = [{ title: '', children: [] }];
  let current: Part = parts[0];
  for (const node of nodes) {
    const title = node.type === 'heading' && node.depth <= 2 ? textOf(node).trim() : '';
    if (node.type === 'heading' && (node.depth === 2 || (node.depth === 1 && recogniseSection(title, forms)?.sameWords))) {
      current = { heading: node, title, children: [] };
      parts.push(current);
    } else current.children.push(node);
  }
  return parts;
};

const topLevel = (source: SourceText, heading: Heading, title: string): Draft => ({
  rule: 'markdown/heading-level',
  severity: 'warning',
  message: { zh: `「${shown(title)}」用了一级标题（#）`, en: `“${shown(title)}” is a heading of level 1 (#)` },
  hint: {
    zh: '报告的六个部分用二级标题（##）；报告的总标题由程序排印，正文里不写',
    en: 'The six parts have headings of level 2 (##); the title of the report is printed by the program and is not in the text',
  },
  at: { source, span: spanOfNode(heading) },
});

/**
 * Reads a report.md: its parts, links, notes and references to figures. The front matter is only split off.
 *
 * @param forms the parts that headings may mean: those of the report's edition, none for years without a form.
 */
export const readNarrative = (source: SourceText, forms: readonly SectionForm[] = allSections): NarrativeReading => {
  const { range, body: start, drafts: fenceDrafts } = frontMatterRange(source);
  const drafts: Draft[] = [...fenceDrafts];
  const frontMatter = range ? { frontMatter: range } : {};

  const refused = tooComplex(source, start);
  if (refused) return { ...frontMatter, drafts: [...drafts, refused] };

  const { nodes, blocks } = parseMarkdown(source, start);
  const definitions = definitionsOf(source.text, nodes);
  const slugOf = anchors();
  const ids: string[] = [];
  const anchorOf = (title: string): string => {
    const id = slugOf(title);
    ids.push(id);
    return id;
  };
  let headings: HeadingPlace = { anchorOf, level: headingLevels(1) };
  const notes = notesOf(definitions, (children) => editBlocks(reading, children, headings));
  const reading: Reading = { source, definitions: definitions.links, notes, links: [], drafts, guidance: [], figures: 0 };

  for (const node of nodes) if (node.type === 'heading' && node.depth === 1) drafts.push(topLevel(source, node, textOf(node).trim()));

  const edited = ({ children }: Part, outer: 1 | 2): RootContent[] => {
    headings = { anchorOf, level: headingLevels(outer) };
    editBlocks(reading, children, headings);
    const list = notes.list();
    return list ? [...children, list] : children;
  };

  const [preamblePart, ...parts] = partsOf(nodes, forms);
  const known = sectionIds(
    parts.map(({ title }) => title),
    forms,
  );
  const preamble = edited(preamblePart, 1);
  const sections = parts.map((part, index): Section => {
    const { heading, title } = part;
    const id = known[index];
    const next = parts[index + 1]?.heading;
    if (heading) {
      for (const draft of underlinedHeading(source, heading)) drafts.push(draft);
      // The title is printed by the template, without its inline content: a note's mark in it could not be seen.
      heading.children = heading.children.filter(({ type }) => type !== 'footnoteReference');
      editPhrasing(reading, heading.children);
    }
    if (id !== undefined) ids.push(id);
    const anchor = id ?? anchorOf(title);
    const first = heading?.children[0];
    const last = heading?.children.at(-1);
    const whole = heading ? spanOfNode(heading) : { start, end: start };
    return {
      title,
      titleSpan: first && last ? { start: spanOfNode(first).start, end: spanOfNode(last).end } : whole,
      anchor,
      span: { start: whole.start, end: next ? spanOfNode(next).start : source.text.length },
      children: edited(part, 2),
      ...(id === undefined ? {} : { id }),
    };
  });
  notes.finish();
  for (const definition of notes.unused())
    drafts.push({
      rule: 'markdown/unused-note',
      severity: 'warning',
      message: {
        zh: `正文里没有引用注释「${shown(definition.label ?? definition.identifier)}」，它不会显示`,
        en: `Nothing refers to the note “${shown(definition.label ?? definition.identifier)}”: it is not shown`,
      },
      hint: {
        zh: `在正文相应的地方写 [^${shown(definition.label ?? definition.identifier)}]，或删去这条注释`,
        en: 'Put its mark into the text, or remove it',
      },
      at: { source, span: spanOfNode(definition) },
    });

  const { links, guidance, figures } = reading;
  const body: NarrativeBody = {
    source,
    preamble,
    sections,
    links,
    anchors: [...ids, ...notes.anchors],
    hasFigures: figures > 0,
    guidance,
    blocks,
  };
  return { body, ...frontMatter, drafts: limited(drafts) };
};
