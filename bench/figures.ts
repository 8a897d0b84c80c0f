import { editions } from '../src/form/editions.ts';
import { formIndex } from '../src/form/figures.ts';
import type { Random } from './random.ts';

const index = formIndex('2021');
const requestRows = index.rows.filter(({ table }) => table === 'requests');
const applicants = 6;

/** Figures of one report by path, every sum right, totals among them. */
export type Figures = ReadonlyMap<string, number>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Figures such as a county's bureau has: most rows of the second table are empty, columns agree, and they continue last year's. */
export const figuresOf = (random: Random, before: Figures | undefined): Figures => {
  const figures = new Map<string, number>();
  const row = (path: string, values: readonly number[]): void => {
    const columns = index.rows.find((one) => one.path === path)?.columns ?? [];
    for (const [at, { key }] of columns.entries()) figures.set(`${path}.${key}`, at < values.length ? (values[at] ?? 0) : sum(values));
  };
  const handled = Array.from({ length: applicants }, () => 0);
  for (const { path, row: form } of requestRows) {
    if (!path.startsWith('requests.outcomes.') || form.total) continue;
    const busy = random.share() < 0.3;
    const values = handled.map((_, at) => (busy && at < 2 ? random.between(0, at === 0 ? 20 : 3) : 0));
    for (const [at, value] of values.entries()) handled[at] = (handled[at] ?? 0) + value;
    row(path, values);
  }
  const columns = index.rows.find(({ path }) => path === 'requests.carriedOut')?.columns ?? [];
  const carriedIn = handled.map((_, at) => before?.get(`requests.carriedOut.${columns[at]?.key}`) ?? 0);
  const carriedOut = handled.map((value, at) => Math.max(Math.floor(value / 10), (carriedIn[at] ?? 0) - value));
  row('requests.outcomes.total', handled);
  row('requests.carriedOut', carriedOut);
  row('requests.carriedIn', carriedIn);
  row(
    'requests.received',
    handled.map((value, at) => value + (carriedOut[at] ?? 0) - (carriedIn[at] ?? 0)),
  );
  for (const { path, columns, table } of index.rows) {
    if (table === 'requests') continue;
    if (table === 'proactive') for (const { key } of columns) figures.set(`${path}.${key}`, random.between(0, 40));
  }
  for (const key of ['made', 'repealed', 'inForce']) figures.set(`proactive.regulations.${key}`, 0);
  const documents = before?.get('proactive.normativeDocuments.inForce') ?? random.between(40, 90);
  const made = figures.get('proactive.normativeDocuments.made') ?? 0;
  figures.set('proactive.normativeDocuments.repealed', Math.floor(made / 2));
  figures.set('proactive.normativeDocuments.inForce', documents + made - Math.floor(made / 2));
  for (const path of ['disputes.reconsideration', 'disputes.litigation.direct', 'disputes.litigation.afterReconsideration']) {
    const values = ['upheld', 'corrected', 'other', 'pending'].map((key): [string, number] => [key, random.between(0, 3)]);
    for (const [key, value] of values) figures.set(`${path}.${key}`, value);
    figures.set(`${path}.total`, sum(values.map(([, value]) => value)));
  }
  return figures;
};

interface Tree {
  [key: string]: Tree | number;
}

const treeOf = (figures: Figures): Tree => {
  const root: Tree = {};
  for (const { path } of index.figures) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) {
      const known = at[key];
      const below: Tree = typeof known === 'object' ? known : {};
      at[key] = below;
      at = below;
    }
    at[last] = figures.get(path) ?? 0;
  }
  return root;
};

const flow = (node: Tree, sparse: boolean): string => {
  const entries = Object.entries(node).filter(([, value]) => !sparse || value !== 0);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
};

const yaml = (node: Tree, indent: string, sparse: boolean): string =>
  Object.entries(node)
    .map(([key, value]) => {
      if (typeof value === 'number') return `${indent}${key}: ${value}\n`;
      const leaf = Object.values(value).every((one) => typeof one === 'number');
      return leaf ? `${indent}${key}: ${flow(value, sparse)}\n` : `${indent}${key}:\n${yaml(value, `${indent}  `, sparse)}`;
    })
    .join('');

/** statistics.yaml, as clerks write it: columns without anything left out. */
export const statisticsYaml = (figures: Figures): string => {
  const { proactive = {}, requests = {}, disputes = {} } = treeOf(figures);
  return yaml({ proactive }, '', false) + yaml({ requests }, '', true) + yaml({ disputes }, '', false);
};

const rowKey = (path: string): string => path.replaceAll('.', '_');

/** The same figures in the form that suits other generators best: one list of numbers to a row. */
export const rowsYaml = (figures: Figures): string =>
  index.rows
    .map(({ path, columns }) => {
      const values = columns.map(({ key }) => figures.get(`${path}.${key}`) ?? 0);
      return `  ${rowKey(path)}: [${values.join(', ')}]\n`;
    })
    .join('');

/** What other generators need to know of the form to print the same tables. */
export const formData = (): string =>
  JSON.stringify({
    tables: (['proactive', 'requests', 'disputes'] as const).map((table) => ({
      id: `table-${table}`,
      caption: editions['2021'][table].label.zh,
      rows: index.rows
        .filter((row) => row.table === table)
        .map(({ path, labels, columns }) => ({ key: rowKey(path), label: labels.zh, columns: columns.map(({ label }) => label.zh) })),
    })),
  });
