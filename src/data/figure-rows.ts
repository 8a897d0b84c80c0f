import { editionIds } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { labelOf } from '../form/labels.ts';
import { publishable } from '../render/escape.ts';
import type { Indicator } from '../statistics/statistics.ts';
import { csvText } from './csv.ts';
import type { ReportFigures } from './data-input.ts';

/** What a figure is, apart from its value. Its texts are kept ready for CSV and JSON: a site repeats them once for each report. */
export interface FigureField {
  /** Canonical: `requests.outcomes.granted.total`, `indicators.websiteDisclosures.value`. */
  readonly path: string;
  /** In Chinese, with the form's numbering: `（一）予以公开 总计`. */
  readonly label: string;
  readonly unit: string;
  readonly csv: { readonly pathAndLabel: string; readonly unit: string };
  readonly json: { readonly pathAndLabel: string; readonly unit: string };
}

/** One row of open data. */
export interface FigureRow {
  readonly field: FigureField;
  /** null: not applicable, "/" in the tables. */
  readonly value: number | null;
  readonly note?: string;
}

const figureField = (path: string, label: string, unit: string): FigureField => ({
  path,
  label,
  unit,
  csv: { pathAndLabel: `${csvText(path)},${csvText(label)}`, unit: csvText(unit) },
  json: { pathAndLabel: `"path":${JSON.stringify(path)},"label":${JSON.stringify(label)}`, unit: `"unit":${JSON.stringify(unit)}` },
});

const formFields: ReadonlyMap<EditionId, readonly FigureField[]> = new Map(
  editionIds.map((id) => [id, formIndex(id).figures.map(({ path, column }) => figureField(path, labelOf(id, path).zh, column.unit))]),
);

/** The figures of an edition in official order, by figure index. */
export const fieldsOf = (edition: EditionId): readonly FigureField[] => formFields.get(edition) ?? [];

const indicatorRows = ({ key, label, unit, value, parts }: Indicator): readonly FigureRow[] => {
  const [name, of] = [publishable(label), publishable(unit)];
  return [
    { field: figureField(`indicators.${key}.value`, name, of), value },
    ...parts.map((part): FigureRow => {
      const partName = publishable(part.label);
      return { field: figureField(`indicators.${key}.parts.${partName}`, `${name} ${partName}`, of), value: part.value };
    }),
  ];
};

/** Every figure of one report in official order, totals filled in, the agency's own figures last. */
export const figureRows = ({ report, figures }: ReportFigures): readonly FigureRow[] => {
  const rows: FigureRow[] = [];
  if (figures)
    for (const [index, field] of fieldsOf(figures.edition).entries()) {
      const value = figures.values[index];
      if (value === undefined) continue;
      const note = figures.notes.get(index);
      rows.push(note === undefined ? { field, value } : { field, value, note: publishable(note) });
    }
  for (const indicator of figures?.indicators ?? report.indicators ?? []) rows.push(...indicatorRows(indicator));
  return rows;
};
