import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runLength } from '../../../src/check/similarity/codes.ts';
import { type IndexedGroups, similarityIndex } from '../../../src/check/similarity/group-index.ts';
import { similarityOf } from '../../../src/check/similarity/similarity.ts';
import { comparableText, samplesOf, samplesOfText } from '../../../src/check/similarity/text.ts';
import { reportWith } from '../../support/prose.ts';

const overview = (text: string) => `## 一、总体情况\n\n${text}\n`;
const share = (here: string, there: string): number => similarityOf(reportWith(here), reportWith(there, { year: 2023 }))?.share ?? -1;

// 33 characters that count in each.
const shared = '建成十个乡镇公开专区，配备查询终端，方便群众就近查阅和打印各类公开文件。';
const own = '组织两场业务培训，编印答复文书范本，逐件复核疑难答复的法律依据、说理部分。';
const other = '改版门户网站的搜索功能，增加拼音检索，老年模式下的字号和行距都重新设计过。';

describe('similarityOf', () => {
  it('is the share of characters that stand in the other text too', () => {
    expect(similarityOf(reportWith(overview(own + shared)), reportWith(overview(shared + other)))).toMatchObject({
      length: 66,
      share: 33 / 66,
      parts: [{ id: 'overview', share: 0.5, length: 66 }],
    });
    expect(share(overview(shared), overview(shared + other))).toBe(1);
    expect(share(overview(own), overview(shared + other))).toBe(0);
  });

  it('takes a sentence with other figures, marks and line breaks for the same sentence', () => {
    const last = overview('全年公开信息1,234条，其中政策解读 56 篇；答复申请7件。');
    const now = overview('全年公开信息９８条，其中\n政策解读102篇。答复申请23件！');
    expect(share(now, last)).toBe(1);
  });

  it.each([
    ['titles of instruments', '依据《中华人民共和国政府信息公开条例》和《东湖县政务公开工作要点和任务分工方案》'],
    ['the name of the agency', '东湖县人民政府东湖县人民政府东湖县人民政府'],
    ['words of the form', '要求行政机关确认或重新出具已获取信息、没有现成信息需要另行制作'],
    ['the statistics period', '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。'],
    ['marks', '，。；：“”（）'],
  ])('does not count %s', (_, text) => {
    expect(comparableText(reportWith(overview(text)))?.length ?? 0).toBeLessThan(runLength);
  });

  it('leaves out headings, tables and what stands before the first part', () => {
    const text = `${shared}\n\n## 一、总体情况\n\n### ${shared}\n\n| ${shared} |\n| --- |\n| ${shared} |\n\n${own}\n`;
    expect(comparableText(reportWith(text))?.length).toBe(33);
  });

  it('finds no run across two parts', () => {
    const half = Math.ceil(shared.length / 2);
    const split = `## 一、总体情况\n\n${shared.slice(0, half - 8)}\n\n## 二、主动公开政府信息情况\n\n${shared.slice(half - 8, half + 2)}\n`;
    expect(share(split, overview(shared))).toBe(0);
  });

  it('tells the longest passages with their places in both files', () => {
    const here = `${overview(`${own}${shared}`)}\n## 五、存在的主要问题及改进情况\n\n${other}\n`;
    const there = `---\nsummary: 摘要\n---\n${overview(`${shared.slice(0, 20)}${other}`)}`;
    const found = similarityOf(reportWith(here), reportWith(there, { year: 2023 }));
    expect(found?.passages().map(({ length, text }) => ({ length, text }))).toEqual([
      { length: 34, text: other.slice(0, -1) },
      { length: 18, text: shared.slice(0, 20) },
    ]);
    for (const { here: at, there: from, text } of found?.passages() ?? []) {
      expect(at.source.text.slice(at.span.start, at.span.end)).toBe(text);
      expect(from.source.text.slice(from.span.start, from.span.end)).toBe(text);
      expect(from.source.file).toBe('content/x/2023/report.md');
    }
  });

  const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
  const prose = fc.array(han, { minLength: 40, maxLength: 300 }).map((characters) => characters.join(''));

  it('is 1 for a text and itself, whatever it says', () => {
    fc.assert(fc.property(prose, (text) => share(overview(text), overview(text)) === 1));
  });

  it('is 0 for texts without a character in common', () => {
    const low = fc.array(fc.integer({ min: 0x4e00, max: 0x6fff }), { minLength: 40, maxLength: 200 });
    const high = fc.array(fc.integer({ min: 0x7000, max: 0x9fa5 }), { minLength: 40, maxLength: 200 });
    const words = (codes: number[]) =>
      overview(
        codes
          .map((code) => String.fromCharCode(code))
          .join('')
          .replaceAll('统', '传'),
      );
    fc.assert(fc.property(low, high, (one, two) => share(words(one), words(two)) === 0));
  });

  it('repeats as many characters one way as the other where nothing is said twice, and more text in common is never less', () => {
    fc.assert(
      fc.property(fc.uniqueArray(han, { minLength: 120, maxLength: 120 }), fc.nat(40), fc.nat(40), (characters, less, more) => {
        const text = characters.join('');
        const keep = (count: number) => overview(text.slice(0, 40) + [...text.slice(40, 80)].slice(0, count).join(''));
        const against = overview(text.slice(0, 80) + text.slice(80));
        const length = (report: string) => comparableText(reportWith(report))?.length ?? 0;
        const repeated = (here: string, there: string) => Math.round(share(here, there) * length(here));
        const [small, large] = less < more ? [keep(less), keep(more)] : [keep(more), keep(less)];
        return repeated(large, against) === repeated(against, large) && repeated(against, large) >= repeated(against, small);
      }),
    );
  });

  it('finds what stands far into a long text', () => {
    const long = Array.from(
      { length: 70_000 },
      (_, at) => String.fromCharCode(0x4e00 + ((at * 7919 + at * at * 31) % 20_000)) + (at % 5000 === 0 ? '\n\n' : ''),
    ).join('');
    expect(share(overview(shared), overview(`${long}${shared}`))).toBe(1);
    expect(share(overview(shared), overview(long))).toBe(0);
  });

  it('ends soon on texts made to be slow', () => {
    const same = overview('公'.repeat(60_000));
    const periodic = overview('公开公示'.repeat(15_000));
    expect(share(same, same)).toBe(1);
    expect(share(periodic, overview(`${'公开公示'.repeat(200)}公`))).toBe(1);
  });
});

