import { perEdition } from '../form/editions.ts';
import type { Statistics } from '../statistics/statistics.ts';
import type { ReportFigures } from './data-input.ts';
import { fieldsOf } from './figure-rows.ts';
import { figureTree, statisticsTree } from './statistics-tree.ts';

/** The figures of an edition as JSON in which every figure is 0, as most are, and where each stands in it. */
interface Zeros {
  readonly text: string;
  readonly figures: readonly { readonly index: number; readonly place: number }[];
}

const zerosOf = perEdition((edition): Zeros => {
  const numbered = JSON.stringify(figureTree({ edition, values: fieldsOf(edition).map((_, index) => index), notes: new Map() }));
  let text = '';
  let done = 0;
  const figures: Zeros['figures'][number][] = [];
  for (const { 0: index, index: at } of numbered.matchAll(/(?<=":)\d+/g)) {
    text += numbered.slice(done, at);
    figures.push({ index: Number(index), place: text.length });
    text += '0';
    done = at + index.length;
  }
  return { text: text + numbered.slice(done), figures };
});

/** Undefined where there is more to be told than one value for each figure. */
const plainJson = ({ edition, values, notes, tableNotes, indicators, scope }: Statistics): string | undefined => {
  if (scope !== undefined || notes.size > 0 || indicators.length > 0 || Object.keys(tableNotes).length > 0) return undefined;
  const zeros = zerosOf(edition);
  let text = '';
  let done = 0;
  for (const { index, place } of zeros.figures) {
    const value = values[index];
    if (value === 0) continue;
    if (value === undefined) return undefined;
    text += zeros.text.slice(done, place) + value;
    done = place + 1;
  }
  return text + zeros.text.slice(done);
};

/** What `statisticsTree` gives, as JSON; null where that is nothing. Of most reports without a tree, which takes five times as long. */
export const statisticsJson = (detail: ReportFigures): string =>
  (detail.figures && plainJson(detail.figures)) ?? JSON.stringify(statisticsTree(detail) ?? null);
