import type { Localized } from '../language.ts';
import { editions, perEdition } from './editions.ts';
import { type FormIndex, formIndex, fullLabel, type RowSpec } from './figures.ts';
import type { ColumnForm, DisputesForm, EditionId, ProactiveForm, RequestsForm, RowForm, TableId } from './form.ts';
import type { FigureCell, LabelCell, LayoutCell, LayoutRow, TableLayout } from './table-layout.ts';

/** Label cells by column key: what heads the figures of a column, outermost first. */
type ColumnHeads = ReadonlyMap<string, readonly string[]>;

interface Span {
  readonly colspan?: number;
  readonly rowspan?: number;
}

const label = (id: string, text: Localized, scope: LabelCell['scope'], { colspan = 1, rowspan = 1 }: Span = {}): LabelCell => ({
  kind: 'label',
  text,
  scope,
  colspan,
  rowspan,
  id: `label-${id}`,
});

const figureCells = (
  index: FormIndex,
  row: RowSpec,
  rowHeads: readonly string[],
  heads: ColumnHeads,
  spans?: readonly number[],
): FigureCell[] =>
  row.columns.map((column, at) => ({
    kind: 'figure',
    index: row.first + at,
    path: index.figures[row.first + at]?.path ?? '',
    colspan: spans?.[at] ?? 1,
    rowspan: 1,
    headers: [...rowHeads, ...(heads.get(column.key) ?? [])],
  }));

const specOf = (index: FormIndex, path: string): RowSpec => {
  const spec = index.rowByPath.get(path);
  if (!spec) throw new Error(`no row ${path} in edition ${index.form.id}`);
  return spec;
};

/** How `count` cells share `width` columns: 3 in 4 is 1, 2, 1, as the form of 2019 prints them. */
const share = (width: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.round(((at + 1) * width) / count) - Math.round((at * width) / count));

const proactiveLayout = (index: FormIndex, form: ProactiveForm): TableLayout => ({
  caption: form.label,
  width: form.width,
  columnGroups: [1, form.width - 1],
  head: [],
  bodies: form.blocks.map((block, number) => {
    const id = `proactive-${number + 1}`;
    const spans = share(form.width - 1, block.columns.length);
    const clause = label(id, block.clause, 'rowgroup', { colspan: form.width });
    const columns = block.columns.map((column, at) => label(`${id}-${column.key}`, column.label, 'col', { colspan: spans[at] ?? 1 }));
    const heads = new Map(block.columns.map((column, at) => [column.key, [columns[at]?.id ?? '']]));
    const rows = block.rows.map((row): LayoutRow => {
      const path = `proactive.${row.key}`;
      const head = label(path, fullLabel(row), 'row');
      return { path, cells: [head, ...figureCells(index, specOf(index, path), [clause.id, head.id], heads, spans)] };
    });
    return { rows: [{ cells: [clause] }, { cells: [label(`${id}-content`, form.rowHeading, 'col'), ...columns] }, ...rows] };
  }),
});

/** Rows below one another that hold figures, in a group. */
const leafCount = (row: RowForm): number => (row.rows ?? []).reduce((sum, each) => sum + leafCount(each), 0) || 1;

/** Levels of labels: 三、本年度办理结果, then （三）不予公开, then 1.属于国家秘密. */
const depth = (rows: readonly RowForm[]): number => Math.max(...rows.map((row) => 1 + (row.rows ? depth(row.rows) : 0)));

