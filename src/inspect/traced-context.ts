import type { RuleContext, SiteAddresses } from '../check/rule.ts';
import type { Report } from '../model/report.ts';
import { isSame } from './is-same.ts';

/** A question that a rule asked of the rest of the site, and what it was told. */
export interface Answered {
  readonly ask: (context: RuleContext) => unknown;
  readonly answer: unknown;
}

/** Reports and settings are the very same or others; lists and sets are the same when they hold the same. */
const sameAnswer = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) return isSame(a, b);
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((one) => b.has(one));
  return Object.is(a, b);
};

/** Would the same questions be answered in the same way? Then a rule, which is a function, says the same. */
export const stillHolds = (answered: readonly Answered[], context: RuleContext): boolean =>
  answered.every(({ ask, answer }) => sameAnswer(answer, ask(context)));

/**
 * The same context, writing down what it is asked. Whatever rules will ask tomorrow is covered: they can ask nothing else. Questions are
 * made by functions of their own, so that each holds what it is about and nothing more.
 */
export const tracedContext = (context: RuleContext): { readonly context: RuleContext; readonly answered: () => readonly Answered[] } => {
  const asked = new Map<string, Answered>();
  const traced = <Answer>(question: string, ask: (context: RuleContext) => Answer): Answer => {
    const answer = ask(context);
    asked.set(question, { ask, answer });
    return answer;
  };
  const addresses: SiteAddresses = {
    has: (path, from) => traced(`has ${path} ${from.path}`, has(path, from)) ?? false,
    anchorsOf: (path) => traced(`anchorsOf ${path}`, anchorsOf(path)),
  };
  return {
    context: {
      config: context.config,
      reportOf: (agencyPath, year) => traced(`reportOf ${agencyPath} ${year}`, reportOf(agencyPath, year)),
      subordinates: (agencyPath) => traced(`subordinates ${agencyPath}`, subordinates(agencyPath)),
      siblings: (agencyPath) => traced(`siblings ${agencyPath}`, siblings(agencyPath)),
      ...(context.lookalikes ? { lookalikes: (report) => traced(`lookalikes ${report.path}`, lookalikes(report)) ?? [] } : {}),
      ...(context.addresses ? { addresses } : {}),
    },
    answered: () => [...asked.values()],
  };
};

const has =
  (path: string, from: Report) =>
  ({ addresses }: RuleContext): boolean | undefined =>
    addresses?.has(path, from);
const anchorsOf =
  (path: string) =>
  ({ addresses }: RuleContext): ReadonlySet<string> | undefined =>
    addresses?.anchorsOf(path);
const reportOf =
  (agencyPath: string, year: number) =>
  (site: RuleContext): Report | undefined =>
    site.reportOf(agencyPath, year);
const subordinates =
  (agencyPath: string) =>
  (site: RuleContext): readonly string[] =>
    site.subordinates(agencyPath);
const siblings =
  (agencyPath: string) =>
  (site: RuleContext): readonly string[] =>
    site.siblings(agencyPath);
const lookalikes =
  (report: Report) =>
  (site: RuleContext): readonly Report[] | undefined =>
    site.lookalikes?.(report);
