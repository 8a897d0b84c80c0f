import { perEdition } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { labelOf } from '../form/labels.ts';
import { publishable } from '../render/escape.ts';
import type { Indicator } from '../statistics/statistics.ts';
import type { ReportFigures } from './data-input.ts';

/** What a figure is, apart from its value. */
export interface FigureField {
  /** Canonical: `requests.outcomes.granted.total`, `indicators.websiteDisclosures.value`. */
  readonly path: string;
  /** In Chinese, with the form's numbering: `（一）予以公开 总计`. */
  readonly label: string;
  readonly unit: string;
}

/** One row of open data. */
export interface FigureRow {
  readonly field: FigureField;
  /** null: not applicable, "/" in the tables. */
  readonly value: number | null;
  readonly note?: string;
}

/** The figures of an edition in official order, by figure index. */
export const fieldsOf: (edition: EditionId) => readonly FigureField[] = perEdition((id) =>
  formIndex(id).figures.map(({ path, column }) => ({ path, label: labelOf(id, path).zh, unit: column.unit })),
);

const rowsOf = ({ key, label, unit, value, parts }: Indicator): readonly FigureRow[] => {
  const [name, of] = [publishable(label), publishable(unit)];
  return [
    { field: { path: `indicators.${key}.value`, label: name, unit: of }, value },
    ...parts.map((part): FigureRow => {
      const partName = publishable(part.label);
      const field = { path: `indicators.${key}.parts.${partName}`, label: `${name} ${partName}`, unit: of };
      return { field, value: part.value };
    }),
  ];
};

/** The agency's own figures, each followed by its parts. */
export const indicatorRows = ({ report, figures }: ReportFigures): readonly FigureRow[] =>
  (figures?.indicators ?? report.indicators ?? []).flatMap(rowsOf);

/** Every figure of one report in official order, totals filled in, the agency's own figures last. */
export const figureRows = (detail: ReportFigures): readonly FigureRow[] => {
  const { figures } = detail;
  const rows: FigureRow[] = [];
  if (figures)
    for (const [index, field] of fieldsOf(figures.edition).entries()) {
      const value = figures.values[index];
      if (value === undefined) continue;
      const note = figures.notes.get(index);
      rows.push(note === undefined ? { field, value } : { field, value, note: publishable(note) });
    }
  return [...rows, ...indicatorRows(detail)];
};
