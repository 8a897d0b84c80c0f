import { editions, perEdition } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import { tableIds } from '../form/form.ts';
import type { Statistics } from '../statistics/statistics.ts';

interface TableRows {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly first: number; readonly columns: readonly string[] }[];
}

const rowsOf = perEdition((edition): readonly TableRows[] =>
  tableIds.map((table) => ({
    caption: editions[edition][table].label.zh,
    rows: formIndex(edition)
      .rows.filter((row) => row.table === table)
      .map(({ labels, first, columns }) => ({ label: labels.zh, first, columns: columns.map(({ label }) => label.zh) })),
  })),
);

const heading = '\n官方表格里的数字（没有列出的都是0，“/”表示不适用）\n';

const rowText = ({ columns, first }: TableRows['rows'][number], values: Statistics['values']): string => {
  let line = '';
  let applies = false;
  for (let at = 0; at < columns.length; at++) {
    const value = values[first + at];
    if (value !== null) applies = true;
    if (value !== 0 && value !== undefined) line += `${line === '' ? '' : '，'}${columns[at]} ${value ?? '/'}`;
  }
  return applies ? line : '/';
};

/** The three tables as lines of text, a row to a line, without what is 0. Nothing but the form's words and figures. */
export const tableText = ({ edition, values }: Statistics): string => {
  let text = heading;
  for (const { caption, rows } of rowsOf(edition)) {
    let lines = '';
    for (const row of rows) {
      const line = rowText(row, values);
      if (line !== '') lines += `${row.label}：${line}\n`;
    }
    text += lines === '' ? `${caption}：各项都是0\n` : `${caption}\n${lines}`;
  }
  return text.slice(0, -1);
};

const longFigure = /(?<= )(?:-[\d.]+|\d[\d.]+)(?=[，\n]|$)/g;

/**
 * What of a report.txt goes into the index: its tables only as their figures of two digits and more, each once. What the tables say besides
 * stands in every report, and the index keeps it once for all. Figures are parted by a sign that folding keeps, so that two of them never
 * look like one.
 */
export const indexedText = (text: string): string => {
  const at = text.lastIndexOf(heading);
  if (at === -1) return text;
  const figures = new Set(text.slice(at).match(longFigure));
  return figures.size === 0 ? text.slice(0, at) : `${text.slice(0, at)} · ${[...figures].join(' · ')}`;
};
