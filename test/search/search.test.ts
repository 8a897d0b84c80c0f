import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/render/route.ts';
import { documentText } from '../../src/search/document-text.ts';
import { fold, foldWithPlaces } from '../../src/search/fold.ts';
import { foldUnits } from '../../src/search/fold-units.ts';
import { searchRoutes } from '../../src/search/search-routes.ts';
import { termsOf } from '../../src/search/searcher.ts';
import { indexedText } from '../../src/search/table-text.ts';
import { bytesOf, dataInput } from '../data/fixture-data.ts';
import { agencyOf, detailOf, narrativeOf, publishedFigures } from '../render/fixture-reports.ts';
import { fixtureDetails } from '../render/fixture-site.ts';
import { allRoutes } from '../support/all-routes.ts';
import { openIndex, pathsOf } from './index-of.ts';

const report = (path: string, overview: string, year = 2024) =>
  detailOf(agencyOf(path, `${path}县人民政府`, path, 'county'), year, undefined, narrativeOf('2021', { overview }));

describe('folding', () => {
  it.each([
    ['政府信息', '政府信息'],
    ['Ｇｏｖ　１２３', 'gov123'],
    ['GOV', 'gov'],
    ['（一）', '(一)'],
    ['政 府\n信\u200B息', '政府信息'],
    ['①', '1'],
    ['e\u0301', 'é'],
    ['𠮷', '𠮷'],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('of a part is a part of the folding of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2 }), fc.nat(), fc.nat(), (raw, from, length) => {
        const characters = [...raw.normalize('NFC')];
        const start = from % characters.length;
        const part = characters.slice(start, start + 1 + (length % characters.length)).join('');
        expect(fold(characters.join(''))).toContain(fold(part));
      }),
    );
  });

  it.each([
    ['any text', fc.string({ unit: 'binary' })],
    [
      'official prose',
      fc.string({
        unit: fc.constantFrom('政', '府', '，', '（', '）', '①', 'Ａ', 'B', '\n', '\u3000', '1', '𠮷', '㍿', 'ﬁ', '\0', '\u0001', '\u0002'),
      }),
    ],
    ['halves of pairs', fc.string({ unit: fc.constantFrom('\ud842', '\udfb7', '政', 'İ') })],
  ])('by its table is the same: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = raw.normalize('NFC');
        expect(Buffer.from(foldUnits(text).slice().buffer).toString('utf16le')).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it('by its table is the same for every character', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = String.fromCharCode(code).normalize('NFC');
      if (String.fromCharCode(...foldUnits(text)) !== fold(text)) throw new Error(code.toString(16));
    }
  });

  it('by its table holds texts of any length', () => {
    const text = '政府信息公开①'.repeat(10_000);
    expect(foldUnits(text).length).toBe(70_000);
    expect(foldUnits('㍿'.repeat(20_000)).length).toBe(80_000);
  });

  it('leads from every unit back to its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = raw.normalize('NFC');
        const { folded, places } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(places.length).toBe(folded.length + 1);
        expect(places.at(-1)).toBe(text.length);
        expect(places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the terms of a query', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['政', []],
    ['政府', ['政府']],
    ['政府 信息', ['政府', '信息']],
    ['政 府', ['政府']],
    ['政府 政府', ['政府']],
    ['公开 件', ['公开', '件']],
    ['𠮷', ['𠮷']],
  ])('of %j are %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });
});

/** Without its tables, of which the index knows the form's words and the figures, but not how they meet. */
const textOf = (detail: Parameters<typeof documentText>[0]): string => indexedText(documentText(detail)).split('\n · ')[0] ?? '';

