import { editionIds, editions } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import { labelOf } from '../form/labels.ts';
import type { Route } from '../render/route.ts';
import { type DataList, listCsv, listJson } from './lists.ts';

/** The data dictionary: what every path of every edition means. */
const dictionary = (): DataList => ({
  columns: ['edition', 'instrument', 'table', 'path', 'label', 'labelEn', 'row', 'column', 'kind', 'unit', 'total'],
  rows: editionIds.flatMap((id) =>
    formIndex(id).figures.map(({ path, row, column, kind, total }) => {
      const label = labelOf(id, path);
      return [id, editions[id].instrument, row.table, path, label.zh, label.en, row.labels.zh, column.label.zh, kind, column.unit, total];
    }),
  ),
});

/** Its two files. No site has others, so that the bundled program has them ready. */
export const dictionaryBody = (format: 'csv' | 'json'): ReturnType<Route['body']> =>
  [...(format === 'csv' ? listCsv : listJson)(dictionary())].join('');
