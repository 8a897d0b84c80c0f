import { formIndex } from '../form/figures.ts';
import type { EditionId, TableId } from '../form/form.ts';
import type { Location, SourceText, Span } from '../source/source-text.ts';

/** A number, `null` for "not applicable" (prints as `/`), or undefined where nothing is written. */
export type Value = number | null | undefined;

/** What one statistics.yaml says, once it fits the form: values by figure index of the edition (`formIndex(edition).figures`). */
export interface Statistics {
  readonly edition: EditionId;
  /**
   * As written. An absent column of a requests row is 0 by the contract (`duplicate: {}` is a row of zeros) and stands here as 0;
   * an absent total stays undefined until `withTotals`.
   */
  readonly values: readonly Value[];
  /** `{ value: 22, note: 其中修订16件 }`, by figure index. */
  readonly notes: ReadonlyMap<number, string>;
  readonly tableNotes: Readonly<Partial<Record<TableId, string>>>;
  /** own 本级, area 全市: whom the tables count. */
  readonly scope?: 'own' | 'area';
  readonly indicators: readonly Indicator[];
}

/** A figure of the agency's own, outside the official tables. */
export interface Indicator {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly parts: readonly { readonly label: string; readonly value: number | null }[];
}

/** Where the figures of a `Statistics` are written. Kept beside the values, so that values alone stay small. */
export interface StatisticsPlaces {
  readonly source: SourceText;
  /** What is written at a canonical path: a figure (`…granted.total`), row, group, note or indicator. */
  at(path: string): WrittenPlace | undefined;
}

export interface WrittenPlace {
  readonly key: Span;
  /** Of a figure with a note, its number. */
  readonly value: Span;
}

const spanOf = (places: StatisticsPlaces, path: string): Span => {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const written = places.at(at);
    if (written) return at === path ? written.value : written.key;
  }
  return { start: 0, end: 0 };
};

/** Looked up when somebody asks: most findings of a large site are counted only. A class, because they are many. */
class FigurePlace implements Location {
  readonly #places: StatisticsPlaces;
  readonly #path: string;
  #span: Span | undefined;

  constructor(places: StatisticsPlaces, path: string) {
    this.#places = places;
    this.#path = path;
  }

  get source(): SourceText {
    return this.#places.source;
  }
  get span(): Span {
    this.#span ??= spanOf(this.#places, this.#path);
    return this.#span;
  }
}

/** The place of a figure; for one that is not written, that of its row, then of its table, then the start of the file. */
export const locate = (places: StatisticsPlaces, path: string): Location => new FigurePlace(places, path);

export const valueAt = (statistics: Statistics, path: string): Value => {
  const figure = formIndex(statistics.edition).byPath.get(path);
  return figure && statistics.values[figure.index];
};
