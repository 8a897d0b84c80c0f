import type { AgencyFolder, FileReference, YearFolder } from '../load/content-tree.ts';

const sameFile = (a: FileReference | undefined, b: FileReference | undefined): boolean =>
  a?.file === b?.file && a?.absolute === b?.absolute && a?.size === b?.size;

const sameFiles = (a: readonly FileReference[], b: readonly FileReference[]): boolean =>
  a.length === b.length && a.every((file, at) => sameFile(file, b[at]));

const sameYear = (a: YearFolder, b: YearFolder | undefined): boolean =>
  a.path === b?.path &&
  a.year === b.year &&
  sameFile(a.report, b.report) &&
  sameFile(a.statistics, b.statistics) &&
  sameFiles(a.attachments, b.attachments);

/** Have the files in the two the same names and sizes? */
export const sameFolder = (a: AgencyFolder, b: AgencyFolder): boolean =>
  a.path === b.path &&
  a.parent === b.parent &&
  sameFile(a.agency, b.agency) &&
  a.years.length === b.years.length &&
  a.years.every((year, at) => sameYear(year, b.years[at]));
