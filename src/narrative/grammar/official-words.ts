import type { FormIndex } from '../../form/figures.ts';
import type { RowForm } from '../../form/form.ts';
import type { Word } from './word.ts';

/** Text that stands in brackets in a label is an explanation, and quotation marks are gone from the text that is read. */
const spoken = (label: string): string => label.replace(/（.*?）/g, '').replace(/[“”]/g, '');

/** The form's own labels as words. 其他 and 总计 alone mean too many things to be one. */
export const officialWords = ({ form }: FormIndex): readonly (readonly [string, Word])[] => {
  const words: [string, Word][] = [];
  const add = (label: string, word: Word): void => {
    const text = spoken(label);
    if (text.length > 2 || word.kind === 'document') words.push([text, word]);
  };
  const walk = (path: string, rows: readonly RowForm[], word: (path: string) => Word): void => {
    for (const row of rows) {
      add(row.label.zh, word(`${path}.${row.key}`));
      if (row.rows) walk(`${path}.${row.key}`, row.rows, word);
    }
  };
  for (const row of form.requests.rows)
    if (row.rows) walk(`requests.${row.key}`, row.rows, (path) => ({ kind: 'outcome', rows: [path], weak: false }));
  for (const column of form.requests.columns) if (!column.total) add(column.label.zh, { kind: 'applicant', columns: [column.key] });
  add(form.requests.columnGroup.label.zh, { kind: 'applicant', columns: form.requests.columnGroup.columns });
  walk('disputes', form.disputes.rows, (path) => ({ kind: 'dispute', rows: [path] }));
  for (const column of form.disputes.columns) if (!column.total) add(column.label.zh, { kind: 'result', column: column.key });
  for (const block of form.proactive.blocks)
    for (const row of block.rows) {
      const path = `proactive.${row.key}`;
      const keys = block.columns.map((column) => column.key);
      if (keys.includes('made')) add(row.label.zh, { kind: 'document', row: path });
      else if (keys.includes('decisions')) add(row.label.zh, { kind: 'decision', row: path });
      else if (row.key === 'fees') add(row.label.zh, { kind: 'fee', row: path });
    }
  return words;
};
