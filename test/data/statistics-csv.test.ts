import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../src/data/csv.ts';
import { fieldsOf } from '../../src/data/figure-rows.ts';
import { statisticsCsv } from '../../src/data/statistics-csv.ts';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { detailAt } from '../render/fixture-site.ts';

const lines = (csv: Uint8Array): string[] => Buffer.from(csv).toString('utf8').split('\r\n');

describe('statistics.csv', () => {
  const csv = statisticsCsv(detailAt('suqian/2024'));

  it('has one row for every figure, then the figures of the agency’s own', () => {
    const rows = lines(csv);
    expect(rows[0]).toBe('\uFEFFpath,label,value,unit,note');
    expect(rows.length).toBe(1 + formIndex('2021').figures.length + 4 + 1);
    expect(rows[3]).toBe('proactive.regulations.inForce,规章 现行有效件数,12,件,其中修订1件');
    expect(rows).toContain('requests.outcomes.total.total,（七）总计 总计,3521,件,');
    expect(rows).toContain('proactive.fees.amount,行政事业性收费 本年收费金额（单位：万元）,72701.2578,万元,');
    expect(rows.slice(-5)).toEqual([
      'indicators.website.value,通过政府网站主动公开信息,9945,条,',
      'indicators.website.parts.政策文件,通过政府网站主动公开信息 政策文件,312,条,',
      'indicators.website.parts.重点领域,通过政府网站主动公开信息 重点领域,6021,条,',
      'indicators.website.parts.其他,通过政府网站主动公开信息 其他,3612,条,',
      '',
    ]);
  });

  it('writes a zero as 0 and what does not apply as nothing', () => {
    const { figures } = formIndex('2021');
    const values = figures.map(({ index }) => (index < 3 ? null : 0));
    const zeros = detailOf(
      agencyOf('x', '某局', '某局', 'department'),
      2024,
      publishedFigures('suqian-2024', '2021', { values }),
      narrativeOf('2021', {}),
    );
    const found = lines(statisticsCsv(zeros))
      .slice(1, -1)
      .map((row) => row.split(',').at(-3));
    expect(found.filter((value) => value === '0').length).toBe(figures.length - 3);
    expect(found.slice(0, 3)).toEqual(['', '', '']);
  });

  it('is every figure with its note, row by row', () => {
    const { report } = detailAt('suqian/2024');
    const value = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(), fc.constantFrom(null, undefined, -3, 0.5));
    const anyEdition = fc.constantFrom(...editionIds).chain((edition) => {
      const { length } = fieldsOf(edition);
      const notes = fc.array(fc.tuple(fc.nat(length - 1), fc.constantFrom('其中修订1件', 'a,b', '"', '')), { maxLength: 5 });
      return fc.tuple(fc.constant(edition), fc.array(value, { minLength: length, maxLength: length }), notes);
    });
    fc.assert(
      fc.property(anyEdition, ([edition, values, told]) => {
        const notes = new Map(told);
        const rows = fieldsOf(edition).map(({ path, label, unit }, at) => [path, label, values[at], unit, notes.get(at)]);
        const csv = statisticsCsv({ report, figures: { edition, values, notes, tableNotes: {}, indicators: [] } });
        expect(Buffer.from(csv).toString()).toBe(csvFile(['path', 'label', 'value', 'unit', 'note'], rows));
      }),
    );
  });

  it('lets no text of the content compute anything', () => {
    const figures = publishedFigures('suqian-2024', '2021', {
      notes: new Map([[0, '=cmd|calc']]),
      indicators: [{ key: 'a', label: '+SUM(1,2)', unit: '@条', value: 1, parts: [{ label: '-1', value: 1 }] }],
    });
    const rows = lines(statisticsCsv(detailOf(agencyOf('x', '某局', '某局', 'department'), 2024, figures, narrativeOf('2021', {}))));
    expect(rows[1]).toMatch(/,'=cmd\|calc$/);
    expect(rows.slice(-3, -1)).toEqual([`indicators.a.value,"'+SUM(1,2)",1,'@条,`, `indicators.a.parts.-1,"'+SUM(1,2) -1",1,'@条,`]);
  });
});
