import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSite } from '../../src/build.ts';
import { checkSite } from '../../src/check-site.ts';
import { watchManyFolders } from '../../src/dev/watch-many-folders.ts';
import { countsOf } from '../../src/findings/finding-log.ts';
import { eventually, type Followed, followed, originals, withoutClient } from './followed-site.ts';

const reports = ['suqian/2023', 'suqian/2024', 'liangkou/2024', 'shanghai-fuban/2019', 'huaian/hongze/2023'];

const report = fc.constantFrom(...reports);
const text = fc.integer({ min: 0, max: 9 }).map((number) => `写入的第${number}句话。`);
const how = fc.constantFrom('in place' as const, 'renamed' as const, 'created anew' as const);

const change = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), report, text, how }),
  fc.record({ kind: fc.constant('break' as const), report, how }),
  fc.record({ kind: fc.constant('many saves' as const), report, text }),
  fc.record({ kind: fc.constant('new year' as const), report, year: fc.constantFrom('2021', '2022') }),
  fc.record({ kind: fc.constant('move agency' as const), report, name: fc.constantFrom('moved', 'elsewhere') }),
  fc.record({ kind: fc.constant('attachments' as const), report, count: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('title' as const), text }),
  fc.record({ kind: fc.constant('style' as const), text }),
  fc.constant({ kind: 'content anew' as const }),
  fc.record({ kind: fc.constant('pause' as const), time: fc.integer({ min: 0, max: 120 }) }),
);

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const save = (file: string, written: string, way: 'in place' | 'renamed' | 'created anew'): void => {
  if (way === 'created anew') rmSync(file, { force: true });
  if (way === 'renamed') {
    writeFileSync(`${file}.part`, written);
    renameSync(`${file}.part`, file);
  } else writeFileSync(file, written);
};

/** Folders may have been moved by a change before: then there is nothing to change. */
const lies = (folder: string): boolean => {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
};

const apply = async (root: string, done: Change): Promise<void> => {
  const content = path.join(root, 'content');
  const folder = 'report' in done ? path.join(content, done.report) : content;
  if (done.kind !== 'content anew' && !lies(folder)) return;
  const original = (file: string): string => readFileSync(path.join(originals, file), 'utf8');
  switch (done.kind) {
    case 'save':
      return save(path.join(folder, 'report.md'), `${original(`${done.report}/report.md`)}\n${done.text}\n`, done.how);
    case 'break':
      return save(path.join(folder, 'statistics.yaml'), 'proactive: [\n', done.how);
    case 'many saves':
      for (let time = 0; time < 100; time++)
        writeFileSync(path.join(folder, 'report.md'), `${original(`${done.report}/report.md`)}\n${done.text}${time}\n`);
      return;
    case 'new year':
      return cpSync(folder, path.join(path.dirname(folder), done.year), { recursive: true });
    case 'move agency': {
      const to = path.join(content, done.name);
      if (!lies(to)) renameSync(path.dirname(folder), to);
      return;
    }
    case 'attachments':
      for (let number = 0; number < done.count; number++) writeFileSync(path.join(folder, `attachment-${number}.txt`), '附件\n');
      return;
    case 'title':
      return writeFileSync(path.join(content, 'site.yaml'), original('site.yaml').replace(/^title: .*/m, `title: ${done.text}`));
    case 'style': {
      const style = path.join(root, 'templates', 'assets', 'style');
      mkdirSync(style, { recursive: true });
      return writeFileSync(path.join(style, 'own.css'), `/* ${done.text} */\n`);
    }
    case 'content anew':
      rmSync(content, { recursive: true });
      return cpSync(originals, content, { recursive: true });
    case 'pause':
      return new Promise((resolve) => setTimeout(resolve, done.time));
  }
};

/** What was broken is mended, so that there is a site to compare with. */
const mend = (root: string): void => {
  const content = path.join(root, 'content');
  for (const { parentPath, name } of readdirSync(content, { recursive: true, withFileTypes: true })) {
    const file = path.join(parentPath, name);
    if (name !== 'statistics.yaml' || !readFileSync(file, 'utf8').startsWith('proactive: [')) continue;
    const year = path.basename(parentPath);
    cpSync(path.join(originals, year === '2019' ? 'shanghai-fuban/2019' : 'suqian/2024', 'statistics.yaml'), file);
  }
};

const filesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );

const cleanBuild = async (root: string): Promise<ReadonlyMap<string, Buffer> | undefined> => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'nianbao-dev-dist-')), 'dist');
  const { published } = await buildSite({ root, out, strict: false, clean: true, builder: { pid: 1, alive: () => false } });
  const files = published ? filesOf(out) : undefined;
  rmSync(path.dirname(out), { recursive: true, force: true });
  return files;
};

const findingKeys = (findings: readonly { rule: string; place: { file: string; line: number; column: number } }[]): readonly string[] =>
  findings.map(({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`);

/** Every file that a build writes is what is served, and an address that it does not write is nowhere. */
const expectServed = async (site: Followed, built: ReadonlyMap<string, Buffer>, addresses: ReadonlySet<string>): Promise<void> => {
  for (const [file, bytes] of built) {
    if (file === 'manifest.json') continue;
    const { status, body } = await site.fetch(file);
    expect([file, status]).toEqual([file, 200]);
    if (file.endsWith('.html')) expect([file, withoutClient(body.toString('utf8'))]).toEqual([file, bytes.toString('utf8')]);
    else expect([file, body.equals(bytes)]).toEqual([file, true]);
  }
  for (const file of addresses) if (!built.has(file)) expect([file, (await site.fetch(file)).status]).toEqual([file, 404]);
};

it('serves after any storm of changes what a clean build of the files would write, and finds what it would find', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 14 }), fc.boolean(), fc.boolean(), async (changes, mended, large) => {
      // As sites of thousands of reports are followed.
      const site = await followed(large ? { watch: watchManyFolders, atOnce: 0 } : {});
      try {
        const before = new Set((await cleanBuild(site.root))?.keys());
        for (const one of changes) await apply(site.root, one);
        if (mended) mend(site.root);
        const built = await cleanBuild(site.root);
        const { findings } = await checkSite({ root: site.root, paths: [] });
        const { error: errors, warning: warnings, info: infos } = countsOf(findings);
        await eventually(async () => {
          expect(findingKeys(await site.dev.findings())).toEqual(findingKeys(findings));
          expect(site.dev.summary()).toMatchObject({ errors, warnings, infos });
        });
        if (built) await eventually(() => expectServed(site, built, before));
        // It stays so: nothing that comes late undoes it.
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(findingKeys(await site.dev.findings())).toEqual(findingKeys(findings));
        if (built) await expectServed(site, built, before);
      } finally {
        await site.close();
      }
    }),
    { numRuns: Number(process.env.NIANBAO_STORMS ?? 6) },
  );
}, 300_000);

it('survives a checkout of a thousand files', async () => {
  const site = await followed();
  try {
    const folder = path.join(site.root, 'content', 'liangkou');
    const branch = mkdtempSync(path.join(tmpdir(), 'nianbao-branch-'));
    for (let number = 0; number < 330; number++) {
      const agency = path.join(branch, `unit${number}`);
      cpSync(path.join(folder, 'agency.yaml'), path.join(agency, 'agency.yaml'), { recursive: true });
      cpSync(path.join(folder, '2024'), path.join(agency, '2024'), { recursive: true });
    }
    const content = path.join(site.root, 'content');
    const checkOut = (): void => cpSync(branch, content, { recursive: true });
    const goBack = (): void => {
      for (const name of readdirSync(branch)) rmSync(path.join(content, name), { recursive: true });
    };
    const before = site.dev.summary().reports;
    checkOut();
    await eventually(async () => expect((await site.fetch('unit329/2024/')).status).toBe(200));
    goBack();
    checkOut();
    goBack();
    await eventually(async () => {
      expect((await site.fetch('unit0/2024/')).status).toBe(404);
      expect((await site.fetch('unit329/2024/')).status).toBe(404);
      expect(site.dev.summary().reports).toBe(Math.max(before, 8));
    });
    rmSync(branch, { recursive: true });
  } finally {
    await site.close();
  }
}, 120_000);
