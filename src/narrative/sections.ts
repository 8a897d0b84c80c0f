import { editions } from '../form/editions.ts';
import type { SectionForm, SectionId } from '../form/form.ts';

/** The parts of every edition, for reports whose edition is not known beforehand. */
export const allSections: readonly SectionForm[] = Object.values(editions).flatMap((edition) => edition.sections);

export interface SectionMatch {
  readonly id: SectionId;
  /** The heading reads as the form has it, numbering and all. */
  readonly exact: boolean;
  /** It has the words of the form, if with other numbering or marks. */
  readonly sameWords: boolean;
}

const numbering = /^\(?第?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:部分)?(?:\)|[、.,:\s])*/;
const marks = /[\s、,.:;()"'“”‘’《》·-]/g;

/** A title without numbering, spaces and marks, half- and full-width alike. */
const bare = (title: string): string => title.normalize('NFKC').trim().replace(numbering, '').replace(marks, '');

// Words that tell a part from every other, the most telling first: 被申请行政复议 names both an 申请 and a 复议.
const telling: readonly (readonly [SectionId, RegExp])[] = [
  ['disputes', /复议|诉讼/],
  ['requests', /申请/],
  ['proactive', /主动公开/],
  ['problems', /问题|改进|整改|不足/],
  ['other', /其他|其它/],
  ['overview', /总体|概述|概况|基本情况/],
];

/** Longer headings are sentences, not titles. */
const longestTitle = 60;

/**
 * Which official part a heading means: the exact title, the same words with other numbering or marks, or words that only one part
 * uses (2019 wording, 整改措施, 其他需要汇报事项). undefined when none is meant.
 */
export const recogniseSection = (title: string, forms: readonly SectionForm[] = allSections): SectionMatch | undefined => {
  const exact = forms.find((form) => form.title === title);
  if (exact) return { id: exact.id, exact: true, sameWords: true };
  if (title.length > longestTitle) return undefined;
  const words = bare(title);
  const same = forms.find((form) => bare(form.title) === words);
  if (same) return { id: same.id, exact: false, sameWords: true };
  const meant = telling.find(([id, pattern]) => pattern.test(words) && forms.some((form) => form.id === id));
  return meant && { id: meant[0], exact: false, sameWords: false };
};

/** Which parts the level-2 headings of a report mean, one for each: an exact title before a near one, and each official part once. */
export const sectionIds = (titles: readonly string[], forms: readonly SectionForm[]): readonly (SectionId | undefined)[] => {
  const matches = titles.map((title) => recogniseSection(title, forms));
  const taken = new Set<SectionId>();
  const ids = new Array<SectionId | undefined>(titles.length).fill(undefined);
  for (const exact of [true, false])
    for (const [at, match] of matches.entries()) {
      if (match?.exact !== exact || taken.has(match.id)) continue;
      taken.add(match.id);
      ids[at] = match.id;
    }
  return ids;
};
