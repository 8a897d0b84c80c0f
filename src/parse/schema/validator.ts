import type { ErrorObject, ValidateFunction } from 'ajv';
import type { SchemaName } from '../../schema/schema-names.ts';
import { compileSchema } from './compile.ts';
import { compileFormSchema } from './compile-form.ts';

const compiled = new Map<SchemaName, ValidateFunction>();

/** All that a schema finds wrong with a plain value. Each schema is compiled when it is first asked for. */
export const schemaErrors = (name: SchemaName, value: unknown): readonly ErrorObject[] => {
  let validate = compiled.get(name);
  if (!validate) {
    validate = (/^statistics\.\d/.test(name) ? compileFormSchema : compileSchema)(name);
    compiled.set(name, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []);
};
