import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaName } from '../../schema/schema-names.ts';
import { schemaOf } from '../../schema/schemas.ts';
import { judging, judgingOptions } from './judging.ts';

let ajv: Ajv2020 | undefined;

/**
 * Compiles a schema, for sources that are run as they are. scripts/bundle.mjs puts in place of this file what ajv makes of the same
 * schemas beforehand: the compiled program neither holds ajv nor waits for it.
 */
export const compileSchema = (name: SchemaName): ValidateFunction => {
  ajv ??= new Ajv2020(judgingOptions);
  return ajv.compile(judging(schemaOf(name)));
};
