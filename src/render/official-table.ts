import type { EditionId, TableId } from '../form/form.ts';
import { tableLayout } from '../form/layout.ts';
import type { LabelCell, LayoutCell, LayoutRow } from '../form/table-layout.ts';
import { figureText } from '../model/pages/figure-text.ts';
import { type Html, safeHtml } from '../model/pages/markup.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { escapeHtml } from './escape.ts';

/** A table's markup, cut where its figures go: `parts[i]`, figure `figures[i]`, `parts[i + 1]` … */
interface CutTable {
  readonly parts: readonly string[];
  readonly figures: readonly number[];
}

const span = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : '');

/** A row's own label leads to itself, so that the address of a single row can be copied. */
const labelHtml = ({ text, scope, colspan, rowspan, id }: LabelCell, anchor: string | undefined, column: number): string => {
  const label = escapeHtml(text.zh);
  const content = anchor === undefined ? `<span>${label}</span>` : `<a href="#${anchor}">${label}</a>`;
  return `<th id="${id}" scope="${scope}" class="from-${column + 1}"${span('colspan', colspan)}${span('rowspan', rowspan)}>${content}</th>`;
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

const cut = (edition: EditionId, table: TableId): CutTable => {
  const layout = tableLayout(edition, table);
  const parts: string[] = [];
  const figures: number[] = [];
  let markup = `<table id="table-${table}" class="official"><caption id="caption-${table}">${escapeHtml(layout.caption.zh)}</caption>`;
  markup += layout.columnGroups.map((size) => `<colgroup${span('span', size)}></colgroup>`).join('');
  const cell = (each: LayoutCell, anchor: string | undefined, column: number): void => {
    if (each.kind === 'label') {
      markup += labelHtml(each, anchor, column);
      return;
    }
    parts.push(`${markup}<td headers="${each.headers.join(' ')}"${span('colspan', each.colspan)}${span('rowspan', each.rowspan)}`);
    figures.push(each.index);
    markup = '</td>';
  };
  const busy: number[] = [];
  const row = (layoutRow: LayoutRow): void => {
    const { path, cells } = layoutRow;
    const columns = columnsOf(layoutRow, busy);
    const own = cells.filter(({ kind }) => kind === 'label').at(-1);
    markup += path === undefined ? '<tr>' : `<tr id="${path}">`;
    for (const [at, each] of cells.entries()) cell(each, each === own ? path : undefined, columns[at] ?? 0);
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
  parts.push(`${markup}</table>`);
  return { parts, figures };
};

const cutTables = new Map<string, CutTable>();

const cutOf = (edition: EditionId, table: TableId): CutTable => {
  const key = `${edition}/${table}`;
  const known = cutTables.get(key) ?? cut(edition, table);
  cutTables.set(key, known);
  return known;
};

/**
 * An official table of a report as HTML, rows and figures under the ids of the contract: `table-requests`, `requests.received`. Figures
 * with totals filled in; a note stands behind its figure in brackets. The form's part is made once; a report costs its figures only.
 */
export const officialTable = (table: TableId, { edition, values, notes }: Statistics): Html => {
  const { parts, figures } = cutOf(edition, table);
  let markup = parts[0] ?? '';
  for (const [at, index] of figures.entries()) {
    const note = notes.get(index);
    const value = values[index];
    // Most cells hold a zero: set back, they let the others be found.
    markup += value === 0 ? ` class="zero">${figureText(value)}` : `>${figureText(value)}`;
    if (note !== undefined) markup += `<span class="note">（${escapeHtml(note)}）</span>`;
    markup += parts[at + 1] ?? '';
  }
  return safeHtml(markup);
};
