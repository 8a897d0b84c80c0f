import type { ValidateFunction } from 'ajv';
import type { SchemaName } from '../../schema/schema-names.ts';
import { compileSchema } from './compile.ts';

/** As `compileSchema`, for what few sites need: most write their tables so plainly that no schema is asked. */
export const compileFormSchema = (name: SchemaName): ValidateFunction => compileSchema(name);
