import { ownerOf, type Report } from './report.ts';

/** Finds reports among ten thousand without naming each: where those of an agency begin is soon known, and few are asked for. */
export interface ReportLookup {
  readonly of: (agencyPath: string, year: number) => Report | undefined;
  /** By its own path. */
  readonly at: (path: string) => Report | undefined;
}

/** @param reports those of an agency one after the other */
export const reportLookup = (reports: readonly Report[]): ReportLookup => {
  const firsts = new Map<string, number>();
  for (const [at, { agency }] of reports.entries()) if (agency.path !== reports[at - 1]?.agency.path) firsts.set(agency.path, at);
  const of = (path: string, year: number): Report | undefined => {
    for (let at = firsts.get(path) ?? reports.length; at < reports.length && reports[at]?.agency.path === path; at++)
      if (reports[at]?.year === year) return reports[at];
    return undefined;
  };
  return {
    of,
    at: (path) => {
      const { agencyPath, year } = ownerOf(path);
      const found = of(agencyPath, year);
      return found?.path === path ? found : undefined;
    },
  };
};
