import { describe, expect, test } from 'vitest';
import type { BuildOptions, BuildResult } from '../../src/build-options.ts';
import { buildCommand } from '../../src/cli/commands/build.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { at, columnTotal, finding, report, statedFigure, summaryOf } from '../formats/samples.ts';
import { session } from './session.ts';

const published = { written: 12, unchanged: 38, removed: 1, total: 50, bytes: 2_345_678 };

const build = async (
  argv: readonly string[],
  findings: readonly Finding[],
  result: Partial<BuildResult>,
  language: 'zh' | 'en' = 'zh',
  prose = { all: 0, plain: 0 },
) => {
  const asked: BuildOptions[] = [];
  const command = buildCommand(async () => (options) => {
    asked.push(options);
    options.countProse?.(prose);
    return { findings, summary: summaryOf(findings), unconfigured: false, ...result };
  });
  let clock = 1000;
  const { context, stdout, stderr } = session([], {
    cwd: '/site',
    language,
    now: () => {
      clock += 210;
      return clock;
    },
  });
  const code = await command.start(context, argv);
  return { code, stdout: stdout(), stderr: stderr(), asked: asked[0] };
};

describe('build', () => {
  test.each(['foo', '/nianbao/', 'ftp://a.gov.cn/', 'https://a.gov.cn/?x=1', 'https://a.gov.cn:99999/'])(
    'refuses %s as address of the site before anything is read',
    async (address) => {
      const { code, asked } = await build(['--base-url', address], [], { published });
      expect(code).toMatchObject({
        kind: 'usage-problem',
        message: {
          zh: `--base-url 写的是“${address}”，应是以 http:// 或 https:// 开头的完整网址，例如 https://www.example.gov.cn/nianbao/。`,
        },
      });
      expect(asked).toBeUndefined();
    },
  );

  test('says what it wrote, in how long, and what to open; nothing on standard error', async () => {
    expect(await build([], [], { published })).toMatchObject({
      code: 0,
      stderr: '',
      stdout: `网站已生成：dist，50 个文件，2.3 MB；写入 12 个，38 个没有变化，删除 1 个；用时 0.21 秒。
要看网站，打开 dist/index.html，或者运行 nianbao preview。
`,
      asked: { root: '/site', out: '/site/dist', strict: false, clean: false },
    });
    expect((await build([], [], { published: { ...published, bytes: 900 } }, 'en')).stdout).toBe(`\
Built dist: 50 files, 1 KB; 12 written, 38 unchanged, 1 removed; 0.21 s.
To see it, open dist/index.html or run nianbao preview.
`);
  });

  test('says which reports are drafts and therefore not on the site, three by name', async () => {
    const withheld = ['2025', 'a/2025', 'b/2025', 'c/2025'];
    expect((await build([], [], { published, withheld: withheld.slice(0, 1) })).stdout).toContain(
      '\n1 份报告是草稿，没有放进网站：content/2025。写好以后删去 report.md 里的 status: draft；草稿用 nianbao dev 看。\n',
    );
    expect((await build([], [], { published, withheld })).stdout).toContain(
      '\n4 份报告是草稿，没有放进网站：content/2025、content/a/2025、content/b/2025 等。',
    );
    expect((await build([], [], { published, withheld }, 'en')).stdout).toContain(
      '\nNot on the site, since they are drafts (4): content/2025, content/a/2025, content/b/2025… When written,',
    );
  });

  test('hands its options on; out is below the root', async () => {
    const { asked } = await build(['--root', 'sub', '--out', 'public', '--base-url', 'https://a.gov.cn/', '--strict', '--clean'], [], {
      published,
    });
    expect(asked).toEqual({
      root: '/site/sub',
      out: '/site/sub/public',
      baseUrl: 'https://a.gov.cn/',
      strict: true,
      jobs: 2,
      frugal: true,
      cache: true,
      clean: true,
      builder: { pid: 4711, alive: expect.any(Function) },
    });
  });

  test('takes as many threads as are asked for; unasked, only where they pay', async () => {
    expect((await build(['--jobs', '3'], [], { published })).asked).toMatchObject({ jobs: 3, frugal: false });
    expect((await build([], [], { published })).asked).toMatchObject({ jobs: 2, frugal: true });
  });

  test('with errors it shows them, says that nothing was built, and ends with 1', async () => {
    const { code, stdout, stderr } = await build([], [columnTotal], {});
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('  错误 5:31 requests/column-total\n');
    expect(stderr.endsWith('网站没有生成，dist 保持原样。改正以后再运行 nianbao build。\n')).toBe(true);
  });

  test('with warnings it shows them and builds; strict makes them count', async () => {
    const lenient = await build([], [statedFigure], { published });
    expect(lenient.code).toBe(0);
    expect(lenient.stderr).toContain('  警告 3:15 narrative/figure\n');
    expect(lenient.stdout).toContain('网站已生成');
    expect((await build(['--strict'], [statedFigure], {})).code).toBe(1);
  });

  test('leaves infos to check', async () => {
    const info = finding('info', { at: at(report, '全年'), rule: 'continuity/jump' });
    expect((await build([], [info], { published })).stderr).toBe('');
    expect((await build([], [statedFigure, info], { published })).stderr).not.toContain('continuity/jump');
  });

  test('quiet says nothing when all is well', async () => {
    expect(await build(['--quiet'], [], { published })).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('timings says on standard error what took how long, of one thread that looks at no record', async () => {
    const { stderr, asked } = await build(['--timings', '--jobs', '4', '--quiet'], [], { published });
    expect(stderr).toMatch(/^各阶段用时（秒）：\n {6}0\.000 {2}读取\n/);
    expect(asked).toMatchObject({ jobs: 1, cache: false });
    expect(asked?.measure?.('read', () => 'text')).toBe('text');
  });

  test('timings ends with the share of paragraphs that were plain, as the build counted them', async () => {
    const { stderr } = await build(['--timings'], [], { published }, 'zh', { all: 3, plain: 2 });
    expect(stderr.endsWith('\n不必经过 Markdown 解析器的段落：66.6%（3 段中的 2 段）\n')).toBe(true);
  });

  test('a site.yaml that cannot be understood ends with 2', async () => {
    expect((await build([], [columnTotal], { unconfigured: true })).code).toBe(2);
  });
});
