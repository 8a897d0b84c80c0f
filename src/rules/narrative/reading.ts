import type { Report } from '../../model/report.ts';
import { findStatements } from '../../narrative/grammar/find-statements.ts';
import type { Statement } from '../../narrative/grammar/statement.ts';
import type { Prose } from '../../narrative/narrative.ts';
import type { Span } from '../../source/source-text.ts';

/** A block with what it states. */
export interface ReadBlock {
  readonly prose: Prose;
  readonly statements: readonly Statement[];
}

/** By the prose that they were read from, which is let go of when many other reports have been read. */
const readings = new WeakMap<readonly Prose[], readonly ReadBlock[]>();

/** Headings of reports are free below the six parts: this one says that the paragraphs below it are about requests. */
const aboutRequests = /依申请|申请公开|公开申请/;

const read = (report: Report): readonly ReadBlock[] => {
  const { narrative, year, agency } = report;
  const edition = report.statistics?.edition ?? report.edition;
  if (!narrative || edition === undefined) return [];
  const names = [agency.name, agency.shortName];
  let requests = false;
  let section: Prose['section'];
  const blocks: ReadBlock[] = [];
  for (const prose of narrative.prose) {
    if (prose.section !== section) requests = false;
    section = prose.section;
    if (prose.kind === 'heading') requests = aboutRequests.test(prose.text);
    const statements = findStatements(prose.text, { edition, year, names, requests, section });
    if (statements.length > 0) blocks.push({ prose, statements });
  }
  return blocks;
};

/** The statements of a report's prose, read once for all rules. Years without a form have no figures to compare with. */
export const statementsOf = (report: Report): readonly ReadBlock[] => {
  const prose = report.narrative?.prose;
  if (!prose) return [];
  const known = readings.get(prose);
  if (known) return known;
  const made = read(report);
  readings.set(prose, made);
  return made;
};

/** Was the number printed by `{{…}}`? Then it is the table's own. */
export const isGiven = ({ given }: Prose, { start, end }: Span): boolean => given.some((range) => range.start < end && start < range.end);
