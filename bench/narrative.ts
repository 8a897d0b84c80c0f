/**
 * How well is prose understood? `npx tsx bench/narrative.ts FILE [FOLDER]`
 *
 * FILE is a JSON list of reports, each with `facts` (a quote, the figure it states, what it is about) and the real faults of its prose.
 * FOLDER may hold the statistics of some of them as `<id>.yaml`: the rules are run on those, and their findings printed beside the faults.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleContext } from '../src/check/rule.ts';
import { officialTitle, type Report } from '../src/model/report.ts';
import { findStatements } from '../src/narrative/grammar/find-statements.ts';
import type { Statement } from '../src/narrative/grammar/statement.ts';
import { readStatistics } from '../src/parse/read-statistics.ts';
import { narrativeFigure } from '../src/rules/narrative/figure.ts';
import { narrativeParts } from '../src/rules/narrative/parts.ts';
import { narrativePercent } from '../src/rules/narrative/percent.ts';
import { narrativePeriod } from '../src/rules/narrative/period.ts';
import { narrativeStaleYear } from '../src/rules/narrative/stale-year.ts';
import { narrativeOf } from '../test/support/narrative.ts';
import { type Expected, expectedOf, factsOf, type ReportFacts } from './narrative-facts.ts';

const [file, folder] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npx tsx bench/narrative.ts FILE [FOLDER]');
  process.exit(2);
}

const reports = factsOf(JSON.parse(readFileSync(file, 'utf8')));
const rules = [narrativeFigure, narrativeParts, narrativePercent, narrativePeriod, narrativeStaleYear];
const print = (...line: readonly (string | number)[]): void => console.log(line.join(' '));

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

const finds = (statement: Statement, expected: Expected): boolean => {
  if (expected.kind === 'growth')
    return statement.kind === 'growth' && (statement.sign === 0 ? 0 : (statement.percent?.value ?? Number.NaN)) === expected.percent;
  if (expected.kind === 'list')
    return (
      statement.kind === 'list' &&
      statement.head.quantity.value === expected.value &&
      same(
        statement.parts.map((part) => String(part.quantity.value)),
        expected.parts.map(String),
      )
    );
  return (
    statement.kind === 'figure' &&
    statement.quantity.value === expected.value &&
    statement.metric.alternatives.some((paths) => same(paths, expected.paths))
  );
};

let wanted = 0;
let found = 0;
let stated = 0;
for (const report of reports)
  for (const fact of report.facts) {
    const statements = findStatements(fact.quote, { edition: report.edition, year: report.year, names: [report.organ] });
    const expected = expectedOf(report.edition, fact);
    const missed = expected.filter((one) => !statements.some((statement) => finds(statement, one)));
    wanted += expected.length;
    found += expected.length - missed.length;
    const figures = statements.filter((statement) => statement.kind === 'figure' && statement.scope !== 'other');
    stated += figures.length;
    for (const one of missed) print('missed  ', report.id, JSON.stringify(one).slice(0, 140), '|', fact.quote.slice(0, 60));
    for (const figure of figures)
      if (figure.kind === 'figure' && !expected.some((one) => finds(figure, one)))
        print(
          'unlisted',
          report.id,
          fact.quote.slice(figure.span.start, figure.span.end),
          '→',
          figure.metric.rows.join('+'),
          '|',
          fact.quote.slice(0, 60),
        );
  }
print(
  `figures, lists and growths wanted ${wanted}, found ${found}: recall ${((found / Math.max(1, wanted)) * 100).toFixed(1)} %; figures attributed ${stated}`,
);

const reportOf = (facts: ReportFacts): Report | undefined => {
  const path = folder === undefined ? '' : join(folder, `${facts.id}.yaml`);
  if (!existsSync(path)) return undefined;
  const read = readStatistics({ file: `${facts.id}/statistics.yaml`, text: readFileSync(path, 'utf8') }, facts.year);
  const paragraphs = facts.facts.map(({ quote }) => (quote.endsWith('。') ? quote : `${quote}。`));
  const narrative = narrativeOf([...paragraphs, paragraphs.join('')], `${facts.id}/report.md`);
  const agency = facts.id.replace(/-\d{4}$/, '');
  return {
    agency: { path: agency, name: facts.organ, shortName: facts.organ, aggregates: false, source: { file: 'agency.yaml', text: '' } },
    year: facts.year,
    path: `${agency}/${facts.year}`,
    edition: facts.edition,
    title: officialTitle(facts.organ, facts.year),
    narrative,
    ...(read.statistics ? { statistics: read.statistics, places: read.places } : {}),
  };
};

const complete = reports.flatMap((facts) => {
  const report = reportOf(facts);
  return report ? [{ facts, report }] : [];
});
const context: RuleContext = {
  config: { title: '', baseUrl: '', layout: 'page', siteName: '', siteDomain: '', rules: {}, theme: {} },
  reportOf: (path, year) => complete.find(({ report }) => report.agency.path === path && report.year === year)?.report,
  subordinates: () => [],
  siblings: () => [],
};
let checked = 0;
for (const { facts, report } of complete) {
  for (const fault of facts.faults) print('fault   ', facts.id, fault.rule, fault.where, fault.note);
  for (const rule of rules) {
    const outcome = rule.check(report, context);
    checked += outcome.checked;
    for (const draft of outcome.drafts) print('finding ', facts.id, draft.rule, draft.severity ?? rule.level, draft.message.zh);
  }
}
if (complete.length > 0)
  print(`${complete.length} reports with statistics, ${checked} checks (every quote stands twice: by itself, and among the others)`);
