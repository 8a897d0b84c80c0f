import type { Judged } from './residuals.ts';

/** A figure that, changed by `by`, makes every sum agree that it stands in. */
export interface Cause {
  /** Figure index. */
  readonly at: number;
  readonly by: number;
  /** The sums that disagree because of it. */
  readonly explains: readonly Judged[];
}

export interface Diagnosis {
  readonly causes: readonly Cause[];
  /** Disagreements that no few figures explain; each is told as it stands. */
  readonly unexplained: readonly Judged[];
}

/** More wrong figures than this in one table are told sum by sum: guessing would not help the editor. */
const mostCauses = 3;

const gap = ({ left, right }: Judged): number => left - right;

/** Money has decimals; figures of the form have at most six. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-7;

interface Change {
  readonly at: number;
  readonly by: number;
}

const search = (judged: readonly Judged[], containing: ReadonlyMap<number, readonly number[]>, size: number): Change[][] => {
  const solutions: Change[][] = [];
  const residual = judged.map(gap);
  const step = (changes: readonly Change[]): void => {
    const open = residual.flatMap((value, index) => (same(value, 0) ? [] : [index]));
    if (open.length === 0) {
      solutions.push([...changes]);
      return;
    }
    if (changes.length === size) return;
    // The shortest open sum has the fewest figures to try.
    const shortest = open.reduce((a, b) => ((judged[a]?.terms.size ?? 0) <= (judged[b]?.terms.size ?? 0) ? a : b));
    for (const [at, coefficient] of judged[shortest]?.terms ?? []) {
      if (changes.some((change) => change.at === at)) continue;
      const by = -(residual[shortest] ?? 0) / coefficient;
      const touched = containing.get(at) ?? [];
      const apply = (sign: number): void => {
        for (const index of touched) residual[index] = (residual[index] ?? 0) + sign * by * (judged[index]?.terms.get(at) ?? 0);
      };
      apply(1);
      step([...changes, { at, by }]);
      apply(-1);
    }
  };
  step([]);
  // The order in which figures were tried does not make another solution.
  const seen = new Set<string>();
  return solutions.filter((changes) => {
    const key = changes
      .map(({ at }) => at)
      .sort((a, b) => a - b)
      .join();
    return seen.size < seen.add(key).size;
  });
};

/**
 * A total of the column 总计 follows from the other columns and the row totals: while one of those disagrees, its own disagreement is
 * only their echo.
 */
const withoutEchoes = (failing: readonly Judged[]): Judged[] => {
  const origin = failing.filter(({ equation }) => !equation.derived);
  return failing.filter(
    (one) =>
      !one.equation.derived ||
      !origin.some(({ equation }) => equation.rule === one.equation.rule || one.equation.left.includes(equation.right[0] ?? -1)),
  );
};

/**
 * Finds the root cause of sums that disagree: the one smallest set of figures whose change makes all of them agree. A cell that breaks
 * its row, its column and the balance is one cause, not three. Where several sets of that size would do, nothing is claimed.
 */
export const diagnose = (judged: readonly Judged[]): Diagnosis => {
  const failing = judged.filter((one) => !same(gap(one), 0));
  if (failing.length === 0) return { causes: [], unexplained: [] };
  const containing = new Map<number, number[]>();
  for (const [index, { terms }] of judged.entries())
    for (const at of terms.keys()) {
      const list = containing.get(at);
      if (list) list.push(index);
      else containing.set(at, [index]);
    }
  for (let size = 1; size <= mostCauses && size < failing.length; size++) {
    const solutions = search(judged, containing, size);
    const [only] = solutions;
    if (only && solutions.length === 1)
      return {
        causes: only.map(({ at, by }) => ({ at, by, explains: failing.filter(({ terms }) => terms.has(at)) })),
        unexplained: [],
      };
    if (only) break;
  }
  return { causes: [], unexplained: withoutEchoes(failing) };
};
