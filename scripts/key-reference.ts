import { editionIds, editions } from '../src/form/editions.ts';
import { fullLabel } from '../src/form/figures.ts';
import type { ColumnForm, FormEdition, RowForm } from '../src/form/form.ts';

const code = (key: string): string => `\`${key}\``;

const columnList = (columns: readonly ColumnForm[]): string =>
  columns.map(({ key, label }) => `${code(key)} ${label.zh} (${label.en})`).join('<br>');

const columnTable = (columns: readonly ColumnForm[]): string[] => [
  '| 列 column | 中文键 | English |',
  '| --- | --- | --- |',
  ...columns.map(({ key, label }) => `| ${code(key)} | ${label.zh} | ${label.en} |`),
  '',
];

const rowLines = (parent: string, rows: readonly RowForm[]): string[] =>
  rows.flatMap((row) => {
    const label = fullLabel(row);
    const path = `${parent}.${row.key}`;
    return [`| ${code(path)} | ${label.zh} | ${label.en} |`, ...rowLines(path, row.rows ?? [])];
  });

const rowTable = (parent: string, rows: readonly RowForm[]): string[] => [
  '| 行 row | 中文键 | English |',
  '| --- | --- | --- |',
  ...rowLines(parent, rows),
  '',
];

const edition = ({ id, instrument, proactive, requests, disputes }: FormEdition): string[] => [
  `## ${id}（${instrument}）`,
  '',
  `### \`proactive\` ${proactive.label.zh}`,
  '',
  '| 行 row | 中文键 | English | 列 columns |',
  '| --- | --- | --- | --- |',
  ...proactive.blocks.flatMap(({ rows, columns }) =>
    rows.map((row) => `| ${code(`proactive.${row.key}`)} | ${fullLabel(row).zh} | ${fullLabel(row).en} | ${columnList(columns)} |`),
  ),
  '',
  `### \`requests\` ${requests.label.zh}`,
  '',
  ...columnTable(requests.columns),
  ...rowTable('requests', requests.rows),
  `### \`disputes\` ${disputes.label.zh}`,
  '',
  ...columnTable(disputes.columns),
  ...rowTable('disputes', disputes.rows),
];

/** docs/keys.md: every key of statistics.yaml beside its official label, newest edition first. */
export const keyReference = (): string =>
  [
    '# statistics.yaml 的键 · Keys of statistics.yaml',
    '',
    '由 `src/form/` 生成，请勿手工修改。写法见 [content.zh-CN.md](content.zh-CN.md)。',
    'Generated from `src/form/`. How to write the file: [content.md](content.md).',
    '',
    '一个数的路径是“行.列”，例如 `requests.outcomes.granted.naturalPerson`；中文键可以带编号，也可以不带。',
    'The path of a figure is row, dot, column. Chinese keys may be written with or without their numbering.',
    '',
    ...[...editionIds].reverse().flatMap((id) => edition(editions[id])),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
