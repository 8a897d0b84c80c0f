import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import type { BuildOptions } from '../../src/build-options.ts';
import { readBuildRecord } from '../../src/cache/build-record.ts';
import { cachedBuild } from '../../src/cache/cached-build.ts';
import { lastBuildFile, recordFile } from '../../src/cache/last-build.ts';
import { writeRecord } from '../../src/cache/record-file.ts';
import { filesOf } from '../support/files-of.ts';
import { emptyStatistics, narrative } from '../trust/project.ts';

/** Sequences of edits. A few here; more when asked for: `NIANBAO_RUNS=100 npx vitest run test/cache`. */
const runs = Number(process.env.NIANBAO_RUNS ?? 10);

const builder = { pid: 1, alive: () => false };

/** Two districts with towns, each with three years; the first district's tables are the sum of its towns'. */
const agencies = ['', 'qu', 'qu/zhen-a', 'qu/zhen-b', 'qu/zhen-c', 'ju'] as const;
const years = [2022, 2023, 2024] as const;

const sentences = [
  '全年主动公开政府信息百余条，政策解读采用图解和视频两种形式，群众来信来电均有专人答复并逐件登记。',
  '组织基层单位开展专题培训四次，每个季度检查一次栏目更新情况，检查结果在系统内部通报并限期整改。',
  '财政预决算信息按时公开，规划和项目审批结果在办结之后二十个工作日以内全部上网，方便企业查询。',
  '老年人读起来仍然吃力，计划明年制作大字版和方言音频，并在村务公开栏同步张贴，扩大政策知晓范围。',
] as const;

/** What a report may say; editing changes one of these. */
interface Said {
  readonly sentences: readonly number[];
  readonly granted: number;
  readonly decisions: number;
  readonly front: Readonly<Record<string, string>>;
  readonly heading: string | undefined;
  readonly link: string | undefined;
  readonly names: boolean;
  readonly attachment: string | undefined;
}

const plain = (at: number): Said => ({
  sentences: [at % 4, (at + 1) % 4],
  granted: 0,
  decisions: 3,
  front: {},
  heading: undefined,
  link: undefined,
  names: false,
  attachment: undefined,
});

const fileOf = (agency: string, year: number, name: string): string => path.join('content', agency, String(year), name);

