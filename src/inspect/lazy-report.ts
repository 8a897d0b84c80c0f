import type { Draft } from '../findings/finding.ts';
import { latest } from '../latest.ts';
import type { FilledNarrative } from '../narrative/figures.ts';
import type { BlockCount, Narrative } from '../narrative/narrative.ts';
import { frontMatterRange } from '../parse/front-matter-range.ts';
import { readFrontMatter } from '../parse/read-front-matter.ts';
import type { Key, Shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import type { StatisticsPlaces, WrittenPlace } from '../statistics/statistics.ts';

/** A report.md as read, without what its front matter says. */
export interface OpenedNarrative extends FilledNarrative {
  readonly drafts: readonly Draft[];
}

/** Only findings about a front matter ask where it says something, and then several times. */
const spansOf = latest(1, (source: SourceText): Narrative['frontMatterSpans'] => {
  const { range } = frontMatterRange(source);
  return range ? readFrontMatter(source, range).spans : new Map();
});

/**
 * A narrative of which only the front matter is held; the rest is read when it is asked for and put back after others have been. Tens of
 * thousands of reports then take no more room than their figures and dates. A class, because all of them share its accessors: an object
 * with accessors of its own takes a kilobyte for them.
 */
class LazyNarrative implements Narrative {
  readonly frontMatter: Narrative['frontMatter'];
  readonly body: number;
  readonly #text: Key<SourceText>;
  readonly #opened: Key<OpenedNarrative>;
  readonly #shelf: Shelf;

  constructor({ frontMatter, body }: HeldNarrative, text: Key<SourceText>, opened: Key<OpenedNarrative>, shelf: Shelf) {
    this.frontMatter = frontMatter;
    this.body = body;
    this.#text = text;
    this.#opened = opened;
    this.#shelf = shelf;
  }

  get source(): SourceText {
    return this.#shelf.take(this.#text);
  }
  get frontMatterSpans(): Narrative['frontMatterSpans'] {
    return spansOf(this.source);
  }
  get preamble(): Narrative['preamble'] {
    return this.#shelf.take(this.#opened).preamble;
  }
  get sections(): Narrative['sections'] {
    return this.#shelf.take(this.#opened).sections;
  }
  get prose(): Narrative['prose'] {
    return this.#shelf.take(this.#opened).prose;
  }
  get links(): NonNullable<Narrative['links']> {
    return this.#shelf.take(this.#opened).links ?? [];
  }
  get anchors(): NonNullable<Narrative['anchors']> {
    return this.#shelf.take(this.#opened).anchors ?? [];
  }
  get guidance(): NonNullable<Narrative['guidance']> {
    return this.#shelf.take(this.#opened).guidance ?? [];
  }
  get drafts(): readonly Draft[] {
    return this.#shelf.take(this.#opened).drafts;
  }
  get blocks(): BlockCount {
    return this.#shelf.take(this.#opened).blocks ?? noBlocks;
  }
}

const noBlocks: BlockCount = { all: 0, plain: 0 };

interface HeldNarrative {
  readonly frontMatter: Narrative['frontMatter'];
  readonly body: number;
}

export const lazyNarrative = (held: HeldNarrative, text: Key<SourceText>, opened: Key<OpenedNarrative>, shelf: Shelf): Narrative =>
  new LazyNarrative(held, text, opened, shelf);

/** Where figures are written, read when a finding asks. */
class LazyPlaces implements StatisticsPlaces {
  readonly #opened: Key<StatisticsPlaces>;
  readonly #shelf: Shelf;

  constructor(opened: Key<StatisticsPlaces>, shelf: Shelf) {
    this.#opened = opened;
    this.#shelf = shelf;
  }

  get source(): SourceText {
    return this.#shelf.take(this.#opened).source;
  }
  at(path: string): WrittenPlace | undefined {
    return this.#shelf.take(this.#opened).at(path);
  }
}

export const lazyPlaces = (opened: Key<StatisticsPlaces>, shelf: Shelf): StatisticsPlaces => new LazyPlaces(opened, shelf);
