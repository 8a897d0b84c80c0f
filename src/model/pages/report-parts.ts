import type { RootContent } from 'mdast';
import { editions } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import type { EditionId, SectionId, TableId } from '../../form/form.ts';
import { tableLayout } from '../../form/layout.ts';
import type { Statistics } from '../../statistics/statistics.ts';
import { chartFigure, chartShape, type DrawChart } from './chart.ts';
import type { Html } from './markup.ts';
import type { ReportDetail } from './page-site.ts';
import { waivedNote } from './report-checks.ts';
import { requestCharts } from './request-charts.ts';
import { html, type Infer, list, object, optional, text } from './shape.ts';

export const officialTableShape = object({
  id: text,
  /** Names the box that the table scrolls in; unlike the section's own name. */
  label: text,
  markup: html,
  notes: list(text),
});

/** One section of a report: its heading, its prose, its official table. */
export const partShape = object({
  /** On the section; absent where a row of its table carries the section's name. */
  id: optional(text),
  /** On the heading: where the table of contents leads. */
  headingId: text,
  title: text,
  prose: optional(html),
  table: optional(officialTableShape),
  /** Made from its table. */
  charts: list(chartShape),
});

export type Part = Infer<typeof partShape>;

/** What turns blocks of Markdown, the official tables and charts into safe markup. */
export interface Markup {
  readonly prose: (blocks: readonly RootContent[]) => Html;
  readonly table: (table: TableId, figures: Statistics) => Html;
  readonly chart: DrawChart;
}

const totals = new Map<string, readonly number[]>();

/** Where the totals of a table stand among the figures. */
const totalsOf = (edition: EditionId, table: TableId): readonly number[] => {
  const key = `${edition}/${table}`;
  const known =
    totals.get(key) ?? formIndex(edition).figures.flatMap(({ index, row, total }) => (total && row.table === table ? [index] : []));
  totals.set(key, known);
  return known;
};

/** Totals that the report left out, said under the table: a reader must know which figures are not the agency's own. */
const computedNote = (table: TableId, written: Statistics, figures: Statistics): readonly string[] => {
  let computed = 0;
  for (const index of totalsOf(figures.edition, table))
    if (written.values[index] === undefined && typeof figures.values[index] === 'number') computed++;
  return computed === 0 ? [] : [`本表有${computed}个合计数原报告未填写，由程序按表内数据计算得出。`];
};

const officialTable = (table: TableId, { report, figures, waivers }: ReportDetail, markup: Markup): Part['table'] => {
  if (!figures) return undefined;
  const note = figures.tableNotes[table];
  return {
    id: `table-${table}`,
    label: `${tableLayout(figures.edition, table).caption.zh}（统计表）`,
    markup: markup.table(table, figures),
    notes: [
      ...(note === undefined ? [] : [`注：${note}`]),
      ...computedNote(table, report.statistics ?? figures, figures),
      ...waivedNote(table, figures.edition, waivers),
    ],
  };
};

/** Row ids of a table that are also the id of a section: `disputes`, by the contract, is the one row of its table. */
const rowTakes = (id: SectionId, figures: Statistics): boolean =>
  tableLayout(figures.edition, 'disputes').bodies.some(({ rows }) => rows.some(({ path }) => path === id));

/**
 * The sections as written, each with its official table after its prose. A section that is missing although the form has a table for it is
 * given by its official title, so that no figure is ever left out. Ids are the form's, once each; other sections count through.
 */
export const reportParts = (detail: ReportDetail, markup: Markup): readonly Part[] => {
  const { report, figures } = detail;
  const form = report.edition && editions[report.edition];
  const placed = new Set<SectionId>();
  const part = (id: SectionId | undefined, title: string, blocks: readonly RootContent[], number: number): Part => {
    const own = id !== undefined && !placed.has(id) ? id : undefined;
    const table = own === undefined ? undefined : form?.sections.find((section) => section.id === own)?.table;
    if (own !== undefined) placed.add(own);
    return {
      id: own === undefined ? `part-${number}` : figures && table && rowTakes(own, figures) ? undefined : own,
      headingId: `heading-${own ?? number}`,
      title,
      prose: blocks.length === 0 ? undefined : markup.prose(blocks),
      table: table && officialTable(table, detail, markup),
      charts: table === 'requests' && figures ? requestCharts(figures).map((chart) => chartFigure(chart, markup.chart)) : [],
    };
  };
  const written = (report.narrative?.sections ?? []).map(({ id, title, children }, at) => part(id, title, children, at + 1));
  const missing = figures ? (form?.sections ?? []).filter(({ id, table }) => table !== undefined && !placed.has(id)) : [];
  return [...written, ...missing.map(({ id, title }, at) => part(id, title, [], written.length + at + 1))];
};
