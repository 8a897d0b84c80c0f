import type { Draft } from '../findings/finding.ts';
import type { EditionId } from '../form/form.ts';
import { latest } from '../latest.ts';
import type { Report } from '../model/report.ts';
import type { BlockCount, Narrative } from '../narrative/narrative.ts';
import { frontMatterRange } from '../parse/front-matter-range.ts';
import { readFrontMatter } from '../parse/read-front-matter.ts';
import { placesOf } from '../parse/statistics-places.ts';
import type { Held, Key, Shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import type { StatisticsPlaces, WrittenPlace } from '../statistics/statistics.ts';
import { type OpenedNarrative, openNarrative, type ProseOwner } from './open-narrative.ts';
import type { SurveyedProse } from './survey-report.ts';

/** Only findings about a front matter ask where it says something, and then several times. */
const spansOf = latest(1, (source: SourceText): Narrative['frontMatterSpans'] => {
  const { range } = frontMatterRange(source);
  return range ? readFrontMatter(source, range).spans : new Map();
});

/**
 * A narrative of which only the front matter is held; the rest is read when it is asked for and put back after others have been. Tens of
 * thousands of reports then take no more room than their figures and dates. A class, because all of them share its accessors: an object
 * with accessors of its own takes a kilobyte for them. What was read of it stands on the shelf under itself.
 */
export class LazyNarrative implements Narrative, Key<OpenedNarrative> {
  readonly frontMatter: Narrative['frontMatter'];
  held: Held<OpenedNarrative> = undefined;
  readonly #body: number;
  readonly #owner: ProseOwner;
  readonly #previous: Report | undefined;
  readonly #text: Key<SourceText>;
  readonly #shelf: Shelf;

  constructor(
    { frontMatter, body }: Pick<SurveyedProse, 'frontMatter' | 'body'>,
    owner: ProseOwner,
    previous: Report | undefined,
    text: Key<SourceText>,
    shelf: Shelf,
  ) {
    this.frontMatter = frontMatter;
    this.#body = body;
    this.#owner = owner;
    this.#previous = previous;
    this.#text = text;
    this.#shelf = shelf;
  }

  make(): OpenedNarrative {
    return openNarrative(this.source, this.#owner, this.#previous);
  }

  get source(): SourceText {
    return this.#shelf.take(this.#text);
  }
  get unparsed(): number | undefined {
    return this.held ? undefined : this.#body;
  }
  get frontMatterSpans(): Narrative['frontMatterSpans'] {
    return spansOf(this.source);
  }
  get preamble(): Narrative['preamble'] {
    return this.#shelf.take(this).preamble;
  }
  get sections(): Narrative['sections'] {
    return this.#shelf.take(this).sections;
  }
  get prose(): Narrative['prose'] {
    return this.#shelf.take(this).prose;
  }
  get links(): NonNullable<Narrative['links']> {
    return this.#shelf.take(this).links ?? [];
  }
  get anchors(): NonNullable<Narrative['anchors']> {
    return this.#shelf.take(this).anchors ?? [];
  }
  get guidance(): NonNullable<Narrative['guidance']> {
    return this.#shelf.take(this).guidance ?? [];
  }
  get drafts(): readonly Draft[] {
    return this.#shelf.take(this).drafts;
  }
  get blocks(): BlockCount {
    return this.#shelf.take(this).blocks ?? noBlocks;
  }
}

const noBlocks: BlockCount = { all: 0, plain: 0 };

/** Where figures are written, and the text itself: read when a finding is to be shown. */
export class LazyPlaces implements StatisticsPlaces, SourceText, Key<StatisticsPlaces> {
  readonly file: string;
  held: Held<StatisticsPlaces> = undefined;
  readonly #edition: EditionId | undefined;
  readonly #text: Key<SourceText>;
  readonly #shelf: Shelf;

  constructor(file: string, edition: EditionId | undefined, text: Key<SourceText>, shelf: Shelf) {
    this.file = file;
    this.#edition = edition;
    this.#text = text;
    this.#shelf = shelf;
  }

  make(): StatisticsPlaces {
    return placesOf(this.#text.make(), this.#edition);
  }

  get source(): SourceText {
    return this;
  }
  get text(): string {
    return this.#shelf.take(this).source.text;
  }
  at(path: string): WrittenPlace | undefined {
    return this.#shelf.take(this).at(path);
  }
}