describe('samplesOfText', () => {
  const sampled = (text: string) => {
    const report = reportWith(text);
    return [samplesOfText(text, 0, report), samplesOf(report)] as const;
  };

  it('takes from the lines of a text what is taken from its blocks', () => {
    const text = `前言。\n\n${overview(`${own}\n\n1. **${shared}**${other}`)}\n## 五、存在的主要问题及改进情况\n\n${other}见[专栏](https://www.example.gov.cn/)。\n`;
    const [quick, whole] = sampled(text);
    expect(quick.length).toBeGreaterThan(1);
    expect(quick).toEqual(whole);
  });

  it('takes each hash once, however often a text repeats itself', () => {
    const [quick] = sampled(overview(`${own}${shared}`.repeat(30)));
    expect(quick.length).toBeGreaterThan(1);
    expect(new Set(quick).size).toBe(quick.length);
    expect(samplesOfText(overview('很短。'), 0, reportWith(''))).toEqual(new Uint32Array());
  });

  it('takes nearly the same from a text that it reads roughly', () => {
    const text = overview(`${own}\n${shared}收到5件。\n\n<!-- 填写说明：${other} -->\n\n> ${other}`);
    const [quick, whole] = sampled(text);
    expect([...whole].filter((hash) => quick.includes(hash)).length).toBeGreaterThanOrEqual(whole.length - 1);
  });
});

describe('similarityIndex', () => {
  const parentOf = (path: string) => (path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  const sentence = (seed: number) =>
    Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x4e00 + ((seed * 7919 + at * at * 31 + at * seed) % 20000))).join('');

  it('names the sibling of the same year that was copied among hundreds that were not', () => {
    const towns = Array.from({ length: 300 }, (_, at) => reportWith(overview(sentence(at + 1)), { path: `county/t${at}` }));
    const copy = reportWith(overview(`${sentence(42).slice(0, 150)}${sentence(999).slice(0, 100)}`), { path: 'county/copy' });
    const earlier = reportWith(overview(sentence(42)), { path: 'county/t500', year: 2023 });
    const elsewhere = reportWith(overview(sentence(42)), { path: 'other/t1' });
    const lookalikes = similarityIndex([...towns, copy, earlier, elsewhere], parentOf);
    expect(lookalikes(copy).map(({ path }) => path)).toEqual(['county/t41/2024']);
    expect(lookalikes(towns[41] ?? copy).map(({ path }) => path)).toEqual(['county/copy/2024']);
    expect(towns.slice(0, 41).flatMap(lookalikes)).toEqual([]);
    expect(lookalikes(earlier)).toEqual([]);
  });

  it('names one, also where everyone has the same text', () => {
    const towns = Array.from({ length: 200 }, (_, at) => reportWith(overview(sentence(7)), { path: `county/t${at}` }));
    const lookalikes = similarityIndex(towns, parentOf);
    for (const town of towns) {
      expect(lookalikes(town)).toHaveLength(1);
      expect(lookalikes(town)).not.toContain(town);
    }
  });

  it('says with the groups that were indexed before what it says without, whichever reports have come, gone or changed', () => {
    const town = (name: string, seed: number, year = 2024) => reportWith(overview(sentence(seed)), { path: `county/${name}`, year });
    const [a, b, c, d, earlier] = [town('a', 1), town('b', 1), town('c', 2), town('d', 2), town('c', 1, 2023)];
    const sites = [
      [a, b, c],
      [a, b, c, d],
      [a, town('b', 2), c],
      [town('a', 2), b, c],
      [b, c],
      [a, b, c],
      [earlier, c, b],
      [c, a],
    ];
    const indexed: IndexedGroups = new WeakMap();
    for (const reports of sites) {
      const anew = similarityIndex(reports, parentOf);
      const again = similarityIndex(reports, parentOf, indexed);
      expect([a, b, c, d, ...reports].map(again)).toEqual([a, b, c, d, ...reports].map(anew));
    }
  });
});
