import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BuildOptions } from '../build.ts';
import { reportOf } from './report-of.ts';
import { type Stamps, stampOf, stampsOf } from './stamps.ts';

/** Everything that the files of a site depend on, as far as the system knows without reading it. */
export interface SiteStamps {
  /** Of all of it. */
  readonly whole: string;
  /** Of what lies in content/, by folder. */
  readonly content: Stamps;
  /** Of what is no content: the program, its options, templates. */
  readonly around: string;
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export const siteStamps = ({ root, out, baseUrl, strict, provenance }: BuildOptions, program: string): SiteStamps => {
  const content = stampsOf(path.join(root, 'content'));
  const around = digest([program, root, out, baseUrl ?? null, strict, stampOf(stampsOf(path.join(root, 'templates')))]);
  return { whole: digest([around, provenance ?? null, stampOf(content)]), content, around };
};

/** The stamps of content/ parted into those of some report folders (with all below them) and everything else as one. */
export interface PartedStamps {
  readonly reports: Stamps;
  readonly others: string;
}

export const partStamps = ({ content, around }: SiteStamps, isReport: (path: string) => boolean): PartedStamps => {
  const reports = new Map<string, string>();
  const others: [string, string][] = [];
  for (const [folder, stamp] of content) {
    const report = reportOf(folder, isReport);
    if (report === undefined) others.push([folder, stamp]);
    else reports.set(report, `${reports.get(report) ?? ''}${folder}\0${stamp}\0`);
  }
  return { reports, others: digest([around, others]) };
};
