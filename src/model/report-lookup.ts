import type { Report } from './report.ts';

/** Finds reports among ten thousand without naming each: a list for every agency is soon made, and few are asked for. */
export interface ReportLookup {
  readonly of: (agencyPath: string, year: number) => Report | undefined;
  /** By its own path. */
  readonly at: (path: string) => Report | undefined;
}

export const reportLookup = (reports: readonly Report[]): ReportLookup => {
  const byAgency = new Map<string, Report[]>();
  let agencyPath: string | undefined;
  let list: Report[] = [];
  for (const report of reports) {
    if (report.agency.path !== agencyPath) {
      agencyPath = report.agency.path;
      list = byAgency.get(agencyPath) ?? [];
      byAgency.set(agencyPath, list);
    }
    list.push(report);
  }
  const of = (path: string, year: number): Report | undefined => byAgency.get(path)?.find((report) => report.year === year);
  return {
    of,
    at: (path) => {
      const slash = path.lastIndexOf('/');
      const found = of(path.slice(0, Math.max(0, slash)), Number(path.slice(slash + 1)));
      return found?.path === path ? found : undefined;
    },
  };
};
