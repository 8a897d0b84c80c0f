import { type Equation, equationsOf } from '../statistics/equations.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { sumAt, withTotals } from '../statistics/totals.ts';

/** An equation over what is written: totals that were left out are replaced by the figures that make them up. */
export interface Judged {
  readonly equation: Equation;
  /** Figure index to its coefficient, left side positive. */
  readonly terms: ReadonlyMap<number, number>;
  readonly left: number;
  readonly right: number;
}

/** Every sum of the form that can be judged. Sums that hold by construction, because their total was left out, are not among them. */
export const residualsOf = (statistics: Statistics): readonly Judged[] => {
  const equations = equationsOf(statistics.edition);
  const definitions = new Map(equations.flatMap((equation) => (equation.defines === undefined ? [] : [[equation.defines, equation]])));
  const values = withTotals(statistics.edition, statistics.values);

  const add = (terms: Map<number, number>, at: number, sign: number): void => {
    const definition = statistics.values[at] === undefined ? definitions.get(at) : undefined;
    if (definition) for (const part of definition.left) add(terms, part, sign);
    else if (typeof values[at] === 'number') terms.set(at, (terms.get(at) ?? 0) + sign);
  };

  const judged: Judged[] = [];
  for (const equation of equations) {
    const left = sumAt(values, equation.left);
    const right = sumAt(values, equation.right);
    if (left === undefined || right === undefined) continue;
    const terms = new Map<number, number>();
    for (const at of equation.left) add(terms, at, 1);
    for (const at of equation.right) add(terms, at, -1);
    for (const [at, coefficient] of terms) if (coefficient === 0) terms.delete(at);
    if (terms.size > 0) judged.push({ equation, terms, left, right });
  }
  return judged;
};
