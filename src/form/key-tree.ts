import { perEdition } from './editions.ts';
import { type FigureSpec, type FormIndex, formIndex } from './figures.ts';
import type { EditionId } from './form.ts';
import { keysUnder } from './keys.ts';

/** A place of statistics.yaml that belongs to the official tables, or holds them, with what may stand below it. */
export interface FormPlace {
  readonly path: string;
  /** Number of the place, from 0 without gaps. */
  readonly id: number;
  /** By the canonical key and by every exact Chinese spelling; empty below a figure. */
  readonly below: ReadonlyMap<string, FormPlace>;
  readonly figure?: FigureSpec;
  /** It need not be written. */
  readonly optional: boolean;
  /** How many of the places below must be written. */
  readonly needed: number;
}

export interface KeyTree {
  readonly root: FormPlace;
  /** How many places there are. */
  readonly places: number;
}

/** Totals are computed where they are left out, and a column left out of a row of part 三 is 0; all else must be written. */
export const mayBeLeftOut = ({ byPath, rowByPath }: FormIndex, path: string): boolean => {
  const figure = byPath.get(path);
  return figure ? figure.total || figure.row.table === 'requests' : (rowByPath.get(path)?.row.total ?? false);
};

const treeOf = (edition: EditionId): KeyTree => {
  const index = formIndex(edition);
  let count = 0;
  const place = (path: string): FormPlace => {
    const id = count++;
    const figure = index.byPath.get(path);
    const below = new Map<string, FormPlace>();
    let needed = 0;
    if (!figure)
      for (const { key, spellings } of path === '' ? keysUnder(edition, 'notes') : keysUnder(edition, path)) {
        const own = place(path === '' ? key : `${path}.${key}`);
        if (!own.optional) needed++;
        for (const spelling of [key, ...spellings]) below.set(spelling, own);
      }
    return { path, id, below, ...(figure ? { figure } : {}), optional: mayBeLeftOut(index, path), needed };
  };
  const root = place('');
  return { root, places: count };
};

/** The three tables of an edition, as keys within keys. */
export const keyTree: (edition: EditionId) => KeyTree = perEdition(treeOf);
