import type { Draft } from '../findings/finding.ts';
import type { RuleDocument } from '../findings/rule-document.ts';
import type { Report } from '../model/report.ts';
import type { SiteConfig } from '../model/site-config.ts';

export interface Rule extends RuleDocument {
  check(report: Report, context: RuleContext): Outcome;
}

/** What a rule did with one report. A sum with no number in it is not assessable: never a pass. */
export interface Outcome {
  /** Checks that could be judged: figures, sums, headings. */
  readonly checked: number;
  readonly notAssessable: number;
  readonly drafts: readonly Draft[];
}

/** What a rule may know beyond the report itself. */
export interface RuleContext {
  readonly config: SiteConfig;
  /** The same agency's report of another year, if the site has it. */
  reportOf(agencyPath: string, year: number): Report | undefined;
  /** Paths of the agencies directly below this one. */
  subordinates(agencyPath: string): readonly string[];
  /** Paths of the agencies that share a parent with this one, itself excluded. */
  siblings(agencyPath: string): readonly string[];
  /** Reports of sibling agencies of the same year whose prose resembles this one's most (`similarityIndex`); absent: not compared. */
  lookalikes?(report: Report): readonly Report[];
  /** What links may lead to (`siteAddresses`); absent: links are not judged. */
  readonly addresses?: SiteAddresses;
}

/** The addresses of a site before it is written. Paths are relative to dist/, decoded, NFC, without `?` and `#`. */
export interface SiteAddresses {
  /**
   * A page (`liangkou/2024/index.html`), a data file or an attachment. What belongs to a draft is there for drafts alone: it is not
   * published, but `dev` shows it.
   */
  has(path: string, from: Report): boolean;
  /** Ids in a page that a `#…` may aim at; undefined where they are not known beforehand, and any is accepted. */
  anchorsOf(path: string): ReadonlySet<string> | undefined;
}

export const nothingChecked: Outcome = { checked: 0, notAssessable: 0, drafts: [] };
