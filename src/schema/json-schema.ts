export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: Json;
}

export const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * What ajv must be told: our schemas hold annotations for editors beside the standard keywords, and a figure is one of several types
 * (a number, null, or a mapping with a note), each with its own keywords, so that a wrong value gives one error and not one per branch.
 */
export const ajvOptions = {
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  keywords: ['markdownDescription', 'defaultSnippets'],
};

/** YAML in braces or brackets, as an example to copy. */
const flowYaml = /\{ [^{}]* \}|\[[^[\]]*\]/g;

/**
 * Title and description of a property: description for any reader, markdownDescription for the hover of the YAML language server (which
 * prints the title itself).
 */
export const described = (title: string, description: string, schema: JsonSchema): JsonSchema => ({
  title,
  description,
  markdownDescription: description.replace(flowYaml, '`$&`'),
  ...schema,
});

/** Text that says something. */
export const text = (title: string, description: string, schema: JsonSchema = {}): JsonSchema =>
  described(title, description, { type: 'string', minLength: 1, ...schema });

/** A mapping with these keys and no others. */
export const mapping = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

/** `MM-DD`, a day that some year has. */
export const monthDayPattern =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))';
/** `YYYY-MM-DD`; that 29 February exists in that year, a schema cannot say. */
export const dayPattern = `[12][0-9]{3}-${monthDayPattern}`;
/** `continuity/carried` */
export const rulePattern = '[a-z]+/[a-z]+(?:-[a-z]+)*';
