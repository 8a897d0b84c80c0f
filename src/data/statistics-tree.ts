import { perEdition } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import { publishable } from '../render/escape.ts';
import type { Indicator, Statistics } from '../statistics/statistics.ts';
import type { ReportFigures } from './data-input.ts';

/** A figure as statistics.yaml may write it: with its note, where it has one. */
type Figure = number | null | { readonly value: number | null; readonly note: string };

interface FigureTree {
  [key: string]: Figure | FigureTree;
}

/** The keys of an edition as a tree, with the index of each figure. */
type Branch = Map<string, number | Branch>;

const branchesOf = perEdition((edition): Branch => {
  const root: Branch = new Map();
  for (const { index, path } of formIndex(edition).figures) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) {
      const below = at.get(key);
      const next: Branch = typeof below === 'object' ? below : new Map();
      at.set(key, next);
      at = next;
    }
    at.set(last, index);
  }
  return root;
});

const treeOf = (branch: Branch, { values, notes }: Pick<Statistics, 'values' | 'notes'>): FigureTree => {
  const tree: FigureTree = {};
  for (const [key, below] of branch) {
    if (typeof below === 'object') {
      tree[key] = treeOf(below, { values, notes });
      continue;
    }
    const value = values[below];
    if (value === undefined) continue;
    const note = notes.get(below);
    tree[key] = note === undefined ? value : { value, note: publishable(note) };
  }
  return tree;
};

const indicatorsOf = (indicators: readonly Indicator[]): Readonly<Record<string, unknown>> => {
  // Content chooses keys here: without a prototype, `__proto__` is a key like any other.
  const all: Record<string, unknown> = Object.create(null);
  for (const { key, label, unit, value, parts } of indicators) {
    const own: Record<string, number | null> = Object.create(null);
    for (const part of parts) own[publishable(part.label)] = part.value;
    all[key] = { label: publishable(label), unit: publishable(unit), value, ...(parts.length > 0 ? { parts: own } : {}) };
  }
  return all;
};

/**
 * The statistics of a report as statistics.yaml writes them, in canonical keys with every total filled in; undefined where the report has
 * none. `indicators` alone for a year without a form.
 */
export const statisticsTree = ({ report, figures }: ReportFigures): Readonly<Record<string, unknown>> | undefined => {
  const indicators = figures?.indicators ?? report.indicators ?? [];
  const own = indicators.length > 0 ? { indicators: indicatorsOf(indicators) } : {};
  if (!figures) return indicators.length > 0 ? own : undefined;
  const notes = Object.fromEntries(Object.entries(figures.tableNotes).map(([table, note]) => [table, publishable(note)]));
  return {
    ...(figures.scope === undefined ? {} : { scope: figures.scope }),
    ...treeOf(branchesOf(figures.edition), figures),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
    ...own,
  };
};
