import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/check-site.ts';
import { typed } from './session.ts';

const demonstration = resolve(import.meta.dirname, '../../content');

const site = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-new-'));
  cpSync(demonstration, join(root, 'content'), { recursive: true });
  return root;
};

const text = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('new', () => {
  test('writes both files, says what they are and what to do next', async () => {
    const root = site();
    expect(await typed('new 2025 --agency suqian', { cwd: root })).toEqual({
      code: 0,
      stderr: '',
      stdout: `已新建 content/suqian/2025：
  report.md        正文，照里面的填写说明写
  statistics.yaml  三张表的数字；能从 2024 年年报推出的数已经填好，请核对
接下来：填好这些文件，用 nianbao check 核对。写好以后填上发布日期，删去 status: draft，再运行 nianbao build。
`,
    });
    expect(text(root, 'content/suqian/2025/statistics.yaml')).toContain('二、上年结转政府信息公开申请数量: { 自然人: 118, 商业企业: 5,');
    expect(text(root, 'content/suqian/2025/report.md')).toContain('## 六、其他需要报告的事项');
  });

  test('writes what passes: only notes are found in a new report, until it is no draft any more', async () => {
    const root = site();
    await typed('new 2025 --agency suqian', { cwd: root });
    const findings = () => checkSite({ root, paths: ['content/suqian/2025'] }).findings;
    expect([...new Set(findings().map(({ severity }) => severity))]).toEqual(['info']);
    const report = join(root, 'content/suqian/2025/report.md');
    writeFileSync(report, readFileSync(report, 'utf8').replace('status: draft\n', ''));
    const errors = findings().filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule).sort()).toEqual(['schema/value', 'sections/template-text']);
    const pieces = readFileSync(report, 'utf8').split('\n<!--').length - 1;
    expect(errors.find(({ rule }) => rule === 'sections/template-text')?.message.zh).toMatch(new RegExp(`^${pieces} 处填写说明还没有删掉`));
  });

  test('uses canonical keys and English guidance for readers of English', async () => {
    const root = site();
    const { stdout } = await typed('new 2025 --agency content/liangkou/ --lang en', { cwd: root, language: 'en' });
    expect(stdout).toMatch(/^Made content\/liangkou\/2025:\n/);
    expect(text(root, 'content/liangkou/2025/statistics.yaml')).toContain('  licensing: { decisions: 0 } # 行政许可');
    expect(text(root, 'content/liangkou/2025/report.md')).toContain('<!-- Guidance: ');
  });

  test.each(['schemas', 'node_modules/nianbao/schemas'])('leads editors to the schemas in %s', async (folder) => {
    const root = site();
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'statistics.2021.schema.json'), '{}');
    await typed('new 2025 --agency suqian', { cwd: root });
    expect(text(root, 'content/suqian/2025/statistics.yaml').split('\n')[0]).toBe(
      `# yaml-language-server: $schema=../../../${folder}/statistics.2021.zh.schema.json`,
    );
  });

  test('of a year before the form has a report alone', async () => {
    const root = site();
    await typed('new 2017 --agency suqian', { cwd: root });
    expect(existsSync(join(root, 'content/suqian/2017/statistics.yaml'))).toBe(false);
    expect(checkSite({ root, paths: ['content/suqian/2017'] }).findings.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test.each([
    ['2022', '没有 2021 年的数字可用，“上年结转”从 0 填起'],
    ['2025', '2024 年的 statistics.yaml 有问题，没有取用里面的数；请改正它，再自己填“上年结转”'],
  ])('says when nothing could be carried over to %s', async (year, sentence) => {
    const root = site();
    writeFileSync(join(root, 'content/suqian/2024/statistics.yaml'), '三、收到: {}\n');
    expect((await typed(`new ${year} --agency suqian`, { cwd: root })).stdout).toContain(sentence);
  });

  test.each([
    ['new 2024 --agency suqian', 'nianbao: “content/suqian/2024/report.md”已经有了，不会改动它\n'],
    ['new 25 --agency suqian', 'nianbao: “25”不是报告年度，要写 1990 到 2099 之间的四位数字，例如 2025。用法见 nianbao help new。\n'],
    ['new 2100 --agency suqian', 'nianbao: “2100”不是报告年度，要写 1990 到 2099 之间的四位数字，例如 2025。用法见 nianbao help new。\n'],
    ['new', 'nianbao: 还要写 YEAR：报告年度，四位数字。用法见 nianbao help new。\n'],
    [
      'new 2025 --agency suqain',
      'nianbao: content 里没有“suqain”这个机关（有 agency.yaml 的文件夹才是机关）。是不是想写 suqian？用法见 nianbao help new。\n',
    ],
    [
      'new 2025 --agency ../../etc',
      'nianbao: content 里没有“../../etc”这个机关（有 agency.yaml 的文件夹才是机关）。用法见 nianbao help new。\n',
    ],
    [
      'new 2025',
      'nianbao: 根机关自己没有报告过，请用 --agency 指定是哪个机关，例如 --agency huaian；确实要给根机关新建，写 --agency content。用法见 nianbao help new。\n',
    ],
    [
      'new 2025 --root content',
      'nianbao: 这里没有 content 文件夹。请运行 nianbao init 建立一个新网站，或者用 --root 指定 content 所在的文件夹\n',
    ],
  ])('%s is refused in a sentence, with nothing written', async (line, stderr) => {
    const root = site();
    expect(await typed(line, { cwd: root })).toEqual({ code: 2, stdout: '', stderr });
    expect(existsSync(join(root, 'content/suqian/2025'))).toBe(false);
  });

  test('never writes through a link', async () => {
    const root = site();
    const elsewhere = mkdtempSync(join(tmpdir(), 'nianbao-elsewhere-'));
    symlinkSync(elsewhere, join(root, 'content/suqian/2025'));
    expect(await typed('new 2025 --agency suqian', { cwd: root })).toMatchObject({
      code: 2,
      stderr: 'nianbao: “content/suqian/2025”已经有了，不会改动它\n',
    });
    expect(existsSync(join(elsewhere, 'report.md'))).toBe(false);
  });

  test('keeps attachments that were there first', async () => {
    const root = site();
    mkdirSync(join(root, 'content/suqian/2025'));
    writeFileSync(join(root, 'content/suqian/2025/附表.csv'), 'a,b\n');
    expect((await typed('new 2025 --agency suqian --quiet', { cwd: root })).stdout).toBe('');
    expect(text(root, 'content/suqian/2025/附表.csv')).toBe('a,b\n');
  });
});
