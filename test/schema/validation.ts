import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { ajvOptions, type Json, type JsonSchema } from '../../src/schema/json-schema.ts';

/** Errors as `where keyword detail`, which is what the tests compare. */
export const errorsOf = (schema: JsonSchema): ((value: unknown) => string[]) => {
  const validate = new Ajv2020(ajvOptions).compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(line));
};

const line = ({ instancePath, keyword, params }: ErrorObject): string =>
  `${instancePath} ${keyword} ${Object.values(params).join(' ')}`.trim();

/** A copy of plain data with the value at a path (`requests.received`) replaced; undefined removes it. */
export const withValue = (data: Json, path: string, value: Json | undefined): Json => {
  const [key = '', ...rest] = path.split('.');
  const entries = Object.entries(isMapping(data) ? data : {});
  const old = entries.find(([name]) => name === key)?.[1] ?? {};
  const next = rest.length === 0 ? value : withValue(old, rest.join('.'), value);
  const kept = entries.filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? kept : [...kept, [key, next]]);
};

export const isMapping = (data: Json | undefined): data is { readonly [key: string]: Json } =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
