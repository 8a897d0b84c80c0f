import type { Finding } from '../findings/finding.ts';
import type { Summary } from '../formats/format.ts';
import type { Language } from '../language.ts';

/** What the commands ask of the pipeline. Given to them, so that they can be tried without a site. */
export interface BuildOptions {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  readonly baseUrl?: string;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** Write every file anew. */
  readonly clean: boolean;
  readonly language: Language;
}

export interface BuildResult extends CheckResult {
  /** Absent when findings stopped the build; the folder is then as it was. */
  readonly published?: Published;
}

/** Numbers of files; bytes of the whole site. */
export interface Published {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly total: number;
  readonly bytes: number;
}

export interface CheckOptions {
  /** Absolute. */
  readonly root: string;
  /** Only findings at or below these, as typed; all where there are none. */
  readonly paths: readonly string[];
}

export interface CheckResult {
  /** Sorted. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}
