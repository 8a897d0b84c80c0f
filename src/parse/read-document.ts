import type { Draft } from '../findings/finding.ts';
import { suggestKey } from '../form/suggestion.ts';
import type { Localized } from '../language.ts';
import type { SchemaName } from '../schema/schema-names.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { plainData } from './plain-data.ts';
import type { CheckedDocument, DocumentWords } from './schema/document.ts';
import { schemaDrafts } from './schema/schema-drafts.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { YamlMapping, YamlNode } from './yaml/yaml-node.ts';

/** A YAML file of settings, without figures. */
export interface DocumentReading {
  /** Fits the schema; absent when anything is wrong. */
  readonly value?: unknown;
  readonly node?: YamlNode;
  readonly drafts: readonly Draft[];
}

interface DocumentKind {
  readonly schema: SchemaName;
  readonly labels: Readonly<Record<string, Localized>>;
  /** What to write, by path with `*` for any key or index. */
  readonly hints: Readonly<Record<string, Localized>>;
}

/** `waivers.0.rule` is described once, as `waivers.*.rule`. */
const general = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '.*');

/** Only own entries: `constructor` is a key that content may hold. */
const own = (table: Readonly<Record<string, Localized>>, path: string): Localized | undefined =>
  Object.hasOwn(table, path) ? table[path] : undefined;

const wordsOf = ({ labels, hints }: DocumentKind): DocumentWords => ({
  labelOf: (path) => own(labels, general(path)),
  ownLabelOf: (parentPath, key) => own(labels, general(parentPath === '' ? key : `${parentPath}.${key}`)),
  hintOf: (path) => own(hints, general(path)) ?? own(hints, path.replace(/\.[^.]*$/, '.*')),
  // A clerk may write what a key is called instead of the key.
  suggest: (parentPath, written, candidates) =>
    candidates.find((key) => own(labels, general(parentPath === '' ? key : `${parentPath}.${key}`))?.zh === written) ??
    suggestKey(written, candidates),
});

const noContent: YamlMapping = { kind: 'mapping', entries: [], span: { start: 0, end: 0 } };

/** Reads one; an empty file is a mapping without entries. */
export const readDocument = (source: SourceText, range: Span, kind: DocumentKind): DocumentReading => {
  const parsed = parseYaml(source, range);
  if (parsed.drafts.length > 0) return { drafts: parsed.drafts };
  const node = parsed.node ?? noContent;
  const value = plainData(node);
  const at = parsed.node ? node.span.start : range.start;
  const document: CheckedDocument = { source, node, value, start: { start: at, end: at }, words: wordsOf(kind) };
  const drafts = schemaDrafts(kind.schema, document);
  return drafts.length > 0 ? { node, drafts } : { node, value, drafts };
};

/** Span of the value at a path of keys and indices. */
export const valueSpan = (node: YamlNode | undefined, path: readonly (string | number)[]): Span | undefined => {
  let at = node;
  for (const step of path) {
    if (at?.kind === 'mapping') at = at.entries.find(({ key }) => key === step)?.value;
    else at = at?.kind === 'sequence' && typeof step === 'number' ? at.items[step] : undefined;
  }
  return at?.span;
};
