import { withoutInvisible } from './characters.ts';
import type { YamlNode, YamlScalar } from './yaml/yaml-node.ts';

/** An object that holds keys of content: without prototype, so that `__proto__` and `constructor` are keys like any other. */
export type PlainObject = Record<string, unknown>;

export const emptyObject = (): PlainObject => Object.create(null);

/**
 * A scalar of a file that holds no figures: `siteIdCode: 3200000001` and `title: 2024` are text there. Text of which nothing can be seen
 * is empty.
 */
export const plainText = ({ value, raw }: YamlScalar): string | boolean | null => {
  if (typeof value === 'number') return raw;
  return typeof value === 'string' && withoutInvisible(value) === '' ? '' : value;
};

/** A node as plain data for a schema without figures. */
export const plainData = (node: YamlNode): unknown => {
  if (node.kind === 'scalar') return plainText(node);
  if (node.kind === 'sequence') return node.items.map(plainData);
  const object = emptyObject();
  for (const { key, value } of node.entries) object[key] = plainData(value);
  return object;
};
