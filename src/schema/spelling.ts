import type { FormKey } from '../form/keys.ts';
import { type JsonSchema, mapping } from './json-schema.ts';

/** How a schema has people write the keys: canonical keys, or official labels. */
export type Spelling = 'key' | 'label';

export const propertyName = (key: FormKey, spelling: Spelling): string => (spelling === 'key' ? key.key : key.name);

/** Official marks and what people type for them. */
const marks: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '，': '[，,]',
  '：': '[：:]',
  '、': '[、．.]',
  '“': '["“]',
  '”': '["”]',
  '.': '[.．、]',
};

const spellingPattern = (spelling: string): string => [...spelling].map((char) => marks[char] ?? char).join('');

const halfWidth = (spelling: string): string[] =>
  [/[（）]/g, /[（），：]/g].map((wide) => spelling.replace(wide, (mark) => mark.normalize('NFKC')));

/** The spellings of a required key that can be listed: `required` knows no patterns. */
const listed = ({ name, spellings }: FormKey): string[] => [...new Set([name, ...spellings, ...spellings.flatMap(halfWidth)])];

export interface Property {
  readonly key: FormKey;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/**
 * A mapping with these keys. With labels, completion offers the plain label, and every other official spelling is accepted and counts
 * for what is required.
 */
export const keyedMapping = (properties: readonly Property[], spelling: Spelling): JsonSchema => {
  const required = properties.flatMap((property) => (property.required ? [property.key] : []));
  const byName = Object.fromEntries(properties.map(({ key, schema }) => [propertyName(key, spelling), schema]));
  if (spelling === 'key') {
    const names = required.map(({ key }) => key);
    return mapping(byName, names);
  }
  const patterns = properties.flatMap(({ key, schema }) => {
    const others = key.spellings.filter((each) => each !== key.name);
    return others.length === 0 ? [] : [[`^(?:${others.map(spellingPattern).join('|')})$`, schema] as const];
  });
  const alternatives = required.map(listed);
  const single = alternatives.flatMap((names) => (names.length === 1 ? names : []));
  const several = alternatives.filter((names) => names.length > 1);
  return {
    ...mapping(byName, single),
    ...(patterns.length > 0 ? { patternProperties: Object.fromEntries(patterns) } : {}),
    ...(several.length > 0 ? { allOf: several.map((names) => ({ anyOf: names.map((name) => ({ required: [name] })) })) } : {}),
  };
};
