import { blockText } from '../data/block-text.ts';
import type { ReportFigures } from '../data/data-input.ts';
import { editionIds } from '../form/editions.ts';
import type { EditionId, TableId } from '../form/form.ts';
import { tableLayout } from '../form/layout.ts';
import { publishable } from '../render/escape.ts';

const tables: readonly TableId[] = ['proactive', 'requests', 'disputes'];

/** Everything that the printed tables of an edition say, apart from figures. */
const formText = (edition: EditionId): string => {
  const lines = new Set<string>();
  for (const table of tables) {
    const { caption, head, bodies } = tableLayout(edition, table);
    lines.add(caption.zh);
    for (const { cells } of [...head, ...bodies.flatMap(({ rows }) => rows)])
      for (const cell of cells) if (cell.kind === 'label') lines.add(cell.text.zh);
  }
  return [...lines].join('\n');
};

/** Which of `formTexts` stands in a report; -1 for none. */
export const formOf = (edition: EditionId | undefined): number => (edition === undefined ? -1 : editionIds.indexOf(edition));

export const formTexts = (): readonly string[] => editionIds.map(formText);

/**
 * Figures of two digits and more, each once, after a word that says what they are and stands in every report anyway: its grams cost nothing.
 * They are parted by a sign that folding keeps, so that two of them never look
 * like one.
 */
const figureText = ({ figures }: ReportFigures): string => {
  if (!figures) return '';
  const written = new Set<string>();
  for (const value of figures.values)
    if (typeof value === 'number' && (value >= 10 || value < 0 || value % 1 !== 0)) written.add(String(value));
  return written.size === 0 ? '' : `数据：${[...written].join(' · ')}`;
};

/**
 * report.txt: what stands in the page of one report, apart from what the program puts into every page. It is what is indexed, and what
 * excerpts are cut from.
 */
export const documentText = (detail: ReportFigures): string => {
  const { report, figures } = detail;
  const { narrative } = report;
  const front = narrative?.frontMatter;
  const indicators = figures?.indicators ?? report.indicators ?? [];
  const lines: string[] = [];
  const say = (line: string | undefined): void => {
    if (line !== undefined && line !== '') lines.push(line);
  };
  say(report.title);
  say(report.agency.name);
  say(front?.summary);
  say(blockText(narrative?.preamble ?? []));
  for (const { title, children } of narrative?.sections ?? []) {
    say(title);
    say(blockText(children));
  }
  for (const table of tables) say(figures?.tableNotes[table]);
  for (const note of figures?.notes.values() ?? []) say(note);
  for (const { label, unit, value, parts } of indicators) {
    say(`${label} ${value ?? '/'}${unit}`);
    for (const part of parts) say(`${part.label} ${part.value ?? '/'}`);
  }
  say(front?.published);
  say(front?.index);
  say(front?.source);
  say(front?.keywords.join('、'));
  for (const { date, note } of front?.revisions ?? []) {
    say(date);
    say(note);
  }
  for (const { reason } of front?.waivers ?? []) say(reason);
  say(figureText(detail));
  return publishable(lines.join('\n')).normalize('NFC');
};
