import { ajvOptions, type Json, type JsonSchema } from '../../schema/json-schema.ts';

/**
 * What ajv makes validators with. They are half of the program, so they are kept small: what several places refer to is judged by one
 * function, and errors have no sentences of ajv's, but (verbose) the part of the schema that failed, which our own need.
 */
export const judgingOptions = { ...ajvOptions, verbose: true, messages: false, inlineRefs: false };

/** Said to editors. As the name of a property each stands before a schema, not before a text. */
const annotations = new Set(['title', 'description', 'markdownDescription', 'defaultSnippets']);

const isSchema = (value: Json | undefined): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema without what it says to editors: most of its length, and validators hold the schema that they were made from. */
export const judging = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => isSchema(value) || !annotations.has(key))
      .map(([key, value]) => [key, isSchema(value) ? judging(value) : value]),
  );
