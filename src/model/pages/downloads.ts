import type { ReportSummary } from './page-site.ts';

/** A file that a reader may take away from a report page. */
export interface Download {
  readonly label: string;
  /** As readers know it: CSV, JSON. */
  readonly format: string;
  /** Media type. */
  readonly type: string;
  /** Below dist/. */
  readonly path: string;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files beside a report's page. A further format is one more entry, with its route. */
export const downloadsOf = ({ path, hasFigures }: ReportSummary): readonly Download[] => [
  ...(hasFigures
    ? [
        { label: '统计数据表', format: 'XLSX', type: spreadsheet, path: `${path}/statistics.xlsx` },
        { label: '统计数据表', format: 'CSV', type: 'text/csv', path: `${path}/statistics.csv` },
      ]
    : []),
  { label: '报告全文与数据', format: 'JSON', type: 'application/json', path: `${path}/report.json` },
  { label: '报告全文', format: 'TXT', type: 'text/plain', path: `${path}/report.txt` },
];
