import type { Localized } from '../language.ts';
import { editions, perEdition } from './editions.ts';
import { formIndex, fullLabel } from './figures.ts';
import type { ColumnForm, EditionId, RowForm, TableId } from './form.ts';

/** A key that may stand at some place of statistics.yaml. */
export interface FormKey {
  /** The canonical key: `partlyGranted`. */
  readonly key: string;
  /** As the form prints it, with numbering: `（二）部分公开（区分处理的，只计这一情形，不计其他情形）`. */
  readonly label: Localized;
  /** The shortest official way to write it as a Chinese key, without numbering and bracketed addition: `部分公开`. */
  readonly name: string;
  /** Every Chinese spelling that names it. Width, spacing and punctuation are not told apart (labels.ts). */
  readonly spellings: readonly string[];
}

const bracketed = /（[^（）]*）$/;
const unitPrefix = '（单位：';

const formKey = (key: string, number: string, label: Localized): FormKey => {
  const name = label.zh.replace(bracketed, '') || label.zh;
  const plain = [...new Set([name, label.zh, label.zh.replace(unitPrefix, '（')])];
  return {
    key,
    label: { zh: `${number}${label.zh}`, en: label.en },
    name,
    spellings: number === '' ? plain : plain.flatMap((spelling) => [spelling, `${number}${spelling}`]),
  };
};

const ownKey = (key: string, en: string, ...spellings: readonly [string, ...string[]]): FormKey => ({
  key,
  label: { zh: spellings[0], en },
  name: spellings[0],
  spellings,
});

const columnKey = ({ key, label }: ColumnForm): FormKey => formKey(key, '', label);
const rowKey = (row: RowForm): FormKey => ({ ...formKey(row.key, row.number ?? '', row.label), label: fullLabel(row) });

/** How the titles of the six parts begin. */
export const partNumber = /^[一二三四五六]、/;
const tableKey = (table: TableId, label: Localized): FormKey => {
  const number = partNumber.exec(label.zh)?.[0] ?? '';
  return formKey(table, number, { zh: label.zh.slice(number.length), en: label.en });
};

const indicatorsKey = ownKey('indicators', 'Indicators', '指标', '自定义指标', '其他指标');

/** What may stand beside the three tables. */
const settingKeys: readonly FormKey[] = [
  ownKey('edition', 'Edition', '版本', '格式版本', '表式版本'),
  ownKey('scope', 'Scope', '口径', '统计口径', '统计范围'),
  ownKey('notes', 'Notes', '注', '说明', '附注', '备注'),
  indicatorsKey,
];

/** A figure with a note: `{ value: 22, note: 其中修订16件 }`. */
const annotatedKeys: readonly FormKey[] = [ownKey('value', 'Value', '数值', '值'), ownKey('note', 'Note', '注', '说明', '附注', '备注')];

const indicatorKeys: readonly FormKey[] = [
  ownKey('label', 'Label', '名称', '指标名称'),
  ownKey('unit', 'Unit', '单位', '计量单位'),
  ownKey('value', 'Value', '数值', '值', '合计'),
  ownKey('parts', 'Parts', '分项', '构成', '其中'),
];

const keyTree: (edition: EditionId) => ReadonlyMap<string, readonly FormKey[]> = perEdition((edition) => {
  const { proactive, requests, disputes } = editions[edition];
  const tree = new Map<string, readonly FormKey[]>();
  const walk = (parent: string, rows: readonly RowForm[], columns: readonly FormKey[]): void => {
    tree.set(parent, [...(tree.get(parent) ?? []), ...rows.map(rowKey)]);
    for (const row of rows) {
      const path = `${parent}.${row.key}`;
      if (row.rows) walk(path, row.rows, columns);
      else tree.set(path, columns);
    }
  };
  for (const block of proactive.blocks) walk('proactive', block.rows, block.columns.map(columnKey));
  walk('requests', requests.rows, requests.columns.map(columnKey));
  walk('disputes', disputes.rows, disputes.columns.map(columnKey));
  const tables = [tableKey('proactive', proactive.label), tableKey('requests', requests.label), tableKey('disputes', disputes.label)];
  tree.set('', [...settingKeys.slice(0, 2), ...tables, ...settingKeys.slice(2)]);
  tree.set('notes', tables);
  return tree;
});

const none: readonly FormKey[] = [];

/**
 * The keys that may stand directly below a canonical path ('' for the top level), in official order; empty where keys are free (the
 * indicators and their parts) or nothing may stand. Without an edition (years up to 2018) there are only indicators.
 */
export const keysUnder = (edition: EditionId | undefined, parentPath: string): readonly FormKey[] => {
  if (parentPath.startsWith('indicators.')) return parentPath.indexOf('.', 'indicators.'.length) === -1 ? indicatorKeys : none;
  if (edition === undefined) return parentPath === '' ? [indicatorsKey] : none;
  return keyTree(edition).get(parentPath) ?? (formIndex(edition).byPath.has(parentPath) ? annotatedKeys : none);
};
