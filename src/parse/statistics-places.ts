import type { EditionId } from '../form/form.ts';
import { keyOfLabel } from '../form/labels.ts';
import type { SourceText } from '../source/source-text.ts';
import type { StatisticsPlaces, WrittenPlace } from '../statistics/statistics.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { YamlEntry, YamlNode } from './yaml/yaml-node.ts';

/** The entry of a mapping that means a canonical key, however it is spelt. */
const entryOf = (node: YamlNode, edition: EditionId | undefined, above: string, wanted: string): YamlEntry | undefined =>
  node.kind === 'mapping' ? node.entries.find(({ key }) => (keyOfLabel(edition, above, key) ?? key) === wanted) : undefined;

const writtenAt = (root: YamlNode, edition: EditionId | undefined, path: string): WrittenPlace | undefined => {
  let node = root;
  let found: YamlEntry | undefined;
  let above = '';
  for (const key of path.split('.')) {
    found = entryOf(node, edition, above, key);
    if (!found) return undefined;
    node = found.value;
    above = above === '' ? key : `${above}.${key}`;
  }
  if (!found) return undefined;
  // A figure with a note is looked for where its number stands.
  const number = path.startsWith('indicators') ? undefined : entryOf(node, edition, path, 'value');
  return { key: found.keySpan, value: (number ?? found).value.span };
};

/**
 * Where everything in a statistics.yaml stands. Only findings ask, so the text is read again for them and not kept as a tree: ten
 * thousand reports then cost their text and no more.
 */
export const placesOf = (source: SourceText, edition: EditionId | undefined): StatisticsPlaces => {
  let tree: { readonly root: YamlNode | undefined } | undefined;
  return {
    source,
    at: (path) => {
      tree ??= { root: parseYaml(source).node };
      return tree.root && writtenAt(tree.root, edition, path);
    },
  };
};
