import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding, sortFindings } from '../../src/findings/finding.ts';
import { findingLog } from '../../src/findings/finding-log.ts';
import { findingOf, type Verdict } from '../../src/findings/verdict.ts';

const text = { zh: '某句', en: 'a sentence' };

const finding = (severity: Finding['severity'], file: string, line: number): Finding => ({
  rule: 'requests/balance',
  severity,
  message: text,
  hint: text,
  place: { file, line, column: 1, endLine: line, endColumn: 2 },
  excerpt: { lines: [], firstLine: line },
  related: [],
});

const findings = fc.array(
  fc.record({
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    file: fc.constantFrom('a', 'b', 'c'),
    line: fc.nat(40),
  }),
  { maxLength: 1500 },
);

describe('the log of findings', () => {
  it('holds the first of all in their order, however many come in and in whatever portions', () => {
    fc.assert(
      fc.property(findings, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 60 }), (drawn, most, portion) => {
        const all = drawn.map(({ severity, file, line }) => finding(severity, file, line));
        const log = findingLog(most);
        for (let at = 0; at < all.length; at += portion) log.add(all.slice(at, at + portion));
        expect(log.sorted()).toEqual(sortFindings(all).slice(0, most));
        expect(log.count('error')).toBe(all.filter(({ severity }) => severity === 'error').length);
      }),
    );
  });

  const written = '一行\n';

  /** `looked` is told when somebody asks where it stands. */
  const verdict = (severity: Finding['severity'], file: string, line: number, looked = () => {}): Verdict => ({
    severity,
    draft: {
      ...{ rule: 'requests/balance', message: text, hint: text },
      at: {
        source: { file, text: written.repeat(40) },
        get span() {
          looked();
          return { start: line * written.length, end: line * written.length };
        },
      },
    },
  });

  it('hears verdicts as it takes their findings', () => {
    fc.assert(
      fc.property(findings, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 60 }), (drawn, most, portion) => {
        const all = drawn.map(({ severity, file, line }) => verdict(severity, file, line));
        const [heard, taken] = [findingLog(most), findingLog(most)];
        for (let at = 0; at < all.length; at += portion) heard.hear(all.slice(at, at + portion));
        taken.add(all.map(findingOf));
        expect(heard.sorted()).toEqual(taken.sorted());
        expect(heard.counts()).toEqual(taken.counts());
      }),
    );
  });

  it('asks of no verdict where it stands that comes after all those it holds', () => {
    const log = findingLog(10);
    log.hear(Array.from({ length: 2000 }, (_, at) => verdict('warning', 'b', at % 40)));
    let looked = 0;
    const later = (severity: Finding['severity'], file: string) => verdict(severity, file, 1, () => looked++);
    log.hear([later('warning', 'c'), later('info', 'a')]);
    expect(looked).toBe(0);
    log.hear([later('error', 'c'), later('warning', 'a')]);
    expect(looked).toBeGreaterThan(0);
    expect(log.counts()).toEqual({ error: 1, warning: 2002, info: 1 });
  });

  it('holds all where no bound is given', () => {
    const all = Array.from({ length: 3000 }, (_, at) => finding('warning', 'a', 3000 - at));
    const log = findingLog();
    log.add(all);
    expect(log.sorted()).toEqual([...all].sort(compareFindings));
  });
});
