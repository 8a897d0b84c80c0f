import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ajvOptions } from '../../schema/json-schema.ts';
import { type SchemaName, schemaOf } from '../../schema/schemas.ts';

// verbose: messages need the part of the schema that failed.
let ajv: Ajv2020 | undefined;

const compiled = new Map<SchemaName, ValidateFunction>();

/** All that a schema finds wrong with a plain value. Each schema is compiled when it is first asked for. */
export const schemaErrors = (name: SchemaName, value: unknown): readonly ErrorObject[] => {
  let validate = compiled.get(name);
  if (!validate) {
    ajv ??= new Ajv2020({ ...ajvOptions, verbose: true });
    validate = ajv.compile(schemaOf(name));
    compiled.set(name, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []);
};
