import { reportPagePath } from './addresses.ts';
import { seriesText } from './figure-text.ts';
import { keyFigures } from './key-figures.ts';
import { relativeUrl } from './markup.ts';
import type { ReportSummary } from './page-site.ts';
import { flag, type Infer, list, object, optional, text, url } from './shape.ts';
import { unsettledNote } from './unsettled-totals.ts';

/** Reports of one year side by side with their key figures, in official order; a script lets readers sort them. */
export const comparisonShape = object({
  /** Names the box that the table scrolls in. */
  label: text,
  columns: list(object({ label: text, unit: text })),
  rows: list(
    object({
      name: text,
      title: text,
      address: url,
      published: optional(text),
      draft: flag,
      cells: list(text),
    }),
  ),
  /** Figures that were kept although they disagree, as the report's own table says. */
  notes: list(text),
});

export const comparison = (from: string, label: string, reports: readonly ReportSummary[]): Infer<typeof comparisonShape> => {
  // What a report's figures tell is asked for all at once: of many reports it is not held.
  const notes: string[] = [];
  const rows = reports.map(({ agencyName, title, path, published, draft, keyFigures: values, unsettled = [] }) => {
    if (unsettled.length > 0) notes.push(unsettledNote(agencyName, unsettled));
    return {
      name: agencyName,
      title,
      address: relativeUrl(from, reportPagePath(path)),
      published: published?.slice(0, 10),
      draft,
      cells: keyFigures.map((_, at) => seriesText(values[at])),
    };
  });
  return { label, columns: keyFigures.map((figure) => ({ label: figure.label.zh, unit: figure.unit })), rows, notes };
};
