import type { Outcome, Rule } from '../../../src/check/rule.ts';
import type { EditionId } from '../../../src/form/form.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Value } from '../../../src/statistics/statistics.ts';
import { contextOf } from '../../support/context.ts';
import { reportOf, statisticsOf } from '../../support/figures.ts';
import { narrativeOf, type PlainBlock } from '../../support/narrative.ts';

export interface Told {
  readonly figures?: Readonly<Record<string, Value>>;
  readonly year?: number;
  readonly edition?: EditionId;
  readonly scope?: 'own' | 'area';
  readonly kind?: 'county' | 'department';
}

/** A report whose tables hold these figures (others 0) and whose text is these blocks. */
export const told = (
  blocks: readonly (string | PlainBlock)[],
  { figures = {}, year = 2024, edition = '2021', scope, kind = 'department' }: Told = {},
): Report => {
  const statistics = { ...statisticsOf(edition, figures), ...(scope === undefined ? {} : { scope }) };
  return { ...reportOf(statistics, { year, kind }), narrative: narrativeOf(blocks, `content/x/${year}/report.md`) };
};

export const outcomeOf = (rule: Rule, report: Report, ...others: readonly Report[]): Outcome =>
  rule.check(report, contextOf(report, ...others));

/** The Chinese messages, with the exact characters pointed at. */
export const messages = (rule: Rule, report: Report, ...others: readonly Report[]): readonly string[] =>
  outcomeOf(rule, report, ...others).drafts.map(({ message, at }) => `[${at.source.text.slice(at.span.start, at.span.end)}] ${message.zh}`);