const reportText = (year: number, said: Said): string => {
  const { published = `${year + 1}-01-20`, ...front } = said.front;
  const body = [
    ...said.sentences.map((at) => sentences[at]),
    ...(said.heading === undefined ? [] : [`### ${said.heading}`, '本节另述。']),
    ...(said.link === undefined ? [] : [`详见[另一份报告](${said.link})。`]),
    ...(said.names ? ['收到申请{{requests.received.total}}件，上年{{previous.requests.received.total}}件。'] : []),
    ...(said.attachment === undefined ? [] : ['见[附表](附表.csv)。']),
  ];
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}\n`);
  return narrative({ published, front: lines.join(''), body: body.join('\n\n') });
};

const statisticsText = ({ granted, decisions }: Said): string =>
  emptyStatistics()
    .replace(/(received:\n\s+naturalPerson:) 0/, `$1 ${granted}`)
    .replace(/(granted:\n\s+naturalPerson:) 0/, `$1 ${granted}`)
    .replace(/(licensing:\n\s+decisions:) 0/, `$1 ${decisions}`);

let root: string;
let work: string;

const put = (file: string, text: string): void => {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
};

const putReport = (agency: string, year: number, said: Said): void => {
  put(fileOf(agency, year, 'report.md'), reportText(year, said));
  put(fileOf(agency, year, 'statistics.yaml'), statisticsText(said));
  rmSync(path.join(root, fileOf(agency, year, '附表.csv')), { force: true });
  if (said.attachment !== undefined) put(fileOf(agency, year, '附表.csv'), said.attachment);
};

const putSite = (): Map<string, Said> => {
  put('content/site.yaml', 'title: 年报\nbaseUrl: https://www.example.gov.cn/nianbao/\n');
  const site = new Map<string, Said>();
  for (const [at, agency] of agencies.entries()) {
    const name = agency === '' ? '某某市' : `第${at}${agency.includes('/') ? '镇' : '区'}`;
    put(
      path.join('content', agency, 'agency.yaml'),
      `name: ${name}人民政府\nshortName: ${name}\nkind: ${agency.includes('/') ? 'township' : 'county'}\n${agency === 'qu' ? 'aggregates: true\n' : ''}`,
    );
    for (const year of years) {
      const said = plain(at + year);
      site.set(`${agency} ${year}`, said);
      putReport(agency, year, said);
    }
  }
  return site;
};

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'nianbao-changed-'));
  root = path.join(work, 'site');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** Long after the last change: all that folders tell is believed, as it is of a site that was built some time ago. */
const now = (): number => Date.now() + 60_000;

const build = async (more: Partial<BuildOptions> = {}) => {
  const options = { root, out: path.join(root, 'dist'), strict: false, clean: false, builder, ...more };
  const result = await cachedBuild(options, { program: 'this', now, leastReports: 0 });
  // Longer than the shortest time that a file system tells apart: what is done next must be seen.
  await wait(12);
  return result;
};

const edits: fc.Arbitrary<(said: Said) => Said> = fc.oneof(
  fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }).map((chosen) => (said: Said) => ({ ...said, sentences: chosen })),
  fc.nat({ max: 40 }).map((granted) => (said: Said) => ({ ...said, granted })),
  fc.nat({ max: 40 }).map((decisions) => (said: Said) => ({ ...said, decisions })),
  fc
    .constantFrom(
      {},
      { title: '另一个标题' },
      { summary: '摘要一句' },
      { published: '2025-02-01' },
      { revisions: '[{ date: 2025-03-01, note: 更正一处 }]' },
      { aliases: '[old/nianbao.html]' },
      { aliases: '[old/nianbao.html, old/2.html]' },
      { status: 'draft' },
      { waivers: '[{ rule: narrative/similarity, path: similarity.lastYear, reason: 试用 }]' },
    )
    .map((front) => (said: Said) => ({ ...said, front })),
  fc.constantFrom(undefined, '另一节', '又一节').map((heading) => (said: Said) => ({ ...said, heading })),
  fc
    .constantFrom(undefined, '/qu/zhen-a/2023/index.html#另一节', '/ju/2024/index.html#problems', '../2022/index.html')
    .map((link) => (said: Said) => ({ ...said, link })),
  fc.boolean().map((names) => (said: Said) => ({ ...said, names })),
  fc.constantFrom(undefined, '机关,件数\n甲,1\n', '机关,件数\n乙,2\n').map((attachment) => (said: Said) => ({ ...said, attachment })),
);

/** What somebody may do to the site between two builds. */
const tampering: fc.Arbitrary<(out: string, files: readonly string[]) => void> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(() => {}) },
  fc.nat().chain((at) =>
    fc.constantFrom(
      (out: string, files: readonly string[]) => rmSync(path.join(out, files[at % files.length] ?? '')),
      (out: string, files: readonly string[]) => rmSync(path.dirname(path.join(out, files[at % files.length] ?? '')), { recursive: true }),
      (out: string, files: readonly string[]) => {
        const file = path.join(out, files[at % files.length] ?? '');
        writeFileSync(file, readFileSync(file).fill(32));
      },
    ),
  ),
);

const places = fc.tuple(fc.constantFrom(...agencies), fc.constantFrom(...years));

describe('a build after some reports were changed', () => {
  test('reads and makes only what they reach', async () => {
    const site = putSite();
    const { published: first } = await build();
    const said = site.get('ju 2023') ?? plain(0);
    let most = 0;
    putReport('ju', 2023, { ...said, sentences: [3, 2, 1] });
    const prose = await build({ progress: (_, total) => (most = Math.max(most, total)) });
    expect(prose.published?.total).toBe(first?.total);
    expect(most).toBeLessThanOrEqual(2 * years.length);
    const written = prose.published?.written ?? 0;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan((first?.total ?? 0) / 4);
  });

  /** As a record is kept, whatever it says. */
  const signed = (value: unknown): Buffer => {
    const file = path.join(work, '.nianbao', 'record');
    writeRecord(file, serialize(value));
    return readFileSync(file);
  };

  test.each<readonly [what: string, damage: (kept: Buffer, left: string) => Uint8Array]>([
    ['cut short', (kept) => kept.subarray(0, kept.length / 2)],
    ['wrong in one bit', (kept) => kept.map((byte, at) => (at === kept.length - 100 ? byte ^ 1 : byte))],
    ['empty', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('{"left":""}')],
    ['signed, and nothing', () => signed(null)],
    ['signed, and of another shape', (_, left) => signed({ left, others: 'x', stamps: {} })],
    ['signed, and of another program', (_, left) => signed({ left, others: 'x', stamps: new Map([['ju/2023', 'x']]) })],
    ['signed, and broken off', () => signed('x').subarray(0, -1)],
  ])('does not believe a record that is %s', async (_, damage) => {
    const site = putSite();
    await build();
    const record = recordFile(lastBuildFile(root, path.join(root, 'dist')));
    const left = readBuildRecord(record)?.left ?? '';
    expect(left).not.toBe('');
    writeFileSync(record, damage(readFileSync(record), left));
    putReport('ju', 2023, { ...(site.get('ju 2023') ?? plain(0)), sentences: [3, 2, 1] });
    const { published: _made, ...told } = await build();
    const clean = path.join(work, 'clean');
    const { published: _whole, ...expected } = buildSite({ root, out: clean, strict: false, clean: true, builder });
    expect(told).toEqual(expected);
    expect(filesOf(path.join(root, 'dist'))).toEqual(filesOf(clean));
  });

  test(
    'has the bytes and the findings of a clean one',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.array(fc.tuple(places, edits), { maxLength: 2 }), tampering), { minLength: 1, maxLength: 5 }),
          async (rounds) => {
            rmSync(root, { recursive: true, force: true });
            const site = putSite();
            await build();
            for (const [round, tamper] of rounds) {
              for (const [[agency, year], edit] of round) {
                const said = edit(site.get(`${agency} ${year}`) ?? plain(0));
                site.set(`${agency} ${year}`, said);
                putReport(agency, year, said);
              }
              tamper(
                path.join(root, 'dist'),
                [...filesOf(path.join(root, 'dist')).keys()].filter((file) => file.includes('/')),
              );
              const { published, ...told } = await build();
              const clean = path.join(work, 'clean');
              const { published: whole, ...expected } = buildSite({ root, out: clean, strict: false, clean: true, builder });
              expect(told).toEqual(expected);
              expect(published === undefined).toBe(whole === undefined);
              if (!whole) continue;
              expect(published?.total).toBe(whole.total);
              expect(published?.bytes).toBe(whole.bytes);
              expect(filesOf(path.join(root, 'dist'))).toEqual(filesOf(clean));
              rmSync(clean, { recursive: true });
            }
          },
        ),
        { numRuns: runs },
      );
    },
    60_000 + runs * 30_000,
  );
});
