import { crc32 } from 'node:zlib';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { statisticsXlsx } from '../../src/data/statistics-xlsx.ts';
import { columnName } from '../../src/data/xlsx/cells.ts';
import { formIndex } from '../../src/form/figures.ts';
import { tableLayout } from '../../src/form/layout.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { detailAt } from '../render/fixture-site.ts';

const elements = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.flatMap((child) => {
    if (!('name' in child)) return [];
    const element = child as XmlElement;
    return [...(element.name === name ? [element] : []), ...elements(element, name)];
  });

const open = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  const xml = (name: string): XmlElement => {
    const file = files[name];
    const { root } = parseXml(strFromU8(file ?? new Uint8Array()));
    if (!root) throw new Error(name);
    return root;
  };
  const names = elements(xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name);
  const shared = files['xl/sharedStrings.xml'] ? elements(xml('xl/sharedStrings.xml'), 'si').map(({ text }) => text) : [];
  const sheets = names.map((name, at) => {
    const sheet = xml(`xl/worksheets/sheet${at + 1}.xml`);
    return {
      name,
      cells: new Map(
        elements(sheet, 'c').map((cell) => {
          // A cell that names no type holds a number.
          const type = cell.attributes.t ?? 'n';
          return [cell.attributes.r ?? '', { type, text: type === 's' ? shared[Number(cell.text)] : cell.text }];
        }),
      ),
      merged: elements(sheet, 'mergeCell').map(({ attributes }) => attributes.ref),
    };
  });
  return { files, sheets };
};

const suqian = detailAt('suqian/2024');

describe('statistics.xlsx', () => {
  const { sheets } = open(statisticsXlsx(suqian));

  it('has a sheet for each official table and one for the agency’s own figures', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['主动公开', '依申请公开', '复议诉讼', '其他公开数据']);
  });

  it('holds every figure of the page as a number, where the printed form has it', () => {
    for (const [at, table] of (['proactive', 'requests', 'disputes'] as const).entries()) {
      const layout = tableLayout('2021', table);
      const printed = layout.bodies.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.index] : []))),
      );
      const written = [...(sheets[at]?.cells.values() ?? [])]
        .filter(({ type, text }) => type === 'n' && text !== '')
        .map(({ text }) => Number(text));
      expect(written).toEqual(printed.map((index) => suqian.figures?.values[index]));
    }
  });

  it('merges the cells that the form merges, and no cell twice', () => {
    const requests = sheets[1];
    expect(requests?.merged).toContain('A3:C5');
    expect(requests?.merged).toContain('D3:J3');
    expect(requests?.merged).toContain('E4:I4');
    const spanned = new Set<string>();
    for (const reference of requests?.merged ?? []) {
      const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference ?? '') ?? [];
      for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++)
        for (let row = Number(top); row <= Number(bottom); row++) {
          const cell = `${String.fromCharCode(column)}${row}`;
          expect(spanned.has(cell), cell).toBe(false);
          spanned.add(cell);
        }
    }
  });

  it('puts notes under the table, so that figures stay numbers', () => {
    expect([...(sheets[0]?.cells.values() ?? [])].map(({ text }) => text)).toContain('规章 现行有效件数：其中修订1件');
    expect([...(sheets[2]?.cells.values() ?? [])].map(({ text }) => text)).toContain('注：行政复议、行政诉讼数量含上年度结转数量。');
  });

  it('says "/" for what does not apply, between figures and beside another of them', () => {
    const values = formIndex('2021').figures.map((_, index) => (index === 1 || index === 4 || index === 5 ? null : index % 3));
    const { report } = suqian;
    const written = statisticsXlsx({ report, figures: { edition: '2021', values, notes: new Map(), tableNotes: {}, indicators: [] } });
    const layout = tableLayout('2021', 'proactive').bodies.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    const printed = layout.flatMap((cell) => (cell.kind === 'figure' ? [String(values[cell.index] ?? '/')] : []));
    const shown = [...(open(written).sheets[0]?.cells.values() ?? [])].filter(({ text }) => /^[0-9/]+$/.test(text ?? ''));
    expect(shown.map(({ text }) => text)).toEqual(printed);
    expect(printed.filter((text) => text === '/').length).toBe(3);
  });

  it('holds no formula, and texts that look like one stay texts', () => {
    const figures = publishedFigures('suqian-2024', '2021', {
      tableNotes: { requests: '=1+1' },
      indicators: [{ key: 'a', label: '=HYPERLINK("http://x")<&', unit: '\u0007条', value: 1, parts: [] }],
    });
    const hostile = detailOf(
      agencyOf('x', '某局', '某局', 'department'),
      2024,
      figures,
      narrativeOf('2021', {}, { title: '</t><f>1</f>' }),
    );
    const { files, sheets: made } = open(statisticsXlsx(hostile));
    for (const [name, bytes] of Object.entries(files)) expect(strFromU8(bytes), name).not.toMatch(/<f>|\u0007/);
    expect(made[3]?.cells.get('A2')).toEqual({ type: 'inlineStr', text: '=HYPERLINK("http://x")<&' });
    expect(made[0]?.cells.get('A1')).toEqual({ type: 'inlineStr', text: '</t><f>1</f>' });
  });

  it('names the check sum and the size of every file', () => {
    const bytes = Buffer.from(statisticsXlsx(suqian));
    const files = unzipSync(bytes);
    for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; at += 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt32LE(at + 18)) {
      const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
      const file = files[name] ?? new Uint8Array();
      expect([name, bytes.readUInt32LE(at + 14), bytes.readUInt32LE(at + 22)]).toEqual([name, crc32(file), file.length]);
    }
    expect(Object.keys(files).length).toBe(10);
  });

  it('holds notes longer than what was prepared for', () => {
    const note = '甲'.repeat(20_000);
    const long = detailOf(
      agencyOf('x', '某局', '某局', 'department'),
      2024,
      publishedFigures('suqian-2024', '2021', { tableNotes: { requests: note } }),
      narrativeOf('2021', {}),
    );
    expect([...(open(statisticsXlsx(long)).sheets[1]?.cells.values() ?? [])].at(-1)?.text).toBe(`注：${note}`);
  });

  it('has the same bytes in every time zone', () => {
    const zone = process.env.TZ;
    const bytes = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(statisticsXlsx(suqian)).toString('base64');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(bytes).size).toBe(1);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
