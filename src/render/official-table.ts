import type { EditionId, TableId } from '../form/form.ts';
import { tableLayout } from '../form/layout.ts';
import type { FigureCell, LabelCell, LayoutRow } from '../form/table-layout.ts';
import { figureText } from '../model/pages/figure-text.ts';
import { type Html, safeHtml } from '../model/pages/markup.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { escapeHtml } from './escape.ts';

/** A table's markup in which every figure is 0, as most are. */
interface ZeroTable {
  readonly markup: string;
  /** Where in it each figure stands, from the end of its cell's attributes on. */
  readonly figures: readonly { readonly index: number; readonly place: number }[];
}

/** A figure of 0, behind the attributes of its cell: set back, zeros let the others be found. */
const zeroClass = ' class="zero"';
const zero = `${zeroClass}>${figureText(0)}`;

const span = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : '');

/** What a table's markup is put together with: the page's short ids of its label cells, and where in the grid each stands. */
interface LabelPlace {
  /** Absent where no figure names the cell. */
  readonly id: string | undefined;
  /** The row's path, for its own label. */
  readonly anchor: string | undefined;
  /** Counted from 1; absent where the style does not ask. */
  readonly column: number | undefined;
}

/** A row's own label leads to itself, so that the address of a single row can be copied. */
const labelHtml = ({ text, scope, colspan, rowspan }: LabelCell, { id, anchor, column }: LabelPlace): string => {
  const label = escapeHtml(text.zh);
  // The label of a group stands upright, in a box of its own.
  const content = anchor !== undefined ? `<a href="#${anchor}">${label}</a>` : rowspan > 1 ? `<span>${label}</span>` : label;
  const names = `${id === undefined ? '' : ` id="${id}"`} scope="${scope}"${column === undefined ? '' : ` class="from-${column}"`}`;
  return `<th${names}${span('colspan', colspan)}${span('rowspan', rowspan)}>${content}</th>`;
};

/**
 * Ids for the label cells that figures name in `headers`, by their ids in the layout: `r3`, the third such of table-requests. Each is
 * named again and again, so short ones make half a page. Headings cannot take them: anchors() gives no id of ASCII alone without a prefix.
 */
const shortIds = (table: TableId, rows: readonly LayoutRow[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { cells } of rows)
    for (const cell of cells)
      for (const name of cell.kind === 'figure' ? cell.headers : []) if (!ids.has(name)) ids.set(name, `${table.charAt(0)}${ids.size + 1}`);
  return ids;
};

/** The grid column in which each cell of a row begins; `busy` counts, by column, the rows that cells above still reach down. */
const columnsOf = ({ cells }: LayoutRow, busy: number[]): readonly number[] => {
  let column = 0;
  const begins = cells.map(({ colspan, rowspan }) => {
    while ((busy[column] ?? 0) > 0) column++;
    const begin = column;
    for (; column < begin + colspan; column++) busy[column] = rowspan;
    return begin;
  });
  for (const [at, rows] of busy.entries()) busy[at] = Math.max(0, (rows ?? 0) - 1);
  return begins;
};

const zerosOf = (edition: EditionId, table: TableId): ZeroTable => {
  const layout = tableLayout(edition, table);
  const ids = shortIds(
    table,
    layout.bodies.flatMap(({ rows }) => rows),
  );
  const figures: ZeroTable['figures'][number][] = [];
  let markup = `<table id="table-${table}" class="official"><caption id="caption-${table}">${escapeHtml(layout.caption.zh)}</caption>`;
  markup += layout.columnGroups.map((size) => `<colgroup${span('span', size)}></colgroup>`).join('');
  const figure = ({ index, headers, colspan, rowspan }: FigureCell): void => {
    const names = headers.map((name) => ids.get(name) ?? name).join(' ');
    markup += `<td headers="${names}"${span('colspan', colspan)}${span('rowspan', rowspan)}`;
    figures.push({ index, place: markup.length });
    markup += `${zero}</td>`;
  };
  const busy: number[] = [];
  const row = (layoutRow: LayoutRow): void => {
    const { path, cells } = layoutRow;
    const columns = columnsOf(layoutRow, busy);
    const own = cells.filter(({ kind }) => kind === 'label').at(-1);
    markup += path === undefined ? '<tr>' : `<tr id="${path}">`;
    for (const [at, cell] of cells.entries()) {
      if (cell.kind === 'figure') figure(cell);
      else {
        const begin = columns[at] ?? 0;
        const column = path !== undefined && begin > 0 ? begin + 1 : undefined;
        markup += labelHtml(cell, { id: ids.get(cell.id), anchor: cell === own ? path : undefined, column });
      }
    }
    markup += '</tr>\n';
  };
  if (layout.head.length > 0) {
    markup += '\n<thead>';
    layout.head.forEach(row);
    markup += '</thead>';
  }
  for (const { rows } of layout.bodies) {
    markup += '\n<tbody>';
    rows.forEach(row);
    markup += '</tbody>';
  }
  return { markup: `${markup}</table>`, figures };
};

const zeroTables = new Map<string, ZeroTable>();

const zeroTable = (edition: EditionId, table: TableId): ZeroTable => {
  const key = `${edition}/${table}`;
  const known = zeroTables.get(key) ?? zerosOf(edition, table);
  zeroTables.set(key, known);
  return known;
};

/**
 * An official table of a report as HTML, rows and figures under the ids of the contract: `table-requests`, `requests.received`. Figures
 * with totals filled in; a note stands behind its figure in brackets. The form's part is made once, and copied from figure to figure.
 */
export const officialTable = (table: TableId, { edition, values, notes }: Statistics): Html => {
  const { markup, figures } = zeroTable(edition, table);
  let own = '';
  let done = 0;
  for (const { index, place } of figures) {
    const value = values[index];
    const note = notes.size === 0 ? undefined : notes.get(index);
    if (value === 0 && note === undefined) continue;
    own += `${markup.slice(done, place)}${value === 0 ? zeroClass : ''}>${figureText(value)}`;
    if (note !== undefined) own += `<span class="note">（${escapeHtml(note)}）</span>`;
    done = place + zero.length;
  }
  return safeHtml(own + markup.slice(done));
};
