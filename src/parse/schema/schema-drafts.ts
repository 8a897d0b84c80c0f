import type { ErrorObject } from 'ajv';
import type { Draft } from '../../findings/finding.ts';
import type { EditionId } from '../../form/form.ts';
import type { SchemaName } from '../../schema/schema-names.ts';
import { type CheckedDocument, entryOf, type Found, find } from './document.ts';
import { missingDraft, missingFromBoth, unknownKeyDraft } from './key-drafts.ts';
import { schemaErrors } from './validator.ts';
import { valueDraft } from './value-draft.ts';

/** More would only bury the first ones. */
const enough = 50;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Keywords that only say that something below them failed. */
const structural = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'not', 'contains', 'dependentSchemas']);

/** When one value fails several keywords, the one that says most. */
const telling = ['type', 'enum', 'const', 'minLength', 'format', 'pattern'];

const rank = ({ keyword }: ErrorObject): number => {
  const at = telling.indexOf(keyword);
  return at === -1 ? telling.length : at;
};

const isKeyError = ({ keyword }: ErrorObject): boolean =>
  keyword === 'required' || keyword === 'additionalProperties' || keyword === 'unevaluatedProperties' || keyword === 'dependentRequired';

const groupBy = (errors: readonly ErrorObject[]): ReadonlyMap<string, readonly ErrorObject[]> => {
  const groups = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const group = groups.get(error.instancePath);
    if (group) group.push(error);
    else groups.set(error.instancePath, [error]);
  }
  return groups;
};

interface KeyDrafts {
  readonly own: readonly Draft[];
  /** Keys of another edition: all of them have one cause. */
  readonly foreign: readonly Draft[];
  readonly otherEdition?: EditionId;
  readonly missing?: { readonly found: Found; readonly keys: readonly string[] };
}

/**
 * What is wrong with the keys of one mapping. A key that is a misspelling of a missing one is one slip, not two; where the keys are
 * those of the other edition, what is missing from this one follows from that.
 */
const keyDrafts = (document: CheckedDocument, pointer: string, errors: readonly ErrorObject[]): KeyDrafts => {
  const found = find(document, pointer);
  const missing = new Set<string>();
  const unknown = new Set<string>();
  const candidates = new Set<string>();
  for (const { keyword, params, parentSchema } of errors) {
    if (keyword === 'required' || keyword === 'dependentRequired') missing.add(text(params.missingProperty));
    else unknown.add(text(params.additionalProperty ?? params.unevaluatedProperty));
    const properties: unknown = parentSchema?.properties;
    if (typeof properties === 'object' && properties !== null) for (const key of Object.keys(properties)) candidates.add(key);
  }
  const own: Draft[] = [];
  const foreign: Draft[] = [];
  let otherEdition: EditionId | undefined;
  for (const key of unknown) {
    const entry = entryOf(document, found, key);
    if (!entry) continue;
    const { draft, meant, edition } = unknownKeyDraft(document, found, entry, [...candidates]);
    (edition === undefined ? own : foreign).push(draft);
    if (meant !== undefined) missing.delete(meant);
    otherEdition ??= edition;
    if (own.length + foreign.length === enough) break;
  }
  return {
    own,
    foreign,
    ...(otherEdition === undefined ? {} : { otherEdition }),
    ...(missing.size > 0 && foreign.length === 0 ? { missing: { found, keys: [...missing] } } : {}),
  };
};

const relatedShown = 10;

/** One finding for all keys of the other edition, at the first of them. */
const foreignDraft = (drafts: readonly Draft[]): readonly Draft[] => {
  const [first, ...others] = [...drafts].sort(byPlace);
  if (!first) return [];
  const related = others.slice(0, relatedShown).map(({ at, message }) => ({ at, message }));
  return [{ ...first, ...(related.length > 0 ? { related } : {}) }];
};

const byPlace = (a: Draft, b: Draft): number => a.at.span.start - b.at.span.start;

/**
 * What a schema finds wrong with a document, in our own words: one finding per root cause, in the order of the text. Within one value
 * the kind comes first: text where a group is wanted is not also a group without its entries.
 */
export const schemaDrafts = (schema: SchemaName, document: CheckedDocument): readonly Draft[] => {
  const errors = schemaErrors(schema, document.value);
  if (errors.length === 0) return [];
  const drafts: Draft[] = [];
  const foreign: Draft[] = [];
  const lacking: { readonly found: Found; readonly keys: readonly string[] }[] = [];
  let otherEdition: EditionId | undefined;
  const wrongKind = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === 'type' ? [instancePath] : [])));
  const concrete = errors.filter(({ keyword }) => !structural.has(keyword));
  for (const [pointer, group] of groupBy(concrete.length > 0 ? concrete : errors)) {
    if (drafts.length >= enough) break;
    const values = group.filter((error) => !isKeyError(error)).sort((a, b) => rank(a) - rank(b));
    const worst = values[0];
    if (worst) drafts.push(valueDraft(document, find(document, pointer), worst));
    const keys = wrongKind.has(pointer) ? [] : group.filter(isKeyError);
    if (keys.length === 0) continue;
    const found = keyDrafts(document, pointer, keys);
    drafts.push(...found.own);
    foreign.push(...found.foreign);
    if (found.missing) lacking.push(found.missing);
    otherEdition ??= found.otherEdition;
  }
  for (const { found, keys } of lacking) {
    const missing = otherEdition === undefined ? keys : missingFromBoth(found, keys, otherEdition);
    if (missing.length > 0) drafts.push(missingDraft(document, found, missing));
  }
  return [...drafts, ...foreignDraft(foreign)].sort(byPlace).slice(0, enough);
};
