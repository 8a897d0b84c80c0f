import { editions, perEdition } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { EditionId, RowForm } from '../../form/form.ts';
import type { Localized } from '../../language.ts';
import type { Statistics, Value } from '../../statistics/statistics.ts';
import { sumAt } from '../../statistics/totals.ts';

/** A figure that readers look for first, and that is compared from year to year. */
export interface KeyFigure {
  readonly id: string;
  readonly label: Localized;
  readonly unit: string;
  /** The row of the official table that it comes from: where a link leads. */
  readonly row: string;
  /** Figures that are added up. */
  readonly paths: readonly string[];
}

const current: EditionId = '2021';

/** Without the bracketed rule of counting: 部分公开（区分处理的，…） is 部分公开. */
const short = ({ zh, en }: Localized): Localized => ({ zh: zh.replace(/（[^（）]*）$/, ''), en: en.replace(/ \([^()]*\)$/, '') });

const row = (rows: readonly RowForm[], ...keys: readonly string[]): Localized => {
  const [key, ...below] = keys;
  const found = rows.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no row ${key} in edition ${current}`);
  return below.length > 0 ? row(found.rows ?? [], ...below) : short(found.label);
};

const { requests, disputes, proactive } = editions[current];
const documents = proactive.blocks
  .flatMap(({ rows, columns }) => rows.map((each) => ({ each, columns })))
  .find(({ each }) => each.key === 'normativeDocuments');
const inForce = documents?.columns.find(({ key }) => key === 'inForce');

/** In the order of the form's parts three, four and two. Labels are the form's own. */
export const keyFigures: readonly KeyFigure[] = [
  { id: 'received', label: row(requests.rows, 'received'), unit: '件', row: 'requests.received', paths: ['requests.received.total'] },
  {
    id: 'handled',
    label: row(requests.rows, 'outcomes'),
    unit: '件',
    row: 'requests.outcomes.total',
    paths: ['requests.outcomes.total.total'],
  },
  {
    id: 'granted',
    label: row(requests.rows, 'outcomes', 'granted'),
    unit: '件',
    row: 'requests.outcomes.granted',
    paths: ['requests.outcomes.granted.total'],
  },
  {
    id: 'partlyGranted',
    label: row(requests.rows, 'outcomes', 'partlyGranted'),
    unit: '件',
    row: 'requests.outcomes.partlyGranted',
    paths: ['requests.outcomes.partlyGranted.total'],
  },
  {
    id: 'carriedOut',
    label: row(requests.rows, 'carriedOut'),
    unit: '件',
    row: 'requests.carriedOut',
    paths: ['requests.carriedOut.total'],
  },
  {
    id: 'reconsideration',
    label: row(disputes.rows, 'reconsideration'),
    unit: '件',
    row: 'table-disputes',
    paths: ['disputes.reconsideration.total'],
  },
  {
    id: 'litigation',
    label: row(disputes.rows, 'litigation'),
    unit: '件',
    row: 'table-disputes',
    paths: ['disputes.litigation.direct.total', 'disputes.litigation.afterReconsideration.total'],
  },
  {
    id: 'documentsInForce',
    label: {
      zh: `${documents?.each.label.zh ?? ''}${inForce?.label.zh ?? ''}`,
      en: `${documents?.each.label.en ?? ''}: ${inForce?.label.en ?? ''}`,
    },
    unit: '件',
    row: 'proactive.normativeDocuments',
    paths: ['proactive.normativeDocuments.inForce'],
  },
];

/** Where the figures stand that each key figure adds up; undefined for one that the edition does not have. */
const placesOf = perEdition((edition): readonly (readonly number[] | undefined)[] => {
  const { byPath } = formIndex(edition);
  return keyFigures.map(({ paths }) => {
    const found = paths.flatMap((path) => byPath.get(path)?.index ?? []);
    return found.length < paths.length ? undefined : found;
  });
});

/** The key figures of a report's statistics, totals filled in; undefined for one that its edition does not have. */
export const keyFigureValues = (figures: Statistics | undefined): readonly Value[] =>
  figures ? placesOf(figures.edition).map((found) => found && (sumAt(figures.values, found) ?? null)) : [];
