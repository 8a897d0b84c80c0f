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
const labelHtml = ({ text, scope, colspan, rowspan, id }: LabelCell, anchor: string | undefined): string => {
  const label = escapeHtml(text.zh);
  const content = anchor === undefined ? label : `<a href="#${anchor}">${label}</a>`;
  return `<th id="${id}" scope="${scope}"${span('colspan', colspan)}${span('rowspan', rowspan)}>${content}</th>`;
};

const cut = (edition: EditionId, table: TableId): CutTable => {
  const layout = tableLayout(edition, table);
  const parts: string[] = [];
  const figures: number[] = [];
  let markup = `<table id="table-${table}" class="official"><caption id="caption-${table}">${escapeHtml(layout.caption.zh)}</caption>`;
  markup += layout.columnGroups.map((size) => `<colgroup${span('span', size)}></colgroup>`).join('');
  const cell = (each: LayoutCell, anchor: string | undefined): void => {
    if (each.kind === 'label') {
      markup += labelHtml(each, anchor);
      return;
    }
    parts.push(`${markup}<td headers="${each.headers.join(' ')}"${span('colspan', each.colspan)}${span('rowspan', each.rowspan)}>`);
    figures.push(each.index);
    markup = '</td>';
  };
  const row = ({ path, cells }: LayoutRow): void => {
    const own = cells.filter(({ kind }) => kind === 'label').at(-1);
    markup += path === undefined ? '<tr>' : `<tr id="${path}">`;
    for (const each of cells) cell(each, each === own ? path : undefined);
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
    markup += figureText(values[index]);
    if (note !== undefined) markup += `<span class="note">（${escapeHtml(note)}）</span>`;
    markup += parts[at + 1] ?? '';
  }
  return safeHtml(markup);
};
