import type { EditionId } from '../form/form.ts';
import { keyOfLabel } from '../form/labels.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { StatisticsPlaces } from '../statistics/statistics.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { YamlNode } from './yaml/yaml-node.ts';

interface Spans {
  readonly values: ReadonlyMap<string, Span>;
  readonly keys: ReadonlyMap<string, Span>;
}

const collect = (root: YamlNode | undefined, edition: EditionId | undefined): Spans => {
  const values = new Map<string, Span>();
  const keys = new Map<string, Span>();
  const walk = (node: YamlNode, path: string): void => {
    if (node.kind !== 'mapping') return;
    for (const { key, keySpan, value } of node.entries) {
      const canonical = keyOfLabel(edition, path, key) ?? key;
      const own = path === '' ? canonical : `${path}.${canonical}`;
      if (keys.has(own)) continue;
      keys.set(own, keySpan);
      values.set(own, value.span);
      walk(value, own);
      // A figure with a note is looked for where its number stands.
      const number = values.get(`${own}.value`);
      if (number && !own.startsWith('indicators')) values.set(own, number);
    }
  };
  if (root) walk(root, '');
  return { values, keys };
};

/**
 * Where everything in a statistics.yaml stands. Only findings ask, so the text is read again for them and not kept as a tree: ten
 * thousand reports then cost their text and no more.
 */
export const placesOf = (source: SourceText, edition: EditionId | undefined): StatisticsPlaces => {
  let spans: Spans | undefined;
  const found = (): Spans => {
    spans ??= collect(parseYaml(source).node, edition);
    return spans;
  };
  return {
    source,
    get values() {
      return found().values;
    },
    get keys() {
      return found().keys;
    },
  };
};
