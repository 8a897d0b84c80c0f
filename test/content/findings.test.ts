import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { readText } from '../../src/load/read-text.ts';
import { scan } from '../../src/load/scan.ts';

const inspection = inspect(scan(resolve(import.meta.dirname, '../..')), (reference) => readText(reference));

describe('the demonstration site under its own rules', () => {
  it('has no error and no warning', () => {
    const open = inspection.findings.filter(({ severity }) => severity !== 'info');
    expect(open.map(({ rule, place, message }) => `${rule} ${place.file}:${place.line}:${place.column} ${message.zh}`)).toEqual([]);
  });

  it('waives the two published totals of 洪泽 and nothing else', () => {
    const waived = [...inspection.checked].flatMap(([report, checked]) =>
      checked.waived.map(({ finding }) => `${report} ${finding.rule} ${finding.path}`),
    );
    expect(waived).toEqual([
      'huaian/hongze/2023 disputes/total disputes.reconsideration.total',
      'huaian/hongze/2023 disputes/total disputes.litigation.afterReconsideration.total',
    ]);
  });

  it('prints every figure that its prose refers to', () => {
    const given = inspection.reports.flatMap(({ path, narrative }) => (narrative?.prose ?? []).map(({ text }) => `${path} ${text}`));
    expect(given.filter((text) => text.includes('{{'))).toEqual([]);
    expect(given.filter((text) => text.includes('年内新收政府信息公开申请3525件，加上上年结转的121件'))).toHaveLength(1);
  });

  it('does not pass sums of 良口 that have nothing to add', () => {
    const checks = inspection.checked.get('liangkou/2024')?.checks ?? [];
    const judged = (rule: string) => checks.find((check) => check.rule === rule);
    expect(judged('requests/row-total')).toMatchObject({ status: 'passed', count: 2, notAssessable: 23 });
    expect(judged('requests/column-total')).toMatchObject({ status: 'not-assessable', notAssessable: 7 });
  });
});
