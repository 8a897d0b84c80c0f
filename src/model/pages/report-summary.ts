import type { EditionId } from '../../form/form.ts';
import { latest } from '../../latest.ts';
import type { Value } from '../../statistics/statistics.ts';
import { completed } from '../../statistics/totals.ts';
import type { Report } from '../report.ts';
import { keyFigureValues } from './key-figures.ts';
import type { ReportSummary } from './page-site.ts';
import { unsettledKeyFigures } from './unsettled-totals.ts';

const later = (a: string, b: string): string => (a < b ? b : a);

/** Years of an agency are shown together, and again on the page of each. */
const figuresAtHand = latest(16, ({ statistics }: Report): Pick<ReportSummary, 'keyFigures' | 'unsettled'> => {
  const figures = statistics && completed(statistics);
  return { keyFigures: keyFigureValues(figures), unsettled: unsettledKeyFigures(figures) };
});

const none: readonly string[] = [];

/** Looks up what is asked for: a site holds one for each report, and most are asked for little. */
class SummaryOfReport implements ReportSummary {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  get agencyPath(): string {
    return this.#report.agency.path;
  }
  get agencyName(): string {
    return this.#report.agency.name;
  }
  get year(): number {
    return this.#report.year;
  }
  get path(): string {
    return this.#report.path;
  }
  get title(): string {
    return this.#report.title;
  }
  get published(): string | undefined {
    return this.#report.narrative?.frontMatter.published;
  }
  get updated(): string | undefined {
    const { published, revisions = [] } = this.#report.narrative?.frontMatter ?? {};
    return revisions.reduce<string | undefined>((last, { date }) => (last === undefined ? date : later(last, date)), published);
  }
  get draft(): boolean {
    return this.#report.narrative?.frontMatter.draft ?? false;
  }
  get edition(): EditionId | undefined {
    return this.#report.edition;
  }
  get aliases(): readonly string[] {
    return this.#report.narrative?.frontMatter.aliases ?? none;
  }
  get hasFigures(): boolean {
    return this.#report.statistics !== undefined;
  }
  get keyFigures(): readonly Value[] {
    return figuresAtHand(this.#report).keyFigures;
  }
  get unsettled(): readonly string[] | undefined {
    return figuresAtHand(this.#report).unsettled;
  }
}

/** What the rest of the site needs to know of a report. */
export const reportSummary = (report: Report): ReportSummary => new SummaryOfReport(report);
