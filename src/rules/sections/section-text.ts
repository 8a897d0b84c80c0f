import type { SectionId } from '../../form/form.ts';
import type { Narrative, Prose, Section } from '../../narrative/narrative.ts';

/** The prose blocks of one part, headings of its subsections included. */
export const proseOf = (narrative: Narrative, id: SectionId): readonly Prose[] => narrative.prose.filter(({ section }) => section === id);

/** Have the blocks together fewer characters, spaces apart, than `least`? */
export const isShorterThan = (least: number, blocks: readonly Prose[]): boolean => {
  let count = 0;
  for (const { text } of blocks)
    for (const character of text) {
      if (character.trim() !== '') count++;
      if (count >= least) return false;
    }
  return true;
};

export const textOf = (narrative: Narrative, id: SectionId): string =>
  proseOf(narrative, id)
    .map(({ text }) => text)
    .join('\n');

export const sectionOf = (narrative: Narrative, id: SectionId): Section | undefined =>
  narrative.sections.find((section) => section.id === id);

/** Whether a comment of the scaffold is still in this part: then it is known not to be written yet, and `sections/template-text` says so. */
export const isUnwritten = ({ guidance = [] }: Narrative, { span }: Section): boolean =>
  guidance.some(({ start }) => start >= span.start && start < span.end);