describe('search', () => {
  it('finds every part of two characters and more of the text of every report', async () => {
    const opened = await openIndex(fixtureDetails);
    const texts = fixtureDetails.map((detail) => ({ path: detail.report.path, characters: [...textOf(detail)] }));
    await fc.assert(
      fc.asyncProperty(fc.nat(texts.length - 1), fc.nat(), fc.integer({ min: 2, max: 40 }), async (which, from, length) => {
        const { path, characters } = texts[which] ?? { path: '', characters: [] };
        const start = from % (characters.length - 1);
        const part = characters.slice(start, start + length).join('');
        fc.pre(fold(part).length > 1);
        expect(await pathsOf(opened, part), part).toContain(path);
      }),
      { numRuns: 500 },
    );
  });

  it('finds exactly the reports in which a phrase stands', async () => {
    const words = ['依申请公开', '行政复议', '政府信息公开', '信息', '公开', '政', '府', '火星', ' ', '2024'];
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...words), maxLength: 12 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.string({ unit: fc.constantFrom(...words), minLength: 1, maxLength: 3 }), async (overviews, query) => {
        const details = overviews.map((overview, at) => report(`a${String(at).padStart(2, '0')}`, overview));
        const terms = termsOf(query);
        fc.pre(terms.length > 0);
        const expected = details
          .filter((detail) => terms.every((term) => fold(documentText(detail)).includes(term)))
          .map((detail) => detail.report.path);
        expect((await pathsOf(await openIndex(details), query)).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('finds what the printed form itself says in every report that has its tables', async () => {
    const opened = await openIndex(fixtureDetails);
    expect((await pathsOf(opened, '要求行政机关确认或重新出具已获取信息')).toSorted()).toEqual(
      ['huaian/hongze/2023', 'shanghai/2019', 'suqian/2023', 'suqian/2024'].sort(),
    );
    expect(await pathsOf(opened, '政府集中采购')).toEqual(['shanghai/2019']);
    const [hit] = await (await opened.search.find('政府集中采购')).next(1);
    expect(hit?.excerpt).toContainEqual({ text: '政府集中采购', marked: true });
  });

  it('finds figures, and none where two figures meet', async () => {
    const values = publishedFigures('suqian-2024', '2021').values.map((_, at) => (at === 0 ? 4711 : at === 1 ? 8215 : 0));
    const opened = await openIndex([
      detailOf(
        agencyOf('a', '甲县人民政府', '甲县', 'county'),
        2024,
        publishedFigures('suqian-2024', '2021', { values }),
        narrativeOf('2021', {}),
      ),
    ]);
    expect(await pathsOf(opened, '4711')).toEqual(['a/2024']);
    expect(await pathsOf(opened, '7118')).toEqual([]);
    expect(await pathsOf(opened, '1182')).toEqual([]);
  });

  it('shows a row of the tables with its figures, where they are not all 0', async () => {
    const { search } = await openIndex(fixtureDetails);
    const hits = await (await search.find('补正后申请内容仍不明确 宿迁市')).next(1);
    expect(hits.map(({ path, excerpt }) => [path, excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')])).toEqual([
      [
        'suqian/2024',
        '…，商业企业 1，总计 36 （四）无法提供 3.[补正后申请内容仍不明确]：自然人 8，总计 8 （五）不予处理 1.信访举报投诉类申请：自然人 86，商业企业 1，总计 87 （五）不予处理 2.重复申请：自然人 26，商业企业 1，总计 2…',
      ],
    ]);
  });

  it('wants every term, and puts reports whose title has them first, then the newest', async () => {
    const opened = await openIndex([
      report('甲', '乙县的做法很好', 2020),
      report('甲', '也提到乙县', 2022),
      report('乙', '没有别的', 2019),
      report('丙', '无关', 2024),
    ]);
    expect(await pathsOf(opened, '乙县')).toEqual(['乙/2019', '甲/2022', '甲/2020']);
    expect(await pathsOf(opened, '乙县 做法')).toEqual(['甲/2020']);
    expect(await pathsOf(opened, '乙县 火星')).toEqual([]);
  });

  it('keeps to a year and to agencies by part of their name', async () => {
    const opened = await openIndex([report('甲', '共同的话', 2023), report('甲', '共同的话', 2024), report('乙', '共同的话', 2024)]);
    expect(opened.search.years).toEqual([2024, 2023]);
    expect(opened.search.agencies).toEqual(['甲县人民政府', '乙县人民政府']);
    expect(await pathsOf(opened, '共同', { year: 2024 })).toEqual(['甲/2024', '乙/2024']);
    expect(await pathsOf(opened, '共同', { agency: '乙县' })).toEqual(['乙/2024']);
    expect(await pathsOf(opened, '共同', { agency: '甲', year: 2023 })).toEqual(['甲/2023']);
    expect(await pathsOf(opened, '共同', { agency: '丁' })).toEqual([]);
  });

  it('marks what was found in an excerpt that shows what stands around it', async () => {
    const opened = await openIndex([report('甲', `${'前'.repeat(100)}共收到ＡＰＩ申请12件${'后'.repeat(200)}`)]);
    const [hit] = await (await opened.search.find('api申请 甲县')).next(10);
    expect(hit?.heading.filter(({ marked }) => marked)).toEqual([{ text: '甲县', marked: true }]);
    const shown = hit?.excerpt ?? [];
    expect(shown.filter(({ marked }) => marked)).toEqual([{ text: 'ＡＰＩ申请', marked: true }]);
    expect(shown.map(({ text }) => text).join('')).toMatch(/^…前{21}共收到ＡＰＩ申请12件后+…$/);
  });

  it('asks only for the files that a query needs', async () => {
    const details = Array.from({ length: 200 }, (_, at) =>
      report(`a${at}`, `第${at}号报告，内容各不相同：${String.fromCharCode(0x5000 + at * 7, 0x6000 + at * 3)}`),
    );
    const opened = await openIndex(details);
    const wanted = String.fromCharCode(0x5000 + 50 * 7, 0x6000 + 50 * 3);
    expect(await pathsOf(opened, wanted)).toEqual(['a50/2024']);
    expect(opened.asked.filter((path) => path.startsWith('search/grams/')).length).toBe(1);
    expect(opened.asked.filter((path) => path.endsWith('.txt'))).toEqual(['a50/2024/report.txt']);
    const results = await opened.search.find('内容各不相同');
    expect([results.candidates, results.done]).toEqual([200, false]);
    expect((await results.next(10)).length).toBe(10);
    expect([results.found, results.done]).toEqual([10, false]);
  });

  it('keeps what content writes a text: keys of the index and of objects are not mixed up', async () => {
    const opened = await openIndex([report('甲', '`__proto__` constructor toString')]);
    expect(await pathsOf(opened, '__proto__')).toEqual(['甲/2024']);
    expect(await pathsOf(opened, '__')).toEqual(['甲/2024']);
    expect(await pathsOf(opened, 'hasOwnProperty')).toEqual([]);
    for (const text of opened.files.values()) expect(text).not.toContain('\uFFFD');
  });

  it('takes an endless query', async () => {
    const opened = await openIndex(fixtureDetails);
    expect(await pathsOf(opened, '政府信息公开'.repeat(5000))).toEqual([]);
    expect((await pathsOf(opened, '政 '.repeat(5000))).length).toBe(0);
  });

  it('has the same index in whatever order its files are asked for', () => {
    const input = dataInput();
    const read = (routes: readonly Route[]) => new Map(routes.map((route) => [route.path, bytesOf(route).toString('utf8')]));
    const forwards = read(allRoutes(searchRoutes(input), input.site.reports));
    const backwards = read(allRoutes(searchRoutes(input), input.site.reports).toReversed());
    expect([...backwards].sort()).toEqual([...forwards].sort());
  });

  it('has the same index for the same reports', async () => {
    expect((await openIndex(fixtureDetails)).files).toEqual((await openIndex(fixtureDetails)).files);
  });
});
