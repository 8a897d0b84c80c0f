import { blockText } from '../data/block-text.ts';
import type { ReportFigures } from '../data/data-input.ts';
import { fieldsOf } from '../data/figure-rows.ts';
import { editionIds, editions } from '../form/editions.ts';
import { type EditionId, tableIds } from '../form/form.ts';
import { tableLayout } from '../form/layout.ts';
import { publishable } from '../render/escape.ts';
import { tableText } from './table-text.ts';

/** Everything that the printed tables of an edition say, apart from figures. */
const formText = (edition: EditionId): string => {
  const lines = new Set<string>();
  for (const table of tableIds) {
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
 * report.txt: what stands in the page of one report, apart from what the program puts into every page, its tables last. It is what is
 * indexed (`indexedText`), and what excerpts are cut from.
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
  const tell = (what: string, said: string | undefined): void => {
    if (said !== undefined && said !== '') lines.push(`${what}：${said}`);
  };
  say(report.title);
  say(report.agency.name);
  say(front?.summary);
  say(blockText(narrative?.preamble ?? []));
  for (const { title, children } of narrative?.sections ?? []) {
    say(title);
    say(blockText(children));
  }
  if (figures) {
    for (const table of tableIds) tell(`“${editions[figures.edition][table].label.zh}”表注`, figures.tableNotes[table]);
    for (const [index, note] of figures.notes) tell(fieldsOf(figures.edition)[index]?.label ?? '', note);
  }
  for (const { label, unit, value, parts } of indicators) {
    const listed = parts.map((part) => `${part.label} ${part.value ?? '/'}`).join('，');
    say(`${label} ${value ?? '/'}${unit}${listed === '' ? '' : `，其中：${listed}`}`);
  }
  tell('发布日期', front?.published);
  tell('索引号', front?.index);
  tell('来源', front?.source);
  tell('关键词', front?.keywords.join('、'));
  for (const { date, note } of front?.revisions ?? []) tell(`${date}更正`, note);
  for (const { reason } of front?.waivers ?? []) tell('已说明的差异', reason);
  const text = publishable(lines.join('\n')).normalize('NFC');
  return figures ? `${text}\n${tableText(figures)}` : text;
};
