import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ajvOptions } from '../../../src/schema/json-schema.ts';
import { schemaFiles } from '../../../src/schema/schemas.ts';

interface Group {
  readonly description: string;
  readonly schema: object;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

// The suite's package ends with draft 4: of it, the keywords that our schemas use and that mean the same in 2020-12.
const folder = join(dirname(createRequire(import.meta.url).resolve('json-schema-test-suite/package.json')), 'tests', 'draft4');

const keywordFiles: Readonly<Record<string, string>> = {
  $defs: 'definitions',
  $ref: 'ref',
  ...Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.slice(0, -'.json'.length), file.slice(0, -'.json'.length)]),
  ),
};

/** Words that say nothing about validity. */
const annotations = new Set(['$schema', 'title', 'description', 'markdownDescription', 'defaultSnippets', '$defs']);

const keywordsOf = (schema: unknown, into: Set<string>): Set<string> => {
  if (typeof schema !== 'object' || schema === null) return into;
  for (const [key, value] of Object.entries(schema)) {
    into.add(key);
    if (key === 'properties' || key === '$defs' || key === 'patternProperties')
      for (const each of Object.values(value)) keywordsOf(each, into);
    else if (key === 'allOf' || key === 'anyOf') for (const each of value) keywordsOf(each, into);
    else if (key === 'items' || key === 'additionalProperties') keywordsOf(value, into);
  }
  return into;
};

const used = [...[...schemaFiles().values()].reduce((found, schema) => keywordsOf(schema, found), new Set<string>())]
  .filter((key) => !annotations.has(key))
  .sort();

/** Tests whose answer is another one in 2020-12, by group. */
const changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $ref: {
    'relative pointer ref to array': 'items is no longer a list',
    'remote ref, containing refs itself': 'loads the meta-schema of draft 4 from the network, which is never done',
  },
  items: { 'an array of schemas for items': 'prefixItems does that now' },
  maximum: { 'exclusiveMaximum validation': 'exclusiveMaximum is a number now' },
  minimum: { 'exclusiveMinimum validation': 'exclusiveMinimum is a number now' },
};

/** Keywords that came after draft 4. */
const later = new Set(['const', 'if', 'then', 'else', 'contains', 'propertyNames']);

const groupsOf = (keyword: string): readonly Group[] => {
  const file = keywordFiles[keyword];
  return file === undefined ? [] : JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
};

describe('the JSON Schema test suite', () => {
  it('speaks of every keyword that our schemas use and that was there at its time', () => {
    expect(used.filter((keyword) => !later.has(keyword) && groupsOf(keyword).length === 0)).toEqual([]);
  });

  it.each(used.filter((keyword) => !later.has(keyword)))('%s judges as ours do, with our options', (keyword) => {
    const differing = groupsOf(keyword).filter(({ schema, tests }) => {
      try {
        const validate = new Ajv2020({ ...ajvOptions, strict: false, logger: false }).compile(schema);
        return tests.some(({ data, valid }) => validate(data) !== valid);
      } catch {
        return true;
      }
    });
    expect(differing.map(({ description }) => description)).toEqual(Object.keys(changed[keyword] ?? {}));
  });
});
