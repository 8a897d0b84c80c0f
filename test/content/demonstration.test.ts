import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { editionOfYear, editions } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';

const content = resolve(import.meta.dirname, '../../content');

const agencies: readonly (readonly [path: string, name: string, kind: string | undefined, years: readonly number[]])[] = [
  ['', '政府信息公开工作年度报告演示门户', undefined, []],
  ['huaian', '淮安市人民政府', 'prefectural', [2024]],
  ['huaian/hongze', '淮安市洪泽区人民政府', 'county', [2023]],
  ['huaian/jinhu', '金湖县人民政府', 'county', [2023]],
  ['liangkou', '广州市从化区良口镇人民政府', 'township', [2024]],
  ['shanghai-fuban', '上海市人民政府办公厅', 'department', [2019]],
  ['shanghai-kewei', '上海市科学技术委员会', 'department', [2024]],
  ['suqian', '宿迁市人民政府', 'prefectural', [2023, 2024]],
];

const reports = agencies.flatMap(([path, , , years]) => years.map((year) => ({ folder: join(path, String(year)), year })));

const text = (...path: readonly string[]): string => readFileSync(join(content, ...path), 'utf8');

/** What stands at a path of parsed YAML; undefined where nothing does. */
const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === key)?.[1] : undefined),
      value,
    );

const statistics = (folder: string): unknown => load(text(folder, 'statistics.yaml'));

const frontMatter = (folder: string): unknown => load(text(folder, 'report.md').split('---\n')[1] ?? '');

const body = (folder: string): string => text(folder, 'report.md').split('---\n').slice(2).join('---\n');

const agencyFolders = (below: string): string[] =>
  readdirSync(join(content, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\d{4}$/.test(entry.name))
    .flatMap(({ name }) => [join(below, name), ...agencyFolders(join(below, name))]);

const yearFolders = (agency: string): number[] =>
  readdirSync(join(content, agency))
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number)
    .sort();

describe('the agencies of the demonstration site', () => {
  it('are those of the list, no more', () => {
    expect(['', ...agencyFolders('')].sort()).toEqual(agencies.map(([path]) => path));
  });

  it.each(agencies)('"%s" is %s, kind %s, with its report years', (path, name, kind, years) => {
    const agency = load(text(path, 'agency.yaml'));
    expect(at(agency, 'name')).toBe(name);
    expect(at(agency, 'kind')).toBe(kind);
    expect(yearFolders(path)).toEqual(years);
  });
});

describe.each(reports)('the report $folder', ({ folder, year }) => {
  const edition = editionOfYear(year) ?? '2021';

  it('has the six official headings, verbatim and in order', () => {
    const headings = body(folder)
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .map((line) => line.slice(3));
    expect(headings).toEqual(editions[edition].sections.map(({ title }) => title));
  });

  it('covers the five aspects under headings of their own', () => {
    const headings = body(folder).match(/^### .*$/gm);
    expect(headings).toEqual([
      '### （一）主动公开',
      '### （二）依申请公开',
      '### （三）政府信息管理',
      '### （四）政府信息公开平台建设',
      '### （五）监督保障',
    ]);
  });

  it('says that it is a demonstration, in its metadata and to its readers', () => {
    expect(at(frontMatter(folder), 'source')).toMatch(/^演示站点（数字取自.*公开发布的年度报告，文字为演示编写）$/);
    expect(at(frontMatter(folder), 'summary')).toMatch(/^演示文稿。/);
    expect(body(folder).trimStart()).toMatch(/^> .*演示/);
  });

  it('claims no date of publication but the one that is known', () => {
    expect(at(frontMatter(folder), 'published')).toBe(folder === 'huaian/2024' ? '2025-02-25' : undefined);
  });

  it('says what was done about the processing fee', () => {
    expect(body(folder).split('## 六、其他需要报告的事项')[1]).toContain('信息处理费');
  });

  it('refers to figures that the form has', () => {
    const paths = [...body(folder).matchAll(/\{\{(?:previous\.)?([^{}]*)\}\}/g)].map((match) => match[1] ?? '');
    expect(paths.filter((path) => !formIndex(edition).byPath.has(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
  });

  it('leads an editor to its schema', () => {
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text(folder, 'statistics.yaml'))?.[1] ?? '';
    expect(schema).toContain(`statistics.${edition}.`);
    expect(existsSync(resolve(dirname(join(content, folder, 'statistics.yaml')), schema))).toBe(true);
  });
});

describe('published figures', () => {
  it.each([
    ['proactive.normativeDocuments.inForce', 420],
    ['proactive.fees.amount', 72701.2578],
    ['requests.received.naturalPerson', 3440],
    ['requests.received.total', 3525],
    ['requests.carriedIn.total', 121],
    ['requests.outcomes.granted.naturalPerson', 1408],
    ['requests.outcomes.granted.total', 1431],
    ['requests.outcomes.unavailable.notHeld.enterprise', 33],
    ['requests.outcomes.otherwise.other.total', 354],
    ['requests.outcomes.total.total', 3521],
    ['requests.carriedOut.total', 125],
    ['disputes.reconsideration.total', 170],
    ['disputes.litigation.afterReconsideration.upheld', 33],
    ['indicators.policyLibrary.value', 10219],
  ])('of 宿迁 2024 stay as they are: %s is %d', (path, value) => {
    expect(at(statistics('suqian/2024'), path)).toBe(value);
  });

  it('of 宿迁 lead from 2023 to 2024', () => {
    expect(at(statistics('suqian/2024'), 'requests.carriedIn')).toEqual(at(statistics('suqian/2023'), 'requests.carriedOut'));
  });

  it('of 洪泽 2023 keep their two wrong totals, each waived with its reason', () => {
    expect(at(statistics('huaian/hongze/2023'), 'disputes.reconsideration')).toEqual({
      upheld: 10,
      corrected: 1,
      other: 0,
      pending: 0,
      total: 0,
    });
    expect(at(statistics('huaian/hongze/2023'), 'disputes.litigation.afterReconsideration')).toMatchObject({ upheld: 5, total: 0 });
    expect(at(frontMatter('huaian/hongze/2023'), 'waivers')).toEqual([
      { rule: 'disputes/total', path: 'disputes.reconsideration.total', reason: expect.stringContaining('11') },
      { rule: 'disputes/total', path: 'disputes.litigation.afterReconsideration.total', reason: expect.stringContaining('5') },
    ]);
  });

  it('of 良口 2024 are 3 requests, and nothing is claimed about who asked or how each ended', () => {
    const requests = at(statistics('liangkou/2024'), '三、收到和处理政府信息公开申请情况');
    const received = at(requests, '一、本年新收政府信息公开申请数量');
    expect(at(received, '总计.数值')).toBe(3);
    expect(Object.entries(received ?? {}).filter(([column, value]) => column !== '总计' && value !== null)).toEqual([]);
    const outcomes = Object.entries(at(requests, '三、本年度办理结果') ?? {}).filter(([row]) => row !== '（七）总计');
    const stated = JSON.stringify(outcomes).match(/:\d/g);
    expect(stated).toBeNull();
  });
});
