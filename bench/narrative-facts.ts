import { formIndex } from '../src/form/figures.ts';
import type { EditionId } from '../src/form/form.ts';

/** A file of facts is read as data: what does not have the expected shape is left out. */
export interface Fact {
  readonly quote: string;
  readonly metric: string;
  readonly value: number | undefined;
  readonly parts: readonly number[];
  readonly breakdown: readonly (readonly [string, number])[];
  readonly also: readonly (readonly [string, number])[];
  readonly growth: number | undefined;
  readonly otherScope: boolean;
}

export interface ReportFacts {
  readonly id: string;
  readonly organ: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly facts: readonly Fact[];
  readonly faults: readonly { readonly rule: string; readonly where: string; readonly note: string }[];
}

/** What the grammar should find: a figure with its paths, a list with its parts, a growth. */
export type Expected =
  | { readonly kind: 'figure'; readonly value: number; readonly paths: readonly string[] }
  | { readonly kind: 'list'; readonly value: number; readonly parts: readonly number[] }
  | { readonly kind: 'growth'; readonly percent: number };

type Shape = Readonly<Record<string, unknown>>;

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numbers = (value: unknown): readonly (readonly [string, number])[] =>
  isShape(value) ? Object.entries(value).flatMap(([key, one]) => (typeof one === 'number' ? [[key, one] as const] : [])) : [];

const factOf = (value: Shape): Fact => ({
  quote: text(value.quote),
  metric: text(value.metric),
  value: number(value.value),
  parts: list(value.parts).filter((part) => typeof part === 'number'),
  breakdown: numbers(value.parts),
  also: numbers(value.also),
  growth: number(value.yoy),
  otherScope: text(value.scope) !== '',
});

export const factsOf = (data: unknown): readonly ReportFacts[] =>
  list(data)
    .filter(isShape)
    .map((report) => ({
      id: text(report.id),
      organ: text(report.organ),
      year: number(report.year) ?? 0,
      edition: report.edition === '2019' ? '2019' : '2021',
      facts: list(report.facts).filter(isShape).map(factOf),
      faults: list(report.violations)
        .filter(isShape)
        .map((fault) => ({ rule: text(fault.rule), where: text(fault.where), note: text(fault.note) })),
    }));

const leaves = (edition: EditionId, row: string, column = 'total'): readonly string[] =>
  formIndex(edition)
    .rows.filter(({ path }) => path === row || path.startsWith(`${row}.`))
    .map(({ path }) => `${path}.${column}`);

const legal = ['enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];
const results = ['upheld', 'corrected', 'other', 'pending'];

/** Paths that a name in a file of facts stands for; none for what is not a figure of the form. */
const pathsOf = (edition: EditionId, name: string): readonly string[] => {
  const { byPath } = formIndex(edition);
  const plain = name.replace(/ \(.*\)$/, '').trim();
  if (plain.includes(' + ')) return plain.split(' + ').flatMap((part) => pathsOf(edition, part));
  if (byPath.has(plain)) return [plain];
  if (plain === 'legal') return ['requests.received', 'requests.carriedIn'].flatMap((row) => legal.map((column) => `${row}.${column}`));
  if (plain === 'disputes.litigation') return leaves(edition, plain);
  if (plain === 'carriedOut') return ['requests.carriedOut.total'];
  if (plain.startsWith('proactive.')) return [`${plain}.decisions`, `${plain}.amount`].filter((path) => byPath.has(path));
  return leaves(edition, `requests.outcomes.${plain}`);
};

export const expectedOf = (edition: EditionId, fact: Fact): readonly Expected[] => {
  const expected: Expected[] = [];
  const figure = (name: string, value: number): void => {
    const paths = pathsOf(edition, name);
    if (paths.length > 0) expected.push({ kind: 'figure', value, paths });
  };
  if (fact.growth !== undefined) expected.push({ kind: 'growth', percent: fact.growth });
  if (fact.metric === 'list.sum' && fact.value !== undefined) expected.push({ kind: 'list', value: fact.value, parts: fact.parts });
  else if (fact.value !== undefined && !fact.otherScope) figure(fact.metric, fact.value);
  for (const [name, value] of fact.breakdown) figure(name, value);
  if (!fact.otherScope) for (const [name, value] of fact.also) figure(name, value);
  const rows = fact.metric.startsWith('disputes.') ? [fact.metric.replace(/ \(.*\)$/, '').replace(/\.total$/, '')] : [];
  for (const row of rows)
    for (const [at, value] of fact.parts.entries()) {
      const column = results[at];
      if (column !== undefined) expected.push({ kind: 'figure', value, paths: leaves(edition, row, column) });
    }
  return expected;
};
