import type { Judged } from './residuals.ts';

/** A figure that, changed by `by`, makes every sum agree that it stands in. */
export interface Cause {
  /** Figure index. */
  readonly at: number;
  readonly by: number;
  /** The sums that disagree because of it. */
  readonly explains: readonly Judged[];
  /** A total that was added up from the wrong figure and must change with it. */
  readonly echo?: number;
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
export const sameFigure = (a: number, b: number): boolean => Math.abs(a - b) < 1e-7;

interface Change {
  readonly at: number;
  readonly by: number;
}

const search = (
  judged: readonly Judged[],
  failing: ReadonlySet<Judged>,
  containing: ReadonlyMap<number, readonly number[]>,
  size: number,
): Change[][] => {
  const solutions: Change[][] = [];
  const residual = judged.map((one) => (failing.has(one) ? gap(one) : 0));
  const step = (changes: readonly Change[]): void => {
    const open = residual.flatMap((value, index) => (sameFigure(value, 0) ? [] : [index]));
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

/** Disagreements that share a figure belong together; others are judged apart, so that one riddle does not hide a plain cause. */
const components = (failing: readonly Judged[]): Judged[][] => {
  const groups: Judged[][] = [];
  for (const one of failing) {
    const touching = groups.filter((group) => group.some(({ terms }) => [...one.terms.keys()].some((at) => terms.has(at))));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), one]);
  }
  return groups;
};

/**
 * Finds the root cause of sums that disagree: the one smallest set of figures whose change makes all of them agree. A cell that breaks
 * its row, its column and the balance is one cause, not three. Where several sets of that size would do, nothing is claimed.
 */
export const diagnose = (judged: readonly Judged[]): Diagnosis => {
  const failing = judged.filter((one) => !sameFigure(gap(one), 0));
  if (failing.length === 0) return { causes: [], unexplained: [] };
  const containing = new Map<number, number[]>();
  for (const [index, { terms }] of judged.entries())
    for (const at of terms.keys()) {
      const list = containing.get(at);
      if (list) list.push(index);
      else containing.set(at, [index]);
    }
  const whole = explain(judged, failing, containing);
  if (whole) return { causes: whole, unexplained: [] };
  const groups = components(failing).map((group) => ({ group, causes: explain(judged, group, containing) }));
  return {
    causes: groups.flatMap(({ causes }) => causes ?? []),
    unexplained: withoutEchoes(groups.flatMap(({ group, causes }) => (causes ? [] : group))),
  };
};

/** A total that moved with the wrong figure that it was added up from is not a second mistake. */
const foldEchoes = (judged: readonly Judged[], changes: readonly Change[], failing: readonly Judged[]): Cause[] => {
  const echoOf = (total: Change): Change | undefined =>
    changes.find(
      (change) =>
        change !== total &&
        sameFigure(change.by, total.by) &&
        judged.some(({ equation }) => equation.right.includes(total.at) && equation.left.includes(change.at)),
    );
  const echoes = changes.filter(echoOf);
  return changes
    .filter((change) => !echoes.includes(change))
    .map(({ at, by }) => {
      const echo = echoes.find((total) => echoOf(total)?.at === at);
      const explains = failing.filter(({ terms }) => terms.has(at) || (echo && terms.has(echo.at)));
      return { at, by, explains, ...(echo ? { echo: echo.at } : {}) };
    });
};

const explain = (
  judged: readonly Judged[],
  failing: readonly Judged[],
  containing: ReadonlyMap<number, readonly number[]>,
): Cause[] | undefined => {
  for (let size = 1; size <= mostCauses && size < failing.length; size++) {
    const solutions = search(judged, new Set(failing), containing, size);
    const [only] = solutions;
    if (only) return solutions.length === 1 ? foldEchoes(judged, only, failing) : undefined;
  }
  return undefined;
};
