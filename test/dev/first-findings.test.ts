import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFindings } from '../../src/dev/first-findings.ts';
import { countsOfFindings } from '../../src/dev/outline.ts';
import { nothingYet } from '../../src/dev/verdict.ts';
import { type Finding, sortFindings } from '../../src/findings/finding.ts';

const total = { checks: 0, notAssessable: 0, waived: 0 };
const said = { zh: '一', en: 'one' };
const files = ['content/a/2023/report.md', 'content/a/2023/statistics.yaml', 'content/b/2023/report.md', 'content/agency.yaml'];
const finding = fc
  .record({
    file: fc.constantFrom(...files),
    line: fc.integer({ min: 1, max: 3 }),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    rule: fc.constantFrom('a/one', 'b/two'),
  })
  .map(
    ({ file, line, severity, rule }): Finding => ({
      ...{ rule, severity, message: said, hint: said, related: [] },
      place: { file, line, column: 1, endLine: line, endColumn: 2 },
      excerpt: { firstLine: line, lines: ['一'] },
    }),
  );
const found = fc.array(finding, { maxLength: 4 });

/** A site of which nothing is known but what is found in reading it and in its reports. */
const siteOf = (readingFindings: readonly Finding[], reports: readonly (readonly Finding[])[]) => {
  const asked: string[] = [];
  const byPath = new Map(reports.map((report, index) => [`report-${index}`, report]));
  return {
    asked,
    moment: {
      readingFindings,
      reportAt: (path: string) => (byPath.has(path) ? path : undefined),
      judged: (path: string) => {
        asked.push(path);
        return { findings: () => byPath.get(path) ?? [] };
      },
    },
    verdict: {
      ...nothingYet,
      reading: countsOfFindings(readingFindings),
      reports: new Map([...byPath].map(([path, findings]) => [path, { files: countsOfFindings(findings), total }])),
    },
  };
};

it('finds the first of all findings of some files, in their order, from what is held of each report', () => {
  fc.assert(
    fc.property(
      fc.array(finding, { maxLength: 3 }),
      fc.array(found, { maxLength: 6 }),
      fc.constantFrom('', 'content/a/', 'content/b/2023/'),
      fc.integer({ min: 1, max: 8 }),
      (reading, reports, folder, most) => {
        const { moment, verdict } = siteOf(reading, reports);
        const all = sortFindings([...reading, ...reports.flat()]);
        const isWithin = (file: string): boolean => file.startsWith(folder);
        expect(firstFindings(moment, verdict, isWithin, most)).toEqual(all.filter(({ place }) => isWithin(place.file)).slice(0, most));
      },
    ),
  );
});

it('judges no more reports again than it needs', () => {
  const one = fc.sample(finding, { numRuns: 1, seed: 1 })[0];
  const reports = Array.from({ length: 100 }, (_, index) =>
    one ? [{ ...one, place: { ...one.place, file: `content/${100 + index}/report.md` } }] : [],
  );
  const { moment, verdict, asked } = siteOf([], reports);
  expect(firstFindings(moment, verdict, () => true, 3).map(({ place }) => place.file)).toEqual(
    [100, 101, 102].map((number) => `content/${number}/report.md`),
  );
  expect(asked).toEqual(['report-0', 'report-1', 'report-2']);
});

it('lists nothing of a report that has gone since', () => {
  const one = fc.sample(finding, { numRuns: 1, seed: 1 });
  const { moment, verdict } = siteOf([], [one]);
  expect(firstFindings(moment, verdict, () => true, 3)).toHaveLength(1);
  expect(firstFindings({ ...moment, reportAt: () => undefined }, verdict, () => true, 3)).toEqual([]);
});
