import { editionIds } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import type { EditionId, FigureKind } from '../form/form.ts';
import { labelOf } from '../form/labels.ts';
import { dialect, type Json, type JsonSchema, rulePattern } from './json-schema.ts';

interface Tree {
  [key: string]: JsonSchema | Tree;
}

const isSchema = (value: JsonSchema | Tree): value is JsonSchema => '$ref' in value;

const treeOf = (edition: EditionId): Tree => {
  const tree: Tree = {};
  for (const { path, kind } of formIndex(edition).figures) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = tree;
    for (const key of keys) {
      const below = at[key] ?? {};
      const next = isSchema(below) ? {} : below;
      at[key] = next;
      at = next;
    }
    at[last] = { title: labelOf(edition, path).zh, $ref: `#/$defs/${kind}` };
  }
  return tree;
};

const closed = (properties: Readonly<Record<string, Json>>, optional: Readonly<Record<string, Json>> = {}): JsonSchema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});

const propertiesOf = (tree: Tree): JsonSchema =>
  Object.fromEntries(Object.entries(tree).map(([key, below]) => [key, isSchema(below) ? below : closed(propertiesOf(below))]));

const text = { type: 'string' };
const amount = { type: ['number', 'null'] };

const beside: Readonly<Record<string, Json>> = {
  scope: { title: '统计范围', enum: ['own', 'area'] },
  notes: { title: '表注', type: 'object', additionalProperties: text },
  indicators: {
    title: '机关自有指标',
    type: 'object',
    additionalProperties: closed({ label: text, unit: text, value: amount }, { parts: { type: 'object', additionalProperties: amount } }),
  },
};

const statistics = (edition: EditionId): JsonSchema => closed(propertiesOf(treeOf(edition)), beside);

const figure = (kind: FigureKind): JsonSchema => {
  const value: JsonSchema = { type: [kind === 'money' ? 'number' : 'integer', 'null'], ...(kind === 'change' ? {} : { minimum: 0 }) };
  return { anyOf: [value, closed({ value, note: text })] };
};

/** report.json: a report as open data, every total filled in. */
export const reportSchema: JsonSchema = {
  $schema: dialect,
  title: '政府信息公开工作年度报告（开放数据）',
  description: '一份报告的全文、统计数据和核对结果。统计数据用规范键名，合计全部填齐；null 表示不适用。',
  ...closed({
    $schema: { title: '本格式说明的地址', ...text },
    agency: closed({
      path: { title: '机关在网站中的路径', ...text },
      name: { title: '机关规范全称', ...text },
      kind: { title: '机关类别', type: ['string', 'null'] },
    }),
    year: { title: '报告年度', type: 'integer' },
    edition: { title: '报告格式版本', enum: [...editionIds, null] },
    title: { title: '报告标题', ...text },
    published: { title: '发布日期', type: ['string', 'null'], pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$' },
    statistics: { title: '统计数据', type: ['object', 'null'] },
    sections: { title: '各部分', type: 'array', items: closed({ id: text, title: text, html: text, text }) },
    checks: {
      title: '核对结果',
      type: 'array',
      items: closed({
        rule: { ...text, pattern: `^${rulePattern}$` },
        status: { enum: ['passed', 'failed', 'waived', 'not-assessable'] },
        count: { type: 'integer', minimum: 0 },
      }),
    },
  }),
  allOf: editionIds.map((edition) => ({
    if: { properties: { edition: { const: edition }, statistics: { type: 'object' } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: { statistics: { $ref: `#/$defs/statistics${edition}` } } },
  })),
  $defs: {
    count: figure('count'),
    change: figure('change'),
    money: figure('money'),
    ...Object.fromEntries(editionIds.map((edition) => [`statistics${edition}`, statistics(edition)])),
  },
};
