import type { Finding } from '../findings/finding.ts';
import type { Language } from '../language.ts';

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
  /** Columns of the terminal. */
  readonly width: number;
  /** The program's version, for SARIF. */
  readonly version: string;
}

/** Findings (sorted) to text, whole, with its final newline. Pure: the same findings give the same text. */
export type Format = (findings: readonly Finding[], summary: Summary, options: FormatOptions) => string;
