import { perEdition } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import { type Equation, equationsOf, type SumRule } from '../statistics/equations.ts';
import type { Statistics, Value } from '../statistics/statistics.ts';
import { sumAt, withTotals } from '../statistics/totals.ts';
import { sameFigure } from './root-cause.ts';

/** How the sums of one report stand, before anybody asks why one does not hold. */
export interface SumTally {
  readonly checked: ReadonlyMap<SumRule, number>;
  /** Sums in which a side has no number at all. */
  readonly notAssessable: ReadonlyMap<SumRule, number>;
  /** One that was checked does not hold. */
  readonly disagrees: boolean;
}

interface Plan {
  readonly equations: readonly Equation[];
  /** By figure: the sum that fills it in where it is left out. */
  readonly definitions: readonly (Equation | undefined)[];
  /** How often each figure counts in the sum that is looked at; all 0 between two sums. */
  readonly coefficients: Int8Array;
  /** How many of them are not 0. */
  standing: number;
}

const planOf = (edition: EditionId): Plan => {
  const equations = equationsOf(edition);
  const definitions: (Equation | undefined)[] = [];
  for (const equation of equations) if (equation.defines !== undefined) definitions[equation.defines] = equation;
  const figures = equations.flatMap(({ left, right }) => [...left, ...right]);
  return { equations, definitions, coefficients: new Int8Array(Math.max(...figures) + 1), standing: 0 };
};

const planFor = perEdition(planOf);

/** Adds what a figure stands for to the coefficients: itself, or what fills it in where it is left out. */
const add = (plan: Plan, written: readonly Value[], values: readonly Value[], at: number, by: number): void => {
  const definition = written[at] === undefined ? plan.definitions[at] : undefined;
  if (definition) for (const part of definition.left) add(plan, written, values, part, by);
  else if (typeof values[at] === 'number') {
    const before = plan.coefficients[at] ?? 0;
    plan.coefficients[at] = before + by;
    plan.standing += (before + by === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
  }
};

const anyLeftOut = (written: readonly Value[], figures: readonly number[]): boolean => {
  for (const at of figures) if (written[at] === undefined) return true;
  return false;
};

/** Sums that hold by construction, because their total was left out, say nothing. */
const holdsAnyway = (plan: Plan, { left, right, defines }: Equation, written: readonly Value[], values: readonly Value[]): boolean => {
  if (defines !== undefined && written[defines] === undefined) return true;
  if (!anyLeftOut(written, left) && !anyLeftOut(written, right)) return false;
  for (const at of left) add(plan, written, values, at, 1);
  for (const at of right) add(plan, written, values, at, -1);
  const nothing = plan.standing === 0;
  if (!nothing) plan.coefficients.fill(0);
  plan.standing = 0;
  return nothing;
};

const count = (counts: Map<SumRule, number>, rule: SumRule): void => void counts.set(rule, (counts.get(rule) ?? 0) + 1);

/** Adds every sum up once. Most reports are right: what a sum consists of, term by term, is asked only of those that are not. */
export const tallySums = (statistics: Statistics): SumTally => {
  const plan = planFor(statistics.edition);
  const written = statistics.values;
  const values = withTotals(statistics.edition, written);
  const checked = new Map<SumRule, number>();
  const notAssessable = new Map<SumRule, number>();
  let disagrees = false;
  for (const equation of plan.equations) {
    const left = sumAt(values, equation.left);
    const right = sumAt(values, equation.right);
    if (left === undefined || right === undefined) count(notAssessable, equation.rule);
    else if (!holdsAnyway(plan, equation, written, values)) {
      count(checked, equation.rule);
      disagrees ||= !sameFigure(left, right);
    }
  }
  return { checked, notAssessable, disagrees };
};
