import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import type { BuildOptions } from '../../src/build-options.ts';
import { cachedBuild } from '../../src/cache/cached-build.ts';
import { lastBuildFile } from '../../src/cache/last-build.ts';
import { filesOf } from '../support/files-of.ts';

const builder = { pid: 1, alive: () => false };
const repository = path.resolve(import.meta.dirname, '../..');

let work: string;
let root: string;
let out: string;

const put = (): void => {
  rmSync(root, { recursive: true, force: true });
  for (const part of ['site.yaml', 'agency.yaml', 'liangkou']) {
    cpSync(path.join(repository, 'content', part), path.join(root, 'content', part), { recursive: true });
  }
};

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'nianbao-cache-'));
  root = path.join(work, 'site');
  out = path.join(root, 'dist');
  put();
});

afterEach(() => rmSync(work, { recursive: true, force: true }));

const build = (program = 'one', more: Partial<BuildOptions> = {}) =>
  cachedBuild({ root, out, strict: false, clean: false, builder, ...more }, { program, now: Date.now, leastReports: 0 });

describe('a build over what an earlier one has left', () => {
  test('says the same and writes nothing when nothing has changed', async () => {
    const first = await build();
    const second = await build();
    expect(second.findings).toEqual(first.findings);
    expect(second.summary).toEqual(first.summary);
    const total = first.published?.total ?? 0;
    expect(second.published).toEqual({ ...first.published, written: 0, unchanged: total, removed: 0 });
    let portions = 0;
    await build('one', { progress: () => portions++ });
    expect(portions).toBe(0);
    await build('another program', { progress: () => portions++ });
    expect(portions).toBeGreaterThan(0);
  });

  test('restores a file of the site that is missing or was changed', async () => {
    await build();
    const whole = filesOf(out);
    rmSync(path.join(out, 'index.html'));
    await build();
    expect(filesOf(out)).toEqual(whole);
    writeFileSync(path.join(out, 'index.html'), 'changed');
    expect((await build()).published?.written).toBe(1);
    expect(filesOf(out)).toEqual(whole);
  });

  test.each<readonly [what: string, damage: (kept: Buffer) => Uint8Array]>([
    ['cut short', (kept) => kept.subarray(0, kept.length / 2)],
    ['changed in one bit', (kept) => kept.map((byte, at) => (at === kept.length - 100 ? byte ^ 1 : byte))],
    ['empty', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('{"around":"","left":"","result":{}}')],
  ])('does not believe a record that is %s', async (_, damage) => {
    await build();
    const record = lastBuildFile(root, out);
    writeFileSync(record, damage(readFileSync(record)));
    let portions = 0;
    const { published } = await build('one', { progress: () => portions++ });
    expect(portions).toBeGreaterThan(0);
    expect(published).toMatchObject({ written: 0, removed: 0 });
    expect(published?.unchanged).toBe(published?.total);
  });

  test('keeps no record where a link would lead it elsewhere', async () => {
    const elsewhere = mkdtempSync(path.join(work, 'elsewhere-'));
    symlinkSync(elsewhere, path.join(root, '.nianbao'));
    await build();
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('is that of a clean build after any change of content, templates, settings or program', async () => {
    const report = 'content/liangkou/2024/report.md';
    const statistics = 'content/liangkou/2024/statistics.yaml';
    const edit = (file: string, change: (text: string) => string) => (): void =>
      writeFileSync(path.join(root, file), change(readFileSync(path.join(root, file), 'utf8')));
    const template = 'templates/pages/not-found.hbs';
    const changes: Readonly<Record<string, () => void>> = {
      prose: edit(report, (text) => `${text}\n补充一句。\n`),
      sameLength: edit(report, (text) => text.replace('。', '！')),
      title: edit('content/site.yaml', (text) => `${text}\n# 注\n`),
      name: edit('content/agency.yaml', (text) => `${text}\n# 注\n`),
      figures: edit(statistics, (text) => `${text}\n# 注\n`),
      touched: () => utimesSync(path.join(root, report), new Date(0), new Date(0)),
      added: () => cpSync(path.join(root, 'content/liangkou'), path.join(root, 'content/other'), { recursive: true }),
      removed: () => rmSync(path.join(root, 'content/other'), { recursive: true, force: true }),
      renamed: () => {
        rmSync(path.join(root, 'content/renamed'), { recursive: true, force: true });
        renameSync(path.join(root, 'content/liangkou'), path.join(root, 'content/renamed'));
        cpSync(path.join(root, 'content/renamed'), path.join(root, 'content/liangkou'), { recursive: true });
      },
      template: () => cpSync(path.join(repository, template), path.join(root, template), { recursive: true }),
      templateChanged: () => {
        cpSync(path.join(repository, template), path.join(root, template), { recursive: true });
        edit(template, (text) => `${text}\n<p>补充</p>`)();
      },
      output: () => rmSync(path.join(out, 'sitemap.xml'), { force: true }),
      outputChanged: () => writeFileSync(path.join(out, 'liangkou/index.html'), 'changed'),
      nothing: () => {},
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.constantFrom('one', 'two'), fc.boolean()), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          put();
          await build();
          for (const [change, program, elsewhere] of steps) {
            changes[change]?.();
            const more = elsewhere ? { baseUrl: 'https://b.example/' } : {};
            const { findings, summary, published } = await build(program, more);
            const clean = path.join(work, 'clean');
            const expected = buildSite({ root, out: clean, strict: false, clean: true, builder, ...more });
            expect(findings).toEqual(expected.findings);
            expect(summary).toEqual(expected.summary);
            expect(published?.total).toBe(expected.published?.total);
            expect(filesOf(out)).toEqual(filesOf(clean));
            rmSync(clean, { recursive: true });
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
