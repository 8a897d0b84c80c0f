import type { Finding } from '../findings/finding.ts';
import type { Language } from '../language.ts';
import type { RuleMetadata } from './rule-metadata.ts';

export interface Summary {
  readonly agencies: number;
  readonly reports: number;
  /** Checks that were judged. */
  readonly checks: number;
  readonly notAssessable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

export interface FormatOptions {
  readonly language: Language;
  /** ANSI colours. */
  readonly color: boolean;
  /** Columns of the terminal; Infinity where lines need not be broken (a file, a pipe). */
  readonly width: number;
  /** The program's version, for SARIF. */
  readonly version: string;
  /** Findings that `pretty` shows before it says how many more there are; 0 shows all. Default 50. */
  readonly maxFindings?: number;
  /** How many there are, where the caller holds only the first of them. */
  readonly total?: number;
  /** What the rules check, for SARIF. */
  readonly rules?: readonly RuleMetadata[];
}

/** Findings (sorted) to text, whole, with its final newline. Pure: the same findings give the same text. */
export type Format = (findings: readonly Finding[], summary: Summary, options: FormatOptions) => string;
