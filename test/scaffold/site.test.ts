import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../src/load/program-folder.ts';
import { shippedFiles } from '../../src/load/shipped-files.ts';
import { readAgency } from '../../src/parse/read-agency.ts';
import { readSite } from '../../src/parse/read-site.ts';
import { kindOfName } from '../../src/scaffold/site/agency-kind.ts';
import { answerProblem, defaultOf } from '../../src/scaffold/site/answers.ts';
import { agencyYaml, siteYaml } from '../../src/scaffold/site/content-yaml.ts';
import { screenPicture } from '../../src/scaffold/site/screen-picture.ts';
import { sitePlan } from '../../src/scaffold/site/site-plan.ts';
import type { SiteScaffold } from '../../src/scaffold/site/site-scaffold.ts';

const scaffold: SiteScaffold = {
  name: '广州市从化区良口镇人民政府',
  kind: 'township',
  title: '良口镇政府信息公开工作年度报告',
  baseUrl: 'https://www.example.gov.cn/nianbao/',
  year: 2024,
  language: 'zh',
  version: '1.2.3',
};

const plan = (changes: Partial<SiteScaffold> = {}) => sitePlan({ ...scaffold, ...changes }, shippedFiles(programFolder()));

const text = (path: string, changes: Partial<SiteScaffold> = {}): string => {
  const body = plan(changes).find((file) => file.path === path)?.body;
  if (typeof body !== 'string') throw new Error(path);
  return body;
};

const golden = (path: string): string => `../golden/init/${path.replaceAll('/', '_').replace(/^\./, 'dot')}`;

describe('the plan of a new site', () => {
  it('has content, a guide, settings of editors, git and three code platforms, schemas', () => {
    expect(plan().map(({ path }) => path)).toEqual([
      'README.md',
      'content/site.yaml',
      'content/agency.yaml',
      'content/2024/report.md',
      'content/2024/statistics.yaml',
      'package.json',
      '.vscode/settings.json',
      '.vscode/extensions.json',
      '.editorconfig',
      '.gitignore',
      '.gitattributes',
      '.githooks/pre-commit',
      '.github/workflows/nianbao.yml',
      '.gitlab-ci.yml',
      '.workflow/nianbao.yml',
      'docs/figures.svg',
      'docs/text.svg',
      'docs/mistake.svg',
      'docs/right.svg',
      'docs/page.jpg',
      'schemas/agency.schema.json',
      'schemas/site.schema.json',
      'schemas/statistics.2019.schema.json',
      'schemas/statistics.2019.zh.schema.json',
      'schemas/statistics.2021.schema.json',
      'schemas/statistics.2021.zh.schema.json',
      'schemas/statistics.free.schema.json',
    ]);
  });

  it.each(
    plan()
      .filter(({ body, path }) => typeof body === 'string' && !path.endsWith('.svg'))
      .map(({ path }) => path),
  )('writes %s as it is known to be right', async (path) => {
    await expect(text(path)).toMatchFileSnapshot(golden(path));
  });

  it('shows only pictures that it makes', () => {
    for (const year of [2024, 2012]) {
      const files = plan({ year }).map(({ path }) => path);
      const shown = [...text('README.md', { year }).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1]);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((file) => !files.includes(file ?? ''))).toEqual([]);
    }
  });

  it('names no script in the guide that package.json lacks', () => {
    const { scripts } = JSON.parse(text('package.json'));
    const named = [...text('README.md').matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('may run nothing but the hook', () => {
    expect(plan().flatMap(({ path, executable }) => (executable ? [path] : []))).toEqual(['.githooks/pre-commit']);
  });
});

describe('the pipeline for GitHub', () => {
  const workflow = text('.github/workflows/nianbao.yml');

  it('runs for pull requests without secrets, with permission to read and no more', () => {
    const { on, permissions, jobs } = load(workflow) as Record<string, Record<string, unknown>>;
    expect(Object.keys(on ?? {})).toEqual(['push', 'pull_request']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(jobs)).not.toMatch(/permissions|secrets|\$\{\{/);
    expect(workflow).not.toMatch(/pull_request_target|secrets\./);
  });

  it('names every action by its full hash', () => {
    const uses = [...workflow.matchAll(/uses: (\S+)/g)].map((match) => match[1] ?? '');
    expect(uses).toHaveLength(3);
    expect(uses.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });
});

it.each(['.github/workflows/nianbao.yml', '.gitlab-ci.yml', '.workflow/nianbao.yml'])(
  '%s installs without scripts of packages, checks and builds',
  (path) => {
    const pipeline = text(path);
    expect(load(pipeline)).toBeTypeOf('object');
    expect(pipeline).toContain('npm ci --ignore-scripts');
    expect(pipeline.match(/npm (?:ci|install|i)\b/g)).toHaveLength(1);
    expect(pipeline).toMatch(/nianbao check[\s\S]*nianbao build/);
  },
);

describe('site.yaml and agency.yaml', () => {
  const answer = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ maxLength: 30 }),
    fc.constantFrom('yes', '# x', 'a: b', '"', "'x", '- a', '{}', '&a', '3', 'null', '某某\\n局'),
  );

  it('say what was answered, whatever it is, or it is refused beforehand', () => {
    fc.assert(
      fc.property(answer, (given) => {
        if (answerProblem('name', given) === undefined)
          expect(readAgency({ file: '', text: agencyYaml({ ...scaffold, name: given }) }, '').agency?.name).toBe(given);
        if (answerProblem('title', given) === undefined)
          expect(readSite({ file: '', text: siteYaml({ ...scaffold, title: given }) }).site?.title).toBe(given);
      }),
    );
  });

  it.each([
    ['name', '', '不能空着。'],
    ['name', '某某\u202e局', '里面有看不见的字符，请重新输入。'],
    ['name', '某'.repeat(101), '太长，最多 100 个字。'],
    ['kind', '镇', '只能写 state-council、provincial、prefectural、county、township、department 之一。'],
    ['baseUrl', 'www.example.gov.cn', '要写发布后的完整网址，以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/nianbao/。'],
    ['baseUrl', 'https://a b/', '要写发布后的完整网址，以 http:// 或 https:// 开头，例如 https://www.example.gov.cn/nianbao/。'],
    ['year', '24', '要写 1990 到 2099 之间的四位数字，例如 2024。'],
  ] as const)('%s cannot be %j: %s', (question, given, sentence) => {
    expect(answerProblem(question, given)?.zh).toBe(sentence);
  });

  it.each([
    ['江苏省人民政府', 'provincial'],
    ['内蒙古自治区人民政府', 'provincial'],
    ['宿迁市人民政府', 'prefectural'],
    ['大理白族自治州人民政府', 'prefectural'],
    ['淮安市洪泽区人民政府', 'county'],
    ['金湖县人民政府', 'county'],
    ['良口镇人民政府', 'township'],
    ['上海市某某街道办事处', 'township'],
    ['上海市人民政府办公厅', 'department'],
    ['上海市科学技术委员会', 'department'],
  ])('%s is taken for %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
    expect(defaultOf('kind', { name }, 2025)).toBe(kind);
  });

  it('proposes last year, and no year where there is no clock', () => {
    expect(defaultOf('year', {}, 2026)).toBe('2025');
    expect(defaultOf('year', {}, undefined)).toBeUndefined();
  });
});

