import { editionIds } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { keysUnder } from '../form/keys.ts';
import { keyOfLabel, labelOf, otherEditionKey } from '../form/labels.ts';
import { suggestUnder } from '../form/suggestion.ts';
import type { Localized } from '../language.ts';
import type { DocumentWords } from './schema/document.ts';

/** What a key is called in Chinese: whoever writes a file in Chinese keys is not told the other ones alone. */
const nameOf = (edition: EditionId, parentPath: string, key: string): string =>
  keysUnder(edition, parentPath).find((each) => each.key === key)?.name ?? key;

/** A row, a group of rows or a figure of zeros, as it may be written; totals may be left out. */
const zerosOf = (edition: EditionId, path: string, named: boolean): string => {
  const { byPath, rowByPath } = formIndex(edition);
  if (byPath.has(path)) return '0';
  if (rowByPath.get(path)?.table === 'requests') return '{}';
  const items = keysUnder(edition, path).flatMap(({ key, name }) => {
    const below = `${path}.${key}`;
    const optional = byPath.get(below)?.total === true || rowByPath.get(below)?.row.total === true;
    return optional ? [] : [`${named ? name : key}: ${zerosOf(edition, below, named)}`];
  });
  return `{ ${items.join(', ')} }`;
};

const rowHint = (edition: EditionId, path: string): Localized | undefined => {
  const row = formIndex(edition).rowByPath.get(path);
  if (!row) return undefined;
  const [column] = keysUnder(edition, path);
  if (row.table === 'requests' && column)
    return {
      zh: `请写成 { ${column.name}: 3 } 或 { ${column.key}: 3 }，没有写的栏就是 0；全为 0 写 {}`,
      en: `Write ${row.row.key}: { ${column.key}: 3 }, or {} for all zeros`,
    };
  const zeros = zerosOf(edition, path, false);
  return { zh: `请写成 ${zerosOf(edition, path, true)} 或 ${zeros}`, en: `Write ${row.row.key}: ${zeros}` };
};

const hints: ReadonlyMap<string, Localized> = new Map(
  Object.entries({
    scope: { zh: '只统计本机关写 own，统计整个行政区域写 area', en: 'Write own for this agency alone, area for its whole area' },
    edition: { zh: '写 2019 或 2021；一般不写，由报告年度决定', en: 'Write 2019 or 2021; usually it is left out' },
    'indicators.*': {
      zh: '指标的键名以汉字或字母开头，只用汉字、字母、数字、_ 和 -',
      en: 'Start with a letter or Chinese character and use letters, digits, _ and - only',
    },
  }),
);

const missingHint = (edition: EditionId | undefined, parentPath: string, missing: readonly string[]): Localized | undefined => {
  const first = missing[0] ?? '';
  if (parentPath === '') return { zh: '请补上整张表；没有发生的也要写 0', en: 'Add the whole table; write 0 where there was nothing' };
  if (edition === undefined || parentPath.startsWith('indicators')) return undefined;
  const path = `${parentPath}.${first}`;
  const name = nameOf(edition, parentPath, first);
  const { rowByPath, byPath } = formIndex(edition);
  if (byPath.has(path))
    return {
      zh: `没有发生写 ${name}: 0 或 ${first}: 0，不适用把 0 写成 null`,
      en: `Write ${first}: 0 for none, ${first}: null where it does not apply`,
    };
  if (byPath.has(parentPath)) return { zh: '请写成 { value: 22, note: 其中修订16件 }', en: 'Write { value: 22, note: … }' };
  const [named, zeros] = [`${name}: ${zerosOf(edition, path, true)}`, `${first}: ${zerosOf(edition, path, false)}`];
  const row = rowByPath.get(path);
  // A group is long: once is enough, and either spelling passes.
  if (!row) return { zh: `这一组的每一行都要写；都没有发生写 ${named}`, en: `Every row of it must be there; write ${zeros} for zeros` };
  return {
    zh: `每一行都要写；没有发生写 ${named} 或 ${zeros}${row.table === 'requests' ? '，表示全为 0' : ''}`,
    en: `Every row must be there; write ${zeros} for a row of zeros`,
  };
};

const makeWords = (edition: EditionId | undefined): DocumentWords => ({
  keyOf: (parentPath, written) => keyOfLabel(edition, parentPath, written),
  labelOf: (path) => labelOf(edition, path),
  ownLabelOf: (parentPath, key) => {
    const known = keysUnder(edition, parentPath).find((each) => each.key === key);
    return known && { zh: known.name, en: known.label.en };
  },
  suggest: (parentPath, written) => suggestUnder(edition, parentPath, written),
  hintOf: (path) => hints.get(path) ?? (edition && rowHint(edition, path)),
  missingHint: (parentPath, missing) => missingHint(edition, parentPath, missing),
  otherEdition: (parentPath, written) =>
    edition === undefined
      ? editionIds.find((other) => keyOfLabel(other, parentPath, written) !== undefined)
      : otherEditionKey(edition, parentPath, written),
  ...(edition === undefined ? {} : { edition }),
});

const words = { '2019': makeWords('2019'), '2021': makeWords('2021') };
const freeWords = makeWords(undefined);

/** How findings speak of a statistics.yaml of this edition. */
export const statisticsWords = (edition: EditionId | undefined): DocumentWords => (edition === undefined ? freeWords : words[edition]);
