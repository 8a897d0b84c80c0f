import type { EditionId } from '../form/form.ts';
import type { FileReference } from '../load/content-tree.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Indicator, Statistics, StatisticsPlaces } from '../statistics/statistics.ts';
import type { Agency } from './agency.ts';

/** One agency's report for one year: what the rules judge and the pages show. */
export interface Report {
  readonly agency: Agency;
  readonly year: number;
  /** `liangkou/2024`; `2024` for the root agency. Also its URL. */
  readonly path: string;
  /** undefined for years up to 2018, which follow no fixed form. */
  readonly edition?: EditionId | undefined;
  /** From front matter, else `<agency name><year>年政府信息公开工作年度报告`. */
  readonly title: string;
  readonly narrative?: Narrative | undefined;
  /** What represents its prose among those of sibling agencies (`similarityIndex`): taken while the text is at hand. */
  readonly samples?: Uint32Array | undefined;
  /** As written. Absent when the file is missing or does not fit the form (which is a finding of its own). */
  readonly statistics?: Statistics | undefined;
  readonly places?: StatisticsPlaces | undefined;
  /** The agency's own figures; also of years without a form. */
  readonly indicators?: readonly Indicator[] | undefined;
  /** The other files of its folder, published beside it. */
  readonly attachments?: readonly FileReference[];
}

export const officialTitle = (agencyName: string, year: number): string => `${agencyName}${year}年政府信息公开工作年度报告`;

/** The path of a report, told from its agency's. */
export const reportPath = (agencyPath: string, year: number): string => (agencyPath === '' ? String(year) : `${agencyPath}/${year}`);

/** Whose report lies at a path, and of which year; NaN where it does not end in one. */
export const ownerOf = (path: string): { readonly agencyPath: string; readonly year: number } => {
  const slash = path.lastIndexOf('/');
  return { agencyPath: path.slice(0, Math.max(0, slash)), year: Number(path.slice(slash + 1)) };
};
