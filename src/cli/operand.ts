import type { Localized } from '../language.ts';

/** What a command takes beside its options. */
export interface Operand {
  /** As help shows it: `PATH`. */
  readonly name: string;
  readonly summary: Localized;
  readonly least: 0 | 1;
  readonly most: number;
  readonly choices?: readonly string[];
  /** What a shell offers for it; commands and rules are looked up when the script is made. */
  readonly completes?: 'folder' | 'file' | 'command' | 'rule';
}
