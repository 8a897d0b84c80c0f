import type { Language } from '../language.ts';
import type { Builder } from '../write/work-place.ts';

/** Where a command writes: standard output or standard error, or what a test collects. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Columns to break lines at; Infinity where it is no terminal. */
  readonly columns: number;
  readonly color: boolean;
}

/** Questions and answers on a terminal. */
export interface Dialogue {
  /** undefined when the person ends it (Ctrl-C, Ctrl-D). */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** All that a command may know of the process it runs in. */
export interface Context {
  /** What was typed after `nianbao`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly language: Language;
  readonly version: string;
  /** Milliseconds of a clock that only goes forward: for saying how long something took, never for content. */
  readonly now: () => number;
  /**
   * Aborted by Ctrl-C (or SIGTERM). Only a command that asks for it stays alive to clean up; any other is ended at once by the system,
   * which loses nothing since files are written whole.
   */
  readonly interruption: () => AbortSignal;
  /** The year by the machine's clock: only to propose what people may change, never for content. */
  readonly thisYear?: () => number;
  /** Days since 1970-01-01, for how old an answer from the network is. */
  readonly today: () => number;
  /** Someone who answers questions; absent where there is no terminal. */
  readonly openDialogue?: () => Promise<Dialogue>;
  /** This process, so that two builds at once do not write into each other's site. */
  readonly builder: Builder;
  /** How many processors this process may use. */
  readonly processors: number;
}
