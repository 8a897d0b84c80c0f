import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId, TableId } from '../../src/form/form.ts';
import { tableLayout } from '../../src/form/layout.ts';
import { escapeHtml } from '../../src/render/escape.ts';
import { officialTable } from '../../src/render/official-table.ts';
import type { Statistics } from '../../src/statistics/statistics.ts';
import { publishedFigures } from './fixture-reports.ts';

const tables: readonly TableId[] = ['proactive', 'requests', 'disputes'];
const blank = (edition: EditionId, values: Statistics['values']): Statistics => ({
  edition,
  values,
  notes: new Map(),
  tableNotes: {},
  indicators: [],
});

const cells = (markup: string): readonly string[] => [...markup.matchAll(/<td [^>]*>(.*?)<\/td>/g)].map((match) => match[1] ?? '');

const plain = (markup: string): string => markup.replace(/<[^>]+>/g, '');

/** The labels above and beside each figure of the layout, in the order of the table. */
const headsOf = (edition: EditionId, table: TableId): readonly (readonly (string | undefined)[])[] => {
  const { head, bodies } = tableLayout(edition, table);
  const all = [...head, ...bodies.flatMap(({ rows }) => rows)].flatMap(({ cells: inRow }) => inRow);
  const labels = new Map(all.flatMap((cell) => (cell.kind === 'label' ? [[cell.id, escapeHtml(cell.text.zh)]] : [])));
  return all.flatMap((cell) => (cell.kind === 'figure' ? [cell.headers.map((id) => labels.get(id))] : []));
};

describe.each(editionIds)('the tables of edition %s', (edition) => {
  const { figures, rows } = formIndex(edition);

  it('print every figure once, in official order', () => {
    const statistics = blank(
      edition,
      figures.map(({ index }) => index + 1000),
    );
    const printed = tables.flatMap((table) => cells(officialTable(table, statistics).html));
    expect(printed).toEqual(figures.map(({ index }) => String(index + 1000)));
  });

  it('print as many zeros as there are zeros', () => {
    const zeros = blank(
      edition,
      figures.map(() => 0),
    );
    const printed = tables.flatMap((table) => cells(officialTable(table, zeros).html));
    expect(printed.filter((cell) => cell === '0')).toHaveLength(figures.length);
  });

  it('give each row its path as id, and the one row of part four `disputes`', () => {
    const statistics = blank(
      edition,
      figures.map(() => 1),
    );
    const ids = tables.flatMap((table) =>
      [...officialTable(table, statistics).html.matchAll(/<tr id="([^"]+)">/g)].map((match) => match[1]),
    );
    expect(ids).toEqual([...rows.filter(({ table }) => table !== 'disputes').map(({ path }) => path), 'disputes']);
  });

  it('head every figure with the labels that the form has for it', () => {
    for (const table of tables) {
      const { html } = officialTable(table, blank(edition, []));
      const labels = new Map([...html.matchAll(/<th id="([^"]+)".*?>(.*?)<\/th>/g)].map((match) => [match[1], plain(match[2] ?? '')]));
      const named = [...html.matchAll(/<td headers="([^"]+)"/g)].map((match) => match[1]?.split(' ').map((id) => labels.get(id)));
      expect(named).toEqual(headsOf(edition, table));
      expect(html).toContain(`<table id="table-${table}"`);
      expect(html).toMatch(/<caption id="caption-[a-z]+">[^<]+<\/caption>/);
    }
  });
});

describe('a cell', () => {
  const first = (values: Statistics['values'], notes: Statistics['notes'] = new Map()): string =>
    cells(officialTable('proactive', { ...blank('2021', values), notes }).html)[0] ?? '';

  it.each([
    [0, '0'],
    [1573179, '1573179'],
    [0.000001, '0.000001'],
    [72701.2578, '72701.2578'],
    [9007199254740991, '9007199254740991'],
    [-3, '-3'],
    [null, '/'],
  ])('prints %s as %s', (value, printed) => {
    expect(first([value])).toBe(printed);
  });

  it('has its note behind it, as text', () => {
    expect(first([22], new Map([[0, '其中<b>修订</b>16件']]))).toBe('22<span class="note">（其中&lt;b&gt;修订&lt;/b&gt;16件）</span>');
  });

  it('never loses its place, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat()), { minLength: 300, maxLength: 300 }), (values) => {
        const printed = cells(officialTable('requests', blank('2021', values)).html);
        const expected = formIndex('2021')
          .figures.filter(({ row }) => row.table === 'requests')
          .map(({ index }) => String(values[index] ?? '/'));
        expect(printed).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the grid', () => {
  it('says of each label cell of a row in which column it begins, unless it is the first', () => {
    const { html } = officialTable('requests', publishedFigures('suqian-2024', '2021'));
    const begins = (path: string): string | undefined => {
      const heads = new RegExp(`<tr id="${path.replaceAll('.', '\\.')}">(.*?)<td`).exec(html)?.[1] ?? '';
      const own = heads.split('<th').at(-1) ?? '';
      return /class="(from-\d+)"/.exec(own)?.[1];
    };
    expect(begins('requests.received')).toBeUndefined();
    expect(begins('requests.outcomes.granted')).toBe('from-2');
    expect(begins('requests.outcomes.refused.stateSecret')).toBe('from-3');
    expect(begins('requests.outcomes.refused.administrativeInquiry')).toBe('from-3');
    expect(begins('requests.outcomes.total')).toBe('from-2');
    expect(begins('requests.carriedOut')).toBeUndefined();
    expect(html).toMatch(/<th id="r\d+" scope="row" class="from-2" rowspan="8"><span>（三）不予公开<\/span><\/th>/);
  });

  it('has ids too short to matter, in each table its own', () => {
    const ids = tables.flatMap((table) =>
      [...officialTable(table, blank('2021', [])).html.matchAll(/<th id="([^"]+)"/g)].map((match) => match[1] ?? ''),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[prd]\d{1,2}$/.test(id))).toEqual([]);
  });
});