describe('pictures of the guide', () => {
  const shown = (path: string, changes: Partial<SiteScaffold> = {}): string => {
    const { children } = parseXml(text(path, changes));
    const root = JSON.parse(JSON.stringify(children[0]));
    return root.children
      .filter((node: { name?: string }) => node.name === 'text')
      .map((node: { children: { text: string }[] }) => node.children.map(({ text: part }) => part).join(''))
      .join('');
  };

  it('show what check says of a mistake and of its correction', () => {
    expect(shown('docs/mistake.svg')).toContain('$npxnianbaocheckcontent/2024/statistics.yaml');
    expect(shown('docs/mistake.svg')).toContain('requests/balance');
    expect(shown('docs/mistake.svg')).toContain('发现1个错误。');
    expect(shown('docs/right.svg')).not.toContain('错误：');
    expect(shown('docs/right.svg')).toContain('没有发现问题');
  });

  it('show the files of this very site', () => {
    expect(shown('docs/figures.svg')).toContain('二、主动公开政府信息情况:');
    expect(shown('docs/figures.svg', { language: 'en' })).toContain('licensing:{decisions:0}');
    expect(shown('docs/text.svg')).toContain('##一、总体情况');
  });

  it('are small, and text alone', () => {
    for (const { path, body } of plan())
      if (path.endsWith('.svg') && typeof body === 'string') {
        expect(body.length).toBeLessThan(20_000);
        expect(body).not.toMatch(/<script|href|url\(|<image|\bon\w+=|<style/);
      }
  });

  it('never let text become markup', () => {
    const picture = screenPicture({ title: 'a<b', lines: ['<script>alert(1)</script> & "x"', '\u001b[1;31m红\u001b[0m 黑'] });
    expect(() => parseXml(picture)).not.toThrow();
    expect(picture).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(picture).toContain('fill="#b00020" font-weight="bold">红<');
    expect(picture).toMatch(/textLength="16">黑</);
  });
});
