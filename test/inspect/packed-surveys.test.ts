import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackedSurvey } from '../../src/inspect/packed-survey.ts';
import { addSurveys, joinSurveys, packSurveys } from '../../src/inspect/packed-surveys.ts';
import { noFrontMatter, type Survey } from '../../src/inspect/survey-report.ts';
import { textDigest } from '../../src/inspect/text-digest.ts';

const digest = fc.string().map(textDigest);

const figures: fc.Arbitrary<NonNullable<Survey['figures']>> = fc.record(
  {
    digest,
    edition: fc.constantFrom('2019', '2021'),
    statistics: fc.record(
      {
        edition: fc.constantFrom('2019', '2021'),
        figures: fc.stringMatching(/^[0-9,./?-]{0,40}$/),
        scope: fc.constantFrom('own', 'area'),
        words: fc.record({
          notes: fc.array(fc.tuple(fc.nat(), fc.string())).map((notes) => new Map(notes)),
          tableNotes: fc.constant({}),
          indicators: fc.constant([]),
        }),
      },
      { requiredKeys: ['edition', 'figures'] },
    ),
    indicators: fc.constant([]),
  },
  { requiredKeys: ['digest', 'indicators'] },
);

const prose: fc.Arbitrary<NonNullable<Survey['prose']>> = fc.record(
  {
    digest,
    frontMatter: fc
      .oneof(
        fc.record({ published: fc.string(), title: fc.string() }),
        fc.record({ published: fc.constantFrom('2025-01-20', '2025-01-20 09:30', '', '二〇二五年') }, { requiredKeys: [] }),
        fc.record({ draft: fc.constant(true), published: fc.string(), aliases: fc.array(fc.string()) }, { requiredKeys: [] }),
      )
      .map((said) => ({ ...noFrontMatter, ...said })),
    body: fc.nat(),
    samples: fc.uint32Array(),
    namesPrevious: fc.boolean(),
  },
  { requiredKeys: ['digest', 'frontMatter', 'body', 'namesPrevious'] },
);

const survey: fc.Arbitrary<Survey> = fc.record(
  {
    figures,
    prose,
    drafts: fc.array(
      fc.string().map((text) => ({
        rule: 'config/encoding',
        message: { zh: text, en: text },
        hint: { zh: '请改正', en: 'Correct it' },
        at: { source: { file: 'content/a/2024/report.md', text }, span: { start: 0, end: text.length } },
      })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['drafts'] },
);

const surveys = fc.array(survey, { maxLength: 6 }).map((all) => new Map(all.map((one, at) => [`机关${at}/2024`, one])));

const opened = (packed: ReadonlyMap<string, PackedSurvey>): ReadonlyMap<string, Survey> =>
  new Map([...packed].map(([path, { whole }]) => [path, whole]));

describe('packed surveys', () => {
  it('say what was packed, joined in any order or sent to another thread', () => {
    fc.assert(
      fc.property(surveys, surveys, (some, more) => {
        const packed = new Map<string, PackedSurvey>();
        addSurveys(structuredClone(packSurveys(more)), packed);
        addSurveys(packSurveys(some), packed);
        expect(opened(packed)).toEqual(new Map([...more, ...some]));
        const joined = new Map<string, PackedSurvey>();
        addSurveys(joinSurveys(packed), joined);
        expect(opened(joined)).toEqual(opened(packed));
      }),
    );
  });

  it('give parts without the whole', () => {
    fc.assert(
      fc.property(surveys, (all) => {
        const packed = new Map<string, PackedSurvey>();
        addSurveys(packSurveys(all), packed);
        for (const [path, one] of packed) {
          const { figures: stated, prose: said } = all.get(path) ?? {};
          expect(one.samples).toEqual(said?.samples);
          expect(one.figures).toBe(stated?.statistics?.figures ?? '');
          expect(one.digestOf('statistics')).toBe(stated?.digest ?? '');
          expect(one.digestOf('report')).toBe(said?.digest ?? '');
        }
      }),
    );
  });
});
