import type { Draft } from '../findings/finding.ts';
import { editionOfYear } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import type { YearFolder } from '../load/content-tree.ts';
import type { Agency } from '../model/agency.ts';
import { officialTitle, type Report, reportPath } from '../model/report.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Held, Key, Shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import { type HeldFigures, unpackStatistics } from '../statistics/packed-statistics.ts';
import type { Indicator, Statistics, StatisticsPlaces } from '../statistics/statistics.ts';
import { LazyNarrative, LazyPlaces } from './lazy-report.ts';
import type { Survey, TextName } from './survey-report.ts';

/** The texts that were surveyed, when they are asked for again. */
export type TextsAgain = Readonly<Record<TextName, Key<SourceText>>>;

/** A survey, wherever it is held. */
export interface HeldSurvey extends HeldFigures {
  readonly samples: Uint32Array | undefined;
  /** What it says besides, put together when it is asked for. */
  readonly told: Survey;
  /** Of a text that was read. */
  digestOf(name: TextName): string;
}

/** How a site has what it does not hold of its reports. */
export interface Reading {
  readonly textsOf: (report: string, survey: HeldSurvey) => TextsAgain;
  /** Prose that was read. */
  readonly opened: Shelf;
  /** Reports that were looked at. */
  readonly known: Shelf;
}

/** More than are asked for together: by a report, all years of its agency, and those that they are compared with. */
export const knownReports = 512;

/** A report that was surveyed, in its surroundings. */
export interface Surveyed {
  readonly agency: Agency;
  readonly folder: Pick<YearFolder, 'year' | 'attachments'>;
  /** The same agency's report of the year before, for `{{previous.…}}`. */
  readonly previous: Report | undefined;
  readonly held: HeldSurvey;
  readonly reading: Reading;
}

/** What a survey makes of a report. */
type Told = Pick<Report, 'path' | 'title' | 'edition' | 'statistics' | 'places' | 'indicators' | 'narrative'>;

/**
 * A report as the rest of the site knows it: its figures and its front matter, which are put together from its survey when it is looked at,
 * and forgotten when many others have been; its prose is read when that is asked for. A class of few fields, for a site holds all of them to
 * the end: of a hundred thousand they are most of what it holds at all.
 */
class SurveyedReport implements Report, Key<Told> {
  readonly agency: Agency;
  readonly year: number;
  readonly attachments: YearFolder['attachments'];
  held: Held<Told> = undefined;
  readonly #survey: HeldSurvey;
  readonly #previous: Report | undefined;
  readonly #reading: Reading;

  constructor({ agency, folder, previous, held, reading }: Surveyed) {
    this.agency = agency;
    this.year = folder.year;
    this.attachments = folder.attachments;
    this.#survey = held;
    this.#previous = previous;
    this.#reading = reading;
  }

  make(): Told {
    const { agency, year } = this;
    const { figures, prose } = this.#survey.told;
    const path = reportPath(agency.path, year);
    const { opened, textsOf } = this.#reading;
    const texts = textsOf(path, this.#survey);
    return {
      path,
      title: prose?.frontMatter.title ?? officialTitle(agency.name, year),
      edition: figures?.edition ?? editionOfYear(year),
      statistics: figures?.statistics && unpackStatistics(figures.statistics, this.#survey),
      places: figures && new LazyPlaces(`content/${path}/statistics.yaml`, figures.edition, texts.statistics, opened),
      indicators: figures?.indicators,
      narrative:
        prose && this.samples && new LazyNarrative(prose, this, prose.namesPrevious ? this.#previous : undefined, texts.report, opened),
    };
  }

  get #told(): Told {
    return this.#reading.known.take(this);
  }

  get samples(): Uint32Array | undefined {
    return this.#survey.samples;
  }
  get path(): string {
    return this.held ? this.#told.path : reportPath(this.agency.path, this.year);
  }
  get title(): string {
    return this.#told.title;
  }
  get edition(): EditionId | undefined {
    return this.#told.edition;
  }
  get statistics(): Statistics | undefined {
    return this.#told.statistics;
  }
  get places(): StatisticsPlaces | undefined {
    return this.#told.places;
  }
  get indicators(): readonly Indicator[] | undefined {
    return this.#told.indicators;
  }
  get narrative(): Narrative | undefined {
    return this.#told.narrative;
  }
}

export interface ReportReading {
  readonly report: Report;
  /** What is wrong with its files, its front matter and its figures. What is wrong with its prose is told when that is read. */
  readonly drafts: readonly Draft[];
  /** Its prose may name figures of last year. */
  readonly namesPrevious: boolean;
}

export const readReport = (surveyed: Surveyed): ReportReading => {
  const { drafts, prose } = surveyed.held.told;
  return { report: new SurveyedReport(surveyed), drafts, namesPrevious: prose?.namesPrevious ?? false };
};
