import { formIndex } from '../../form/figures.ts';
import type { EditionId } from '../../form/form.ts';
import type { Metric, MetricKind } from './statement.ts';
import type { DocumentVerb, Flow } from './word.ts';

const received = 'requests.received';
const carriedIn = 'requests.carriedIn';
const handled = 'requests.outcomes.total';
const carriedOut = 'requests.carriedOut';

/** Rows that a flow of requests may be, as sums; the likeliest first. */
const flowRows: Readonly<Record<Flow | 'unsaid', readonly (readonly string[])[]>> = {
  received: [[received], [received, carriedIn]],
  accepted: [[received], [received, carriedIn]],
  intake: [
    [received, carriedIn],
    [handled, carriedOut],
  ],
  handled: [[handled], [handled, carriedOut], [received], [received, carriedIn]],
  completed: [
    [handled],
    // 答复 in the strict sense: without those that ended otherwise than by an answer.
    ['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed'].map((row) => `requests.outcomes.${row}`),
  ],
  carriedIn: [[carriedIn]],
  carriedOut: [[carriedOut]],
  unsaid: [[received], [received, carriedIn], [handled]],
};

/** The figures of rows or groups in some columns. */
const figures = (edition: EditionId, rows: readonly string[], columns: readonly string[]): readonly string[] => {
  const index = formIndex(edition);
  return rows.flatMap((row) => {
    const leaves = index.rowByPath.has(row) ? [row] : index.rows.filter((spec) => spec.path.startsWith(`${row}.`)).map((spec) => spec.path);
    return leaves.flatMap((leaf) => columns.map((column) => `${leaf}.${column}`)).filter((path) => index.byPath.has(path));
  });
};

const made = new Map<string, Metric | undefined>();

/** There are few metrics and many statements: each is made once. */
const metric = (
  edition: EditionId,
  kind: MetricKind,
  rows: readonly (readonly string[])[],
  columns: readonly string[],
): Metric | undefined => {
  const key = `${edition} ${kind} ${rows.map((sum) => sum.join('+')).join('|')} ${columns.join('+')}`;
  if (!made.has(key)) made.set(key, make(edition, kind, rows, columns));
  return made.get(key);
};

const make = (
  edition: EditionId,
  kind: MetricKind,
  rows: readonly (readonly string[])[],
  columns: readonly string[],
): Metric | undefined => {
  const alternatives = rows.map((sum) => figures(edition, sum, columns)).filter((paths) => paths.length > 0);
  return alternatives.length === 0 ? undefined : { kind, rows: rows[0] ?? [], columns, alternatives };
};

const total = ['total'];

/** Of all applicants, which most prose speaks of: by edition and flow, so that no key need be made. */
const flowTotals: Readonly<Record<EditionId, Map<Flow | 'unsaid', Metric | undefined>>> = { '2019': new Map(), '2021': new Map() };

const flowTotal = (edition: EditionId, flow: Flow | 'unsaid'): Metric | undefined => {
  const totals = flowTotals[edition];
  const known = totals.get(flow) ?? make(edition, 'flow', flowRows[flow], total);
  totals.set(flow, known);
  return known;
};

export const flowMetric = (edition: EditionId, flow: Flow | 'unsaid', columns?: readonly string[]): Metric | undefined =>
  columns ? metric(edition, 'applicant', flowRows[flow], columns) : flowTotal(edition, flow);

/** `also`: rows named before, whose group the rows are (「因本机关不掌握等原因无法提供」). */
export const outcomeMetric = (
  edition: EditionId,
  rows: readonly string[],
  columns: readonly string[] = total,
  also: readonly (readonly string[])[] = [],
): Metric | undefined => metric(edition, 'outcome', [rows, ...also], columns);

export const disputeMetric = (edition: EditionId, rows: readonly string[]): Metric | undefined => metric(edition, 'dispute', [rows], total);

/** Where several disputes were named just before, their results may be those of each or of all. */
export const resultMetric = (edition: EditionId, rows: readonly string[], column: string): Metric | undefined =>
  metric(edition, 'result', rows.length > 1 ? [...rows.map((row) => [row]), [...rows]] : [rows], [column]);

const documentColumns = (edition: EditionId, verb: DocumentVerb | undefined): readonly string[] => {
  if (verb === undefined) return edition === '2019' ? ['made', 'published', 'totalPublished'] : ['made', 'inForce'];
  if (verb === 'published') return edition === '2019' ? ['published', 'totalPublished'] : ['made', 'inForce'];
  return [verb];
};

export const documentMetric = (edition: EditionId, rows: readonly string[], verb: DocumentVerb | undefined): Metric | undefined => {
  const columns = documentColumns(edition, verb);
  const alternatives = columns.map((column) => figures(edition, rows, [column])).filter((paths) => paths.length > 0);
  return alternatives.length === 0 ? undefined : { kind: 'document', rows, columns, alternatives };
};

export const decisionMetric = (edition: EditionId, rows: readonly string[]): Metric | undefined =>
  metric(edition, 'decision', [rows], ['decisions']);

/** Only the edition of 2021 counts money here; that of 2019 counts kinds of fees. */
export const feeMetric = (edition: EditionId, rows: readonly string[]): Metric | undefined =>
  edition === '2019' ? undefined : metric(edition, 'fee', [rows], ['amount']);
