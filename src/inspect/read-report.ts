import type { Draft } from '../findings/finding.ts';
import { editionOfYear } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import type { YearFolder } from '../load/content-tree.ts';
import type { Agency } from '../model/agency.ts';
import { officialTitle, type Report } from '../model/report.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Key, Shelf } from '../shelf.ts';
import type { SourceText } from '../source/source-text.ts';
import { type HeldFigures, unpackStatistics } from '../statistics/packed-statistics.ts';
import type { Indicator, Statistics, StatisticsPlaces } from '../statistics/statistics.ts';
import { LazyNarrative, LazyPlaces } from './lazy-report.ts';
import type { Survey, TextName } from './survey-report.ts';

/** The texts that were surveyed, when they are asked for again. */
export type TextsAgain = Readonly<Record<TextName, Key<SourceText>>>;

/** What is most of a survey, wherever it is held. */
export interface HeldSurvey extends HeldFigures {
  readonly samples: Uint32Array | undefined;
}

/** A report that was surveyed, in its surroundings. */
export interface Surveyed {
  readonly agency: Agency;
  readonly folder: YearFolder;
  /** The same agency's report of the year before, for `{{previous.…}}`. */
  readonly previous: Report | undefined;
  readonly survey: Survey;
  readonly held: HeldSurvey;
  readonly texts: TextsAgain;
  readonly shelf: Shelf;
}

export interface ReportReading {
  readonly report: Report;
  /** What is wrong with its files, its front matter and its figures. What is wrong with its prose is told when that is read. */
  readonly drafts: readonly Draft[];
  /** Its prose may name figures of last year. */
  readonly namesPrevious: boolean;
}

/**
 * A report as the rest of the site knows it: its figures and its front matter. The prose is read when it is asked for, and forgotten when
 * many others have been. A class, so that all of them are laid out alike: a site holds them to the end.
 */
class SurveyedReport implements Report {
  readonly agency: Agency;
  readonly year: number;
  readonly path: string;
  readonly title: string;
  readonly attachments: YearFolder['attachments'];
  readonly edition?: EditionId;
  readonly statistics?: Statistics;
  readonly places?: StatisticsPlaces;
  readonly indicators?: readonly Indicator[];
  readonly narrative?: Narrative;
  readonly #held: HeldSurvey;

  constructor({ agency, folder, previous, survey, held, texts, shelf }: Surveyed) {
    const { figures, prose } = survey;
    this.#held = held;
    const edition = figures?.edition ?? editionOfYear(folder.year);
    this.agency = agency;
    this.year = folder.year;
    this.path = folder.path;
    this.title = prose?.frontMatter.title ?? officialTitle(agency.name, folder.year);
    this.attachments = folder.attachments;
    if (edition !== undefined) this.edition = edition;
    if (figures) {
      if (figures.statistics) this.statistics = unpackStatistics(figures.statistics, held);
      this.places = new LazyPlaces(folder.statistics?.file ?? '', figures.edition, texts.statistics, shelf);
      this.indicators = figures.indicators;
    }
    if (prose?.samples) this.narrative = new LazyNarrative(prose, this, prose.namesPrevious ? previous : undefined, texts.report, shelf);
  }

  get samples(): Uint32Array | undefined {
    return this.#held.samples;
  }
}

export const readReport = (surveyed: Surveyed): ReportReading => ({
  report: new SurveyedReport(surveyed),
  drafts: surveyed.survey.drafts,
  namesPrevious: surveyed.survey.prose?.namesPrevious ?? false,
});
