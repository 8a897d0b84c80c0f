import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Draft } from '../../findings/finding.ts';
import { perEdition } from '../../form/editions.ts';
import { formIndex } from '../../form/figures.ts';
import { type EditionId, type TableId, tableIds } from '../../form/form.ts';
import { keysUnder } from '../../form/keys.ts';
import { fold } from '../../form/labels.ts';
import type { Narrative } from '../../narrative/narrative.ts';
import { sectionOf } from './section-text.ts';

interface TableLabels {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** Every spelling of what a table of the form calls its rows and its columns. */
const labelsOf = perEdition((edition): ReadonlyMap<TableId, TableLabels> => {
  const spellings = (path: string): string[] => {
    const dot = path.lastIndexOf('.');
    const key = path.slice(dot + 1);
    return keysUnder(edition, path.slice(0, dot)).flatMap((each) => (each.key === key ? each.spellings.map(fold) : []));
  };
  return new Map(
    tableIds.map((table) => {
      const rows = formIndex(edition).rows.filter((row) => row.table === table);
      return [
        table,
        {
          rows: new Set(rows.flatMap(({ path }) => spellings(path))),
          columns: new Set(rows.flatMap(({ path, columns }) => columns.flatMap(({ key }) => spellings(`${path}.${key}`)))),
        },
      ];
    }),
  );
});

/** The cells of a table, or of what was one in Word: pasted as text, its columns are parted by tabs. */
const cellsOf = (block: RootContent): readonly string[] => {
  if (block.type === 'table') return block.children.flatMap((row) => row.children.map((cell) => textOf(cell)));
  if (block.type !== 'paragraph' && block.type !== 'code') return [];
  const text = block.type === 'code' ? block.value : textOf(block);
  return block.type === 'code' || text.includes('\t') ? text.split(/[\t\n]/) : [];
};

/**
 * Tables of the form that stand in the text, where the program sets its own: the page would show two, of which one is checked. Rows and
 * columns must both be the form's: districts by kinds of applicants, or results by years, are tables of the agency's own.
 */
export const drawnTables = (edition: EditionId, narrative: Narrative): readonly Draft[] =>
  tableIds.flatMap((table) => {
    const labels = labelsOf(edition).get(table);
    const section = sectionOf(narrative, table);
    if (!labels || !section) return [];
    const rows = new Set<string>();
    const columns = new Set<string>();
    let first: RootContent | undefined;
    for (const block of section.children)
      for (const cell of cellsOf(block)) {
        const label = cell.length > 100 ? '' : fold(cell);
        const [row, column] = [labels.rows.has(label), labels.columns.has(label)];
        // 其他 and 总计 are both: they say nothing.
        if (row === column) continue;
        (row ? rows : columns).add(cell.trim());
        first ??= block;
      }
    if (rows.size < 2 || columns.size < 1 || !first) return [];
    const named = [...[...columns].slice(0, 2), ...[...rows].slice(0, 2)];
    return [
      {
        rule: 'sections/template-text',
        path: `sections.${table}`,
        at: {
          source: narrative.source,
          span: { start: first.position?.start.offset ?? 0, end: first.position?.end.offset ?? 0 },
        },
        message: {
          zh: `“${section.title}”里的表格像是官方表格（有“${named.join('”“')}”等栏）；程序还会按 statistics.yaml 排一张，页面上就有两张`,
          en: `“${section.title}” holds what looks like the official table (with “${named.join('”, “')}”); the program sets it from statistics.yaml too, so that the page shows two`,
        },
        hint: {
          zh: '是官方表格的，把数字写进 statistics.yaml，删去这里的表格，前后的说明文字可以保留；是本单位自己的表格的，可以不管',
          en: 'If it is, put its figures into statistics.yaml and remove it here; prose around it may stay. A table of the agency’s own may stay',
        },
        severity: 'warning',
      },
    ];
  });