const requestsHead = (form: RequestsForm, labelWidth: number): { rows: LayoutRow[]; heads: ColumnHeads } => {
  const grouped = new Set(form.columnGroup.columns);
  const inGroup = form.columns.filter(({ key }) => grouped.has(key));
  const all = label('requests-columns', form.columnsHeading, 'col', { colspan: form.columns.length });
  const group = label('requests-columns-group', form.columnGroup.label, 'colgroup', { colspan: inGroup.length });
  const columnCell = (column: ColumnForm, rowspan = 1): LabelCell => label(`requests-${column.key}`, column.label, 'col', { rowspan });
  const second = form.columns.flatMap((column) => {
    if (!grouped.has(column.key)) return [columnCell(column, 2)];
    return column === inGroup[0] ? [group] : [];
  });
  return {
    rows: [
      { cells: [label('requests-corner', form.corner, 'colgroup', { colspan: labelWidth, rowspan: 3 }), all] },
      { cells: second },
      { cells: inGroup.map((column) => columnCell(column)) },
    ],
    heads: new Map(
      form.columns.map((column) => [column.key, [all.id, ...(grouped.has(column.key) ? [group.id] : []), columnCell(column).id]]),
    ),
  };
};

const requestsLayout = (index: FormIndex, form: RequestsForm): TableLayout => {
  const labelWidth = depth(form.rows);
  const { rows: head, heads } = requestsHead(form, labelWidth);
  const walk = (row: RowForm, parent: string, above: readonly LabelCell[], level: number): LayoutRow[] => {
    const path = `${parent}.${row.key}`;
    const headIds = above.map(({ id }) => id);
    if (row.rows) {
      const group = label(path, fullLabel(row), 'row', { rowspan: leafCount(row) });
      const below = row.rows.flatMap((each) => walk(each, path, [...above, group], level + 1));
      return below.map((each, at) => (at === 0 ? { ...each, cells: [group, ...each.cells] } : each));
    }
    const own = label(path, fullLabel(row), 'row', { colspan: labelWidth - level });
    return [{ path, cells: [own, ...figureCells(index, specOf(index, path), [...headIds, own.id], heads)] }];
  };
  const before = form.columns.findIndex(({ key }) => form.columnGroup.columns.includes(key));
  const inGroup = form.columnGroup.columns.length;
  const after = form.columns.length - before - inGroup;
  return {
    caption: form.label,
    width: labelWidth + form.columns.length,
    columnGroups: [labelWidth, before, inGroup, after].filter((span) => span > 0),
    head,
    bodies: [{ rows: form.rows.flatMap((row) => walk(row, 'requests', [], 0)) }],
  };
};

const disputesLayout = (index: FormIndex, form: DisputesForm): TableLayout => {
  const span = form.columns.length;
  const levels = depth(form.rows);
  const head: LabelCell[][] = Array.from({ length: levels + 1 }, () => []);
  const figures: LayoutCell[] = [];
  const walk = (row: RowForm, parent: string, above: readonly string[], level: number): void => {
    const path = `${parent}.${row.key}`;
    const leaves = leafCount(row);
    const own = label(path, fullLabel(row), leaves === 1 ? 'colgroup' : 'col', { colspan: leaves * span });
    head[level]?.push(own);
    if (row.rows) {
      for (const each of row.rows) walk(each, path, [...above, own.id], level + 1);
      return;
    }
    const columns = form.columns.map((column) => label(`${path}.${column.key}`, column.label, 'col', { rowspan: levels - level }));
    head[level + 1]?.push(...columns);
    const heads = new Map(form.columns.map((column, at) => [column.key, [columns[at]?.id ?? '']]));
    figures.push(...figureCells(index, specOf(index, path), [...above, own.id], heads));
  };
  for (const row of form.rows) walk(row, 'disputes', [], 0);
  return {
    caption: form.label,
    width: figures.length,
    columnGroups: Array.from({ length: figures.length / span }, () => span),
    head: head.map((cells) => ({ cells })),
    bodies: [{ rows: [{ path: 'disputes', cells: figures }] }],
  };
};

const layouts = perEdition((id): Readonly<Record<TableId, TableLayout>> => {
  const index = formIndex(id);
  const { proactive, requests, disputes } = editions[id];
  return {
    proactive: proactiveLayout(index, proactive),
    requests: requestsLayout(index, requests),
    disputes: disputesLayout(index, disputes),
  };
});

/** An official table exactly as the form prints it. */
export const tableLayout = (edition: EditionId, table: TableId): TableLayout => layouts(edition)[table];
