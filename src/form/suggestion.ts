import type { EditionId } from './form.ts';
import { keysUnder } from './keys.ts';
import { fold } from './labels.ts';

/** Nothing longer is a mistyped key. Bounds the work on hostile input. */
const longest = 80;

/** Edit distance over code points; `limit + 1` for anything above the limit. */
const distance = (a: readonly string[], b: readonly string[], limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, from] of a.entries()) {
    const current = [row + 1];
    for (const [column, to] of b.entries()) {
      const replaced = (previous[column] ?? 0) + (from === to ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
};

/**
 * Did you mean …? The nearest candidate, if at most a third of the longer of the two must change: an absolute limit would let any
 * two Chinese keys of three characters match. The first of several equally near.
 */
export const suggestKey = (written: string, candidates: readonly string[]): string | undefined => {
  if (written.length > longest) return undefined;
  const from = [...fold(written).toLowerCase()];
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const to = [...fold(candidate).toLowerCase()];
    const limit = Math.min(Math.floor(Math.max(from.length, to.length) / 3), bestDistance - 1);
    const changes = distance(from, to, limit);
    if (changes <= limit) {
      best = candidate;
      bestDistance = changes;
    }
  }
  return best;
};

/** The same among all that may be written below a path, official labels and canonical keys alike, with and without numbering. */
export const suggestUnder = (edition: EditionId | undefined, parentPath: string, written: string): string | undefined =>
  suggestKey(
    written,
    keysUnder(edition, parentPath).flatMap(({ key, spellings }) => [key, ...spellings]),
  );
