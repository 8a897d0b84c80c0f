import type { Localized } from '../language.ts';
import type { Level } from './finding.ts';

/** What a rule is, for `explain`, the rule reference, the severity table and SARIF. */
export interface RuleDocument {
  /** Permanent: waivers and site.yaml name it. */
  readonly id: string;
  /** The level unless site.yaml sets another. */
  readonly level: Level;
  readonly title: Localized;
  /** The instrument and clause that it rests on, or why there is none. */
  readonly clause: Localized;
  readonly checks: Localized;
  readonly why: Localized;
  readonly examples: { readonly fails: Example; readonly passes: Example };
}

/**
 * An excerpt as an editor would write it; the rest of the report is in order. The tests run every example: YAML is merged into the file,
 * a part of report.md replaces that part, and of two parts or more the first to the last are as written.
 */
export interface Example {
  /** `content/`: the list of its files. */
  readonly file: 'report.md' | 'statistics.yaml' | 'agency.yaml' | 'site.yaml' | 'content/' | 'templates/pages/report.hbs';
  readonly text: string;
  /** The same excerpt of last year's file, for rules across years. */
  readonly lastYear?: string;
  /** Report year, where it matters; else one of the edition in force. */
  readonly year?: number;
}
