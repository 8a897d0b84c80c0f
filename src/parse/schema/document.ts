import type { EditionId } from '../../form/form.ts';
import type { Localized } from '../../language.ts';
import type { SourceText, Span } from '../../source/source-text.ts';
import type { YamlEntry, YamlNode } from '../yaml/yaml-node.ts';

/** A YAML document about to be compared with a schema, and the words to speak of it. */
export interface CheckedDocument {
  readonly source: SourceText;
  /** As parsed: keys as written. */
  readonly node: YamlNode;
  /** The same as plain data in canonical keys: objects without prototype, arrays, scalars. */
  readonly value: unknown;
  /** Where what is missing from the top level should be. */
  readonly start: Span;
  readonly words: DocumentWords;
}

/** Paths are canonical keys and list indices joined by dots; '' is the document. */
export interface DocumentWords {
  /** The canonical key of one as written, where they differ. */
  readonly keyOf?: (parentPath: string, written: string) => string | undefined;
  /** What people call it: the labels of the form down to it. */
  readonly labelOf?: (path: string) => Localized | undefined;
  /** Its own label alone, for lists of what is missing from one place. */
  readonly ownLabelOf?: (parentPath: string, key: string) => Localized | undefined;
  /** Did you mean …? */
  readonly suggest?: (parentPath: string, written: string, candidates: readonly string[]) => string | undefined;
  /** What to write at a path. */
  readonly hintOf?: (path: string) => Localized | undefined;
  /** What to write where something is missing. */
  readonly missingHint?: (parentPath: string, missing: readonly string[]) => Localized | undefined;
  /** The edition that the document follows; absent where there is none, or none is prescribed. */
  readonly edition?: EditionId;
  /** Another edition that does know this key. */
  readonly otherEdition?: (parentPath: string, written: string) => EditionId | undefined;
}

/** A node found by path, with the entry that leads to it (absent for the document and for items of lists). */
export interface Found {
  readonly path: string;
  readonly node: YamlNode;
  readonly entry?: YamlEntry;
}

const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

const segmentsOf = (pointer: string): readonly string[] => (pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped));

export const join = (parent: string, key: string): string => (parent === '' ? key : `${parent}.${key}`);

export const entryOf = (document: CheckedDocument, parent: Found, key: string): YamlEntry | undefined => {
  if (parent.node.kind !== 'mapping') return undefined;
  const { keyOf } = document.words;
  return parent.node.entries.find((entry) => entry.key === key || keyOf?.(parent.path, entry.key) === key);
};

/** The node that a JSON pointer of the canonical value means; the nearest one above where there is none. */
export const find = (document: CheckedDocument, pointer: string): Found => {
  let found: Found = { path: '', node: document.node };
  for (const segment of segmentsOf(pointer)) {
    const path = join(found.path, segment);
    if (found.node.kind === 'sequence') {
      const node = found.node.items[Number(segment)];
      if (!node) break;
      found = { path, node };
    } else {
      const entry = entryOf(document, found, segment);
      if (!entry) break;
      found = { path, node: entry.value, entry };
    }
  }
  return found;
};
