import fc from 'fast-check';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId } from '../../src/form/form.ts';
import { officialTitle, type Report } from '../../src/model/report.ts';
import { equationsOf } from '../../src/statistics/equations.ts';
import type { Statistics, Value, WrittenPlace } from '../../src/statistics/statistics.ts';
import { withTotals } from '../../src/statistics/totals.ts';

/** Statistics from values by path; figures not named are 0, totals are computed unless named. */
export const statisticsOf = (edition: EditionId, figures: Readonly<Record<string, Value>> = {}): Statistics => {
  const { figures: specs, byPath } = formIndex(edition);
  for (const path of Object.keys(figures)) if (!byPath.has(path)) throw new Error(`no figure ${path}`);
  const values = specs.map(({ path, total }) => (path in figures ? figures[path] : total ? undefined : 0));
  return { edition, values: [...withTotals(edition, values)], notes: new Map(), tableNotes: {}, indicators: [] };
};

/** The same with some figures changed and nothing computed anew. */
export const changed = (statistics: Statistics, figures: Readonly<Record<string, Value>>): Statistics => {
  const values = [...statistics.values];
  for (const [path, value] of Object.entries(figures)) values[formIndex(statistics.edition).byPath.get(path)?.index ?? -1] = value;
  return { ...statistics, values };
};

/** A statistics.yaml that says one figure a line, as `path: value`, so that places are exact without a parser. */
export const reportOf = (
  statistics: Statistics,
  options: { year?: number; kind?: 'county' | 'department'; path?: string } = {},
): Report => {
  const { year = 2024, kind = 'county', path = 'x' } = options;
  const file = `content/${path}/${year}/statistics.yaml`;
  const written = new Map<string, WrittenPlace>();
  let text = '';
  for (const { path, index } of formIndex(statistics.edition).figures) {
    const value = statistics.values[index];
    if (value === undefined) continue;
    const key = { start: text.length, end: text.length + path.length };
    text += `${path}: `;
    written.set(path, { key, value: { start: text.length, end: text.length + String(value).length } });
    text += `${value}\n`;
  }
  const agency = {
    path,
    name: '某县人民政府',
    shortName: '某县',
    kind,
    ruleMaking: false,
    deadline: '03-31',
    aggregates: false,
    source: { file: `content/${path}/agency.yaml`, text: '' },
  };
  return {
    agency,
    year,
    path: `${path}/${year}`,
    edition: statistics.edition,
    title: officialTitle(agency.name, year),
    statistics,
    places: { source: { file, text }, at: (figure) => written.get(figure) },
  };
};

/** A random report whose sums all agree. */
export const consistentStatistics = (edition: EditionId): fc.Arbitrary<Statistics> => {
  const { figures } = formIndex(edition);
  const free = figures.filter(({ total }) => !total);
  return fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 2, arbitrary: fc.nat(500) },
        { weight: 1, arbitrary: fc.nat(4_000_000) },
      ),
      {
        minLength: free.length,
        maxLength: free.length,
      },
    )
    .map((numbers) => {
      const values: Value[] = figures.map(() => undefined);
      for (const [at, figure] of free.entries()) values[figure.index] = numbers[at] ?? 0;
      const balances = equationsOf(edition).filter(({ rule, derived }) => rule === 'requests/balance' && !derived);
      const filled = [...withTotals(edition, values)];
      for (const { left, right } of balances) {
        // 一 = 三（七） + 四 − 二; where that would be negative, 二 takes what is too little.
        const [received = -1, carriedIn = -1] = left;
        const due = right.reduce((total, at) => total + (filled[at] ?? 0), 0);
        values[carriedIn] = Math.min(values[carriedIn] ?? 0, due);
        values[received] = due - (values[carriedIn] ?? 0);
      }
      return { edition, values: [...withTotals(edition, values)], notes: new Map(), tableNotes: {}, indicators: [] };
    });
};
