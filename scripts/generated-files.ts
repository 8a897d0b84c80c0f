import { schemaFiles } from '../src/schema/schemas.ts';
import { keyReference } from './key-reference.ts';
import { limitsReference } from './limits-reference.ts';
import { ruleReference } from './rule-reference.ts';
import { searchScript } from './search-script.ts';

/** A checked-in file that follows from the source. */
export interface Generated {
  /** Relative to the repository, with '/'. */
  readonly file: string;
  readonly content: string;
}

const schemas = (): Generated[] =>
  [...schemaFiles()].map(([name, schema]) => ({ file: `schemas/${name}.schema.json`, content: `${JSON.stringify(schema, null, 2)}\n` }));

const keys = (): Generated[] => [{ file: 'docs/keys.md', content: keyReference() }];

const rules = (): Generated[] => [
  { file: 'docs/rules.md', content: ruleReference('en') },
  { file: 'docs/rules.zh-CN.md', content: ruleReference('zh') },
];

const search = (): Generated[] => [{ file: 'templates/assets/search.js', content: searchScript() }];

const limits = (): Generated[] => [
  { file: 'docs/limits.md', content: limitsReference('en') },
  { file: 'docs/limits.zh-CN.md', content: limitsReference('zh') },
];

/** One entry for each kind of file. */
const generators: readonly (() => readonly Generated[])[] = [schemas, keys, rules, limits, search];

/** Deterministic: the same source gives the same bytes. */
export const generatedFiles = (): readonly Generated[] => generators.flatMap((generate) => generate());
