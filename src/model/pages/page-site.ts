import type { EditionId } from '../../form/form.ts';
import type { Localized } from '../../language.ts';
import type { Statistics, Value } from '../../statistics/statistics.ts';
import type { Agency } from '../agency.ts';
import type { Report } from '../report.ts';
import type { SiteConfig } from '../site-config.ts';

/**
 * What pages know of the whole site: agencies and a summary of each report, small enough to be held for tens of thousands of reports.
 */
export interface PageSite {
  readonly config: SiteConfig;
  /** Parents before their subordinates; the root agency first. */
  readonly agencies: readonly Agency[];
  /** In the order of `agencies`, then by year. Drafts are among them. */
  readonly reports: readonly ReportSummary[];
  agency(path: string): Agency | undefined;
  /** Path of the agency above; undefined for the root. */
  parentOf(agencyPath: string): string | undefined;
  childrenOf(agencyPath: string): readonly Agency[];
  /** Ascending by year. */
  reportsOf(agencyPath: string): readonly ReportSummary[];
}

export interface ReportSummary {
  readonly agencyPath: string;
  readonly agencyName: string;
  readonly year: number;
  /** `liangkou/2024` */
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DD[ HH:MM]` */
  readonly published?: string | undefined;
  /** The last day on which its text changed by its own account: the last revision, else the day of publication. */
  readonly updated?: string | undefined;
  readonly draft: boolean;
  readonly edition?: EditionId | undefined;
  /** Former addresses, as written. */
  readonly aliases: readonly string[];
  /** It has the statistics of the form. */
  readonly hasFigures: boolean;
  /** In the order of `keyFigures`; empty without statistics. */
  readonly keyFigures: readonly Value[];
  /** The totals among them that are not what their parts add up to, in words. */
  readonly unsettled?: readonly string[] | undefined;
}

/** Everything that one report's page shows. Made for one report at a time. */
export interface ReportDetail {
  readonly report: Report;
  /** With every total filled in (`completed`). */
  readonly figures?: Statistics;
  readonly checks: readonly ReportCheck[];
  /** Waivers that took effect. */
  readonly waivers: readonly ReportWaiver[];
  /** What a rule is called. */
  readonly titleOf: (rule: string) => Localized;
  /** How much of the prose stands in the report of the year before too. */
  readonly repetition?: Repetition;
}

export interface Repetition {
  readonly year: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** What a rule said of one report. */
export interface ReportCheck {
  readonly rule: string;
  readonly status: CheckStatus;
  /** Figures or places that could be judged. */
  readonly count: number;
  readonly notAssessable: number;
}

export type CheckStatus = 'passed' | 'failed' | 'waived' | 'not-assessable';

export interface ReportWaiver {
  readonly rule: string;
  /** Canonical path of the figure. */
  readonly path: string;
  readonly reason: string;
}

/** Paths of the asset files below dist/, with the hash of their content in their names. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly script: string;
  readonly icon: string;
  /** The script of the search page. */
  readonly search: string;
}

export interface PageContext {
  readonly site: PageSite;
  readonly assets: AssetPaths;
}
