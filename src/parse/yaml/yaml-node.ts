import type { Span } from '../../source/source-text.ts';

/**
 * One plain YAML document with the place of everything in it. Scalars are judged on their source token and never coerced: only
 * `0`, `17`, `-3`, `0.25` and the like are numbers, only `true`/`false` booleans, only `null`, `~` and nothing null; `012`, `1e3`,
 * `0x1F`, `1_000`, `.5`, `+3`, `yes`, dates, everything quoted and block text are text, for the schema to judge. `{ made: 1,234 }`
 * holds the text `1,234`, as it was meant.
 */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The token as written, without quotes; '' for an absent value. */
  readonly raw: string;
  readonly quoted: boolean;
  /** With quotes. For an absent value, an empty span after the colon. */
  readonly span: Span;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  /** NFC, as written otherwise. Unique within its mapping. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}
