import { schemaFiles } from '../src/schema/schemas.ts';
import { keyReference } from './key-reference.ts';

/** A checked-in file that follows from the source. */
export interface Generated {
  /** Relative to the repository, with '/'. */
  readonly file: string;
  readonly content: string;
}

const schemas = (): Generated[] =>
  [...schemaFiles()].map(([name, schema]) => ({ file: `schemas/${name}.schema.json`, content: `${JSON.stringify(schema, null, 2)}\n` }));

const keys = (): Generated[] => [{ file: 'docs/keys.md', content: keyReference() }];

/** One entry for each kind of file. */
const generators: readonly (() => readonly Generated[])[] = [schemas, keys];

/** Deterministic: the same source gives the same bytes. */
export const generatedFiles = (): readonly Generated[] => generators.flatMap((generate) => generate());
