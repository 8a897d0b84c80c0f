import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import { checkSite } from '../../src/check-site.ts';
import type { Context } from '../../src/cli/context.ts';
import { typed } from './session.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'nianbao-init-'));

/** Someone at a terminal who gives these answers, then ends it. */
const answering = (...answers: readonly string[]) => {
  const asked: string[] = [];
  let closed = 0;
  const given: Partial<Context> = {
    thisYear: () => 2026,
    openDialogue: async () => ({
      ask: async (question) => answers[asked.push(question) - 1],
      close: () => void closed++,
    }),
  };
  return { given, asked, closed: () => closed };
};

describe('init', () => {
  test('makes a site from options, that passes check and builds at once', async () => {
    const cwd = folder();
    expect(await typed('init nianbao --name 某某区卫生健康局 --year 2024', { cwd })).toEqual({
      code: 0,
      stderr: '',
      stdout: `网站已建立：nianbao，第一份年报在 content/2024。
机关类型（kind）写的是 department；不对就改 content/agency.yaml，各种类型的写法在那一行后面。
接下来：cd nianbao，运行 npm install，再照 README.md 一步一步做。
`,
    });
    const root = join(cwd, 'nianbao');
    expect(readFileSync(join(root, 'content/agency.yaml'), 'utf8')).toContain('name: 某某区卫生健康局 ');
    const { findings, unconfigured } = checkSite({ root, paths: [] });
    expect(unconfigured).toBe(false);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const out = join(root, 'dist');
    const result = buildSite({ root, out, strict: true, clean: false, builder: { pid: 1, alive: () => false } });
    expect(result.published).toBeDefined();
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    // A draft is not published.
    expect(existsSync(join(out, '2024/index.html'))).toBe(false);
  });

  test.each([
    ['zh', 'department'],
    ['en', 'county'],
    ['zh', 'prefectural'],
  ] as const)('the report of a new site passes when it is filled in, and so does next year’s (%s, %s)', async (language, kind) => {
    const root = folder();
    await typed(`init --name 某某机关 --kind ${kind} --year 2023 --lang ${language}`, { cwd: root, language });
    const report = join(root, 'content/2023/report.md');
    const filled = readFileSync(report, 'utf8')
      .replace(/^# .*\n/gm, '')
      .replace('published:', 'published: 2024-01-20')
      .replace('status: draft\n', '')
      .replace(/<!--[\s\S]*?-->/g, '本年度未收取信息处理费，有关工作按规定进行，没有发生其他情形。');
    writeFileSync(report, filled);
    const statistics = join(root, 'content/2023/statistics.yaml');
    const first = language === 'zh' ? /(新收[^:]*: \{ 自然人: )0/ : /(received: \{ naturalPerson: )0/;
    const open = language === 'zh' ? /(四、结转[^:]*: \{ 自然人: )0/ : /(carriedOut: \{ naturalPerson: )0/;
    const inForce = language === 'zh' ? /(规范性文件: .*现行有效件数: )0/ : /(normativeDocuments: .*inForce: )0/;
    writeFileSync(statistics, readFileSync(statistics, 'utf8').replace(first, '$16').replace(open, '$16').replace(inForce, '$19'));
    const errors = () => checkSite({ root, paths: [] }).findings.filter(({ severity }) => severity === 'error');
    expect(errors()).toEqual([]);
    expect((await typed(`new 2024 --lang ${language}`, { cwd: root, language })).code).toBe(0);
    const next = readFileSync(join(root, 'content/2024/statistics.yaml'), 'utf8');
    expect(next).toMatch(language === 'zh' ? /上年结转[^:]*: \{ 自然人: 6,/ : /carriedIn: \{ naturalPerson: 6,/);
    expect(next).toMatch(language === 'zh' ? /现行有效件数: 9 / : /inForce: 9 /);
    expect(next.split('\n')[0]).toMatch(/\$schema=\.\.\/\.\.\/schemas\/statistics\.2021(?:\.zh)?\.schema\.json$/);
    expect(errors()).toEqual([]);
  });

  test('asks for what it was not told, in order, with what it would take', async () => {
    const root = folder();
    const { given, asked, closed } = answering('宿迁市人民政府', '', '', 'https://www.example.gov.cn/nb', '');
    const { code, stdout } = await typed('init', { cwd: root, ...given });
    expect(code).toBe(0);
    expect(asked).toEqual([
      '机关全称 [某某镇人民政府]: ',
      '机关类型：provincial 省，prefectural 设区的市，county 县（县级市、区），township 乡镇街道，department 部门和其他机关 [prefectural]: ',
      '网站名称 [宿迁市人民政府政府信息公开工作年度报告]: ',
      '网站发布后的完整网址，还不知道就直接回车 [https://nianbao.example/]: ',
      '第一份报告是哪一年度的 [2025]: ',
    ]);
    expect(stdout).toContain('网站已建立：当前文件夹，第一份年报在 content/2025。\n机关类型（kind）写的是 prefectural；');
    expect(readFileSync(join(root, 'content/site.yaml'), 'utf8')).toContain('baseUrl: https://www.example.gov.cn/nb #');
    expect(closed()).toBe(1);
  });

  test('asks again, saying why, and nothing that options have told', async () => {
    const root = folder();
    const { given, asked } = answering('example.gov.cn', 'https://www.example.gov.cn/', '1989', '2024');
    const { code, stderr } = await typed('init --name 某某局 --kind department --title 年报', { cwd: root, ...given });
    expect(code).toBe(0);
    expect(asked).toHaveLength(4);
    expect(stderr).toBe(
      '要写发布后的完整网址，以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/nianbao/。\n要写 1990 到 2099 之间的四位数字，例如 2024。\n',
    );
  });

  test.each([[[]], [['某某局']], [['某某局', '', '', '']]])('ended after the answers %j, it writes nothing', async (answers) => {
    const root = folder();
    const { given, closed } = answering(...answers);
    expect(await typed('init', { cwd: root, ...given })).toEqual({ code: 130, stdout: '', stderr: '已取消，什么都没有写。\n' });
    expect(readdirSync(root)).toEqual([]);
    expect(closed()).toBe(1);
  });

  test('without a terminal takes what it would have proposed, and says what is still to be named', async () => {
    const root = folder();
    const { code, stdout } = await typed('init', { cwd: root, thisYear: () => 2025 });
    expect(code).toBe(0);
    expect(stdout).toContain('机关全称还没有写：请改 content/agency.yaml 的 name 和 kind，content/site.yaml 的 title。');
    expect(existsSync(join(root, 'content/2024/report.md'))).toBe(true);
  });

  test.each([
    ['init', '请用 --year 写明第一份报告的年度，例如 --year 2024。用法见 nianbao help init。'],
    ['init --year 24', '选项 --year 的值“24”不对：要写 1990 到 2099 之间的四位数字，例如 2024。用法见 nianbao help init。'],
    [
      'init --kind town',
      '选项 --kind 的值“town”不对，只能写 state-council、provincial、prefectural、county、township、department 之一。用法见 nianbao help init。',
    ],
    [
      'init --base-url nianbao.example --year 2024',
      '选项 --base-url 的值“nianbao.example”不对：要写发布后的完整网址，以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/nianbao/。用法见 nianbao help init。',
    ],
  ])('%s is refused in a sentence, with nothing written', async (line, sentence) => {
    const root = folder();
    expect(await typed(line, { cwd: root })).toEqual({ code: 2, stdout: '', stderr: `nianbao: ${sentence}\n` });
    expect(readdirSync(root)).toEqual([]);
  });

  test('never overwrites: a folder with any of its files is refused before anything is asked', async () => {
    const root = folder();
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'README.md'), '我的');
    const { given, asked } = answering();
    expect(await typed('init --year 2024', { cwd: root, ...given })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'nianbao: 当前文件夹里已经有 README.md、content，不会改动。请换一个空文件夹，例如 nianbao init nianbao\n',
    });
    expect(asked).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['README.md', 'content']);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('我的');
  });

  test('leaves alone what it does not need: a new git repository, a licence', async () => {
    const root = folder();
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, 'LICENSE'), 'x');
    expect((await typed('init --year 2024 --quiet', { cwd: root })).stdout).toBe('');
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toBe('x');
    expect(statSync(join(root, '.githooks/pre-commit')).mode & 0o111).not.toBe(0);
  });

  test('makes the same files from the same answers', async () => {
    const files = async (root: string) => {
      await typed('init --name 某某局 --year 2024', { cwd: root });
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [join(entry.parentPath, entry.name).slice(root.length), readFileSync(join(entry.parentPath, entry.name), 'base64')])
        .sort();
    };
    expect(await files(folder())).toEqual(await files(folder()));
  });
});
