import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import { plainFigures } from '../../src/parse/plain-figures.ts';
import { readAnyStatistics } from '../../src/parse/read-statistics.ts';
import { runs } from '../support/runs.ts';
import { blankStatistics } from './statistics-files.ts';
import { dataFiles, mutated, rewritten, whole, type YamlPart } from './yaml/data-files.ts';

const years = { '2019': 2019, '2021': 2024 };
const file = 'content/2024/statistics.yaml';
const label = (_path: string, _key: string, name: string): string => name;

const parts = [
  ...dataFiles().filter(({ source }) => source.file.endsWith('statistics.yaml')),
  ...editionIds.flatMap((edition) => [whole(file, blankStatistics(edition)), whole(file, blankStatistics(edition, label))]),
];

/** Where figures are taken straight from the text, the tree and its schema find nothing wrong and the same figures. */
const agree = ({ source }: YamlPart): void => {
  for (const edition of editionIds) {
    const statistics = plainFigures(source.text, edition);
    if (!statistics) continue;
    const { places, ...reading } = readAnyStatistics(source, years[edition]);
    expect(places.source).toBe(source);
    expect(reading).toEqual({ statistics, edition, indicators: [], drafts: [] });
  }
};

describe('figures taken straight from the text are those of the tree that its schema judged', () => {
  it('in every statistics.yaml at hand', () => {
    for (const part of parts) agree(part);
  });

  it('in those with slips of the pen', () => {
    fc.assert(fc.property(mutated(parts), agree), runs(2000));
    fc.assert(fc.property(rewritten(parts), agree), runs(2000));
  });

  it('for any figures that are right', () => {
    const figure = fc.oneof(fc.constantFrom('0', 'null', '9007199254740991', '123456789012345'), fc.nat().map(String));
    fc.assert(
      fc.property(
        fc.constantFrom(...editionIds),
        fc.boolean(),
        fc.array(figure, { minLength: 40, maxLength: 40 }),
        (edition, named, figures) => {
          let next = 0;
          const text = blankStatistics(edition, named ? label : undefined).replace(/: (?:0|\{\})$/gm, (blank) =>
            blank === ': 0'
              ? `: ${figures[next++ % figures.length]}`
              : next++ % 3 === 0
                ? blank
                : `: { 总计: ${figures[next % figures.length]} }`,
          );
          expect(plainFigures(text, edition)).toBeDefined();
          agree(whole(file, text));
        },
      ),
      runs(200),
    );
  });
});

describe('what is left to the tree', () => {
  const blank = blankStatistics('2021');
  const made = formIndex('2021').byPath.get('proactive.regulations.made')?.index ?? -1;
  const second = 'scope: area\n';

  it('the scope is taken too', () => expect(plainFigures(`${second}${blank}`, '2021')?.scope).toBe('area'));

  it.each([
    ['2019', blank],
    ['2021', blankStatistics('2019')],
    ['2021', blank.replace('    made: 0\n', '')],
    ['2021', blank.replace('    made: 0\n', '    made: 0\n    本年制发件数: 0\n')],
    ['2021', blank.replace('made: 0', 'made:')],
    ['2021', blank.replace('made: 0', 'made: 012')],
    ['2021', blank.replace('made: 0', 'made: -1')],
    ['2021', blank.replace('made: 0', 'made: 9007199254740992')],
    ['2021', blank.replace('made: 0', 'made: "1"')],
    ['2021', blank.replace('made: 0', 'made: { value: 1, note: 注 }')],
    ['2021', blank.replace('  granted: {}', '  granted: 0')],
    ['2021', blank.replace(/disputes:[\s\S]*/, '')],
    ['2021', `edition: 2021\n${blank}`],
    ['2021', `notes: { requests: 注 }\n${blank}`],
    ['2021', `${second}${second}${blank}`],
    ['2021', `scope: all\n${blank}`],
  ] as const)('edition %s of %j', (edition, text) => expect(plainFigures(text, edition)).toBeUndefined());

  it('money has decimals', () => {
    const fees = formIndex('2021').byPath.get('proactive.fees.amount')?.index ?? -1;
    expect(plainFigures(blank.replace('amount: 0', 'amount: 379.39').replace('made: 0', 'made: 7'), '2021')?.values).toMatchObject({
      [fees]: 379.39,
      [made]: 7,
    });
  });
});
