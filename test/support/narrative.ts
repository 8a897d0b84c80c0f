import type { SectionId } from '../../src/form/form.ts';
import type { Narrative, Prose } from '../../src/narrative/narrative.ts';

export interface PlainBlock {
  readonly text: string;
  readonly section?: SectionId;
  readonly kind?: Prose['kind'];
  /** Parts of the text that `{{…}}` printed. */
  readonly given?: readonly string[];
}

/** A narrative without Markdown: one line of report.md is one block, and every place leads back to itself. */
export const narrativeOf = (blocks: readonly (string | PlainBlock)[], file = 'content/x/2024/report.md'): Narrative => {
  const prose: Prose[] = [];
  let source = '';
  for (const block of blocks) {
    const { text, section, kind = 'paragraph', given = [] } = typeof block === 'string' ? { text: block } : block;
    prose.push({
      text,
      kind,
      ...(section === undefined ? {} : { section }),
      pieces: [{ text: 0, source: source.length, length: text.length }],
      given: given.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, path: 'requests.received.total' })),
    });
    source += `${text}\n`;
  }
  return {
    source: { file, text: source },
    frontMatter: { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] },
    frontMatterSpans: new Map(),
    preamble: [],
    sections: [],
    prose,
  };
};
