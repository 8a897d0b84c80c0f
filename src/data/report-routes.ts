import type { ReportSummary } from '../model/pages/page-site.ts';
import type { Route } from '../render/route.ts';
import type { DataInput } from './data-input.ts';
import { reportJson, reportJsonPath } from './report-json.ts';
import { statisticsCsv } from './statistics-csv.ts';
import { statisticsXlsx } from './statistics-xlsx.ts';

/** The open data beside a report's page: report.json always, the figures as CSV and XLSX where there are any. */
export const reportDataRoutes = (
  { figures, checks, prose }: Pick<DataInput, 'figures' | 'checks' | 'prose'>,
  summary: ReportSummary,
): readonly Route[] => {
  const { path, hasFigures } = summary;
  const json: Route = { path: reportJsonPath(path), kind: 'data', body: () => reportJson(figures(summary), checks(summary), prose) };
  if (!hasFigures) return [json];
  return [
    json,
    { path: `${path}/statistics.csv`, kind: 'data', body: () => statisticsCsv(figures(summary)) },
    { path: `${path}/statistics.xlsx`, kind: 'data', body: () => statisticsXlsx(figures(summary)) },
  ];
};
