import type { Level } from '../findings/finding.ts';
import type { Localized } from '../language.ts';

/** The part of a rule's documentation that formats carry along; a `RuleDocument` is one. */
export interface RuleMetadata {
  readonly id: string;
  readonly level: Level;
  readonly title: Localized;
  readonly clause: Localized;
  readonly checks: Localized;
  readonly why: Localized;
}
