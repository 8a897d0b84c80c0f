import type { Draft } from '../findings/finding.ts';
import type { FilledNarrative } from '../narrative/figures.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Key, Shelf } from '../shelf.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { StatisticsPlaces } from '../statistics/statistics.ts';

/** A report.md as read, without what its front matter says. */
export interface OpenedNarrative extends FilledNarrative {
  readonly frontMatterSpans: ReadonlyMap<string, Span>;
  readonly drafts: readonly Draft[];
}

/**
 * A narrative of which only the front matter is held; the rest is read when it is asked for and put back after others have been. Tens of
 * thousands of reports then take no more room than their figures and dates.
 */
export const lazyNarrative = (
  held: Pick<Narrative, 'frontMatter' | 'body'>,
  text: Key<SourceText>,
  key: Key<OpenedNarrative>,
  { take }: Shelf,
): Narrative => ({
  ...held,
  get source() {
    return take(text);
  },
  get frontMatterSpans() {
    return take(key).frontMatterSpans;
  },
  get preamble() {
    return take(key).preamble;
  },
  get sections() {
    return take(key).sections;
  },
  get prose() {
    return take(key).prose;
  },
  get links() {
    return take(key).links ?? [];
  },
  get anchors() {
    return take(key).anchors ?? [];
  },
  get guidance() {
    return take(key).guidance ?? [];
  },
  get drafts() {
    return take(key).drafts;
  },
});

/** Where figures are written, read when a finding asks. */
export const lazyPlaces = (key: Key<StatisticsPlaces>, { take }: Shelf): StatisticsPlaces => ({
  get source() {
    return take(key).source;
  },
  get values() {
    return take(key).values;
  },
  get keys() {
    return take(key).keys;
  },
});
