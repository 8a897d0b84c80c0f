import { describe, expect, it } from 'vitest';
import { agencySchema } from '../../src/schema/agency.ts';
import { frontMatterSchema } from '../../src/schema/front-matter.ts';
import type { Json } from '../../src/schema/json-schema.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { errorsOf } from './validation.ts';

describe('site.yaml', () => {
  const errors = errorsOf(siteSchema);
  const site = (more: Record<string, Json> = {}) => errors({ title: '某区', baseUrl: 'https://www.example.gov.cn/nianbao/', ...more });

  it('needs title and baseUrl', () => {
    expect(site()).toEqual([]);
    expect(errors({})).toEqual(['required title', 'required baseUrl']);
  });

  it.each(['http://example.gov.cn', 'https://example.gov.cn:8443/a/b', 'https://例子.政务/'])('accepts baseUrl %s', (baseUrl) => {
    expect(site({ baseUrl })).toEqual([]);
  });

  it.each([
    'www.example.gov.cn',
    '/nianbao/',
    'ftp://example.gov.cn/',
    'https://a.cn/?x=1',
    'https://a.cn/#x',
    'https://user@a.cn/',
    'javascript:alert(1)',
  ])('refuses baseUrl %s', (baseUrl) => {
    expect(site({ baseUrl })).toHaveLength(1);
  });

  it('knows both forms of 政府网站标识码', () => {
    for (const siteIdCode of ['3200000001', 'bm12345678']) expect(site({ siteIdCode })).toEqual([]);
    for (const siteIdCode of ['320000001', 'bm1234567', 'BM12345678', '32000000011']) expect(site({ siteIdCode })).toHaveLength(1);
  });

  it('takes levels per rule', () => {
    expect(site({ rules: { 'narrative/similarity': 'off', 'requests/row-total': 'error', 'text/*': 'info' } })).toEqual([]);
    expect(site({ rules: { 'narrative/similarity': 'none' } })).toEqual(['/rules/narrative~1similarity enum error,warning,info,off']);
    expect(site({ rules: { narrative: 'off' } })).toEqual(['/rules additionalProperties narrative']);
  });

  it.each([
    '#b00020',
    'red',
    '1.5rem',
    '0',
    '-2px',
    '100%',
    'rgb(10, 20 30 / 50%)',
    'oklch(0.7 0.1 200)',
    '"方正小标宋简体", SimSun, serif',
    'Noto Serif CJK SC',
  ])('takes the theme value %s', (value) => {
    expect(site({ theme: { 'heading-font': value } })).toEqual([]);
  });

  it.each([
    'url(https://example.com/x)',
    'red; background: url(x)',
    'red}',
    '{',
    'expression(alert(1))',
    'var(--x)',
    'rgb(0,0,0) url(x)',
    'rgb(url(x))',
    '\\75rl(x)',
    '"a',
    '/* */',
    '@import',
    '</style>',
    'a\nb',
    '',
    `${'a, '.repeat(100)}a`,
  ])('refuses the theme value %j', (value) => {
    expect(site({ theme: { color: value } }).length).toBeGreaterThan(0);
  });

  it.each(['--color', 'Color', 'color;x', '颜色', '__proto__x'])('refuses the theme name %s', (name) => {
    expect(site({ theme: { [name]: 'red' } })).toEqual([`/theme additionalProperties ${name}`]);
  });

  it('judges hostile theme values in linear time', () => {
    const errorsOfValue = (value: string) => site({ theme: { color: value } });
    expect(errorsOfValue(`${'a '.repeat(50_000)}!`).length).toBeGreaterThan(0);
    expect(errorsOfValue(`${'a, '.repeat(50_000)}!`).length).toBeGreaterThan(0);
  });

  it('names a key that it does not have', () => {
    expect(site({ tittle: 'x' })).toEqual(['additionalProperties tittle']);
  });
});

describe('agency.yaml', () => {
  const errors = errorsOf(agencySchema);

  it('needs a name', () => {
    expect(errors({ name: '某某镇人民政府', kind: 'township', ruleMaking: false, deadline: '01-31', aggregates: true })).toEqual([]);
    expect(errors({ kind: 'village' })).toEqual([
      'required name',
      '/kind enum state-council,provincial,prefectural,county,township,department',
    ]);
    expect(errors({ name: '' })).toEqual(['/name minLength 1']);
  });

  it('knows which days there are', () => {
    for (const deadline of ['01-31', '02-29', '12-31']) expect(errors({ name: '某局', deadline })).toEqual([]);
    for (const deadline of ['1-31', '02-30', '04-31', '13-01', '00-10', '01-31 ', '2025-01-31'])
      expect(errors({ name: '某局', deadline })).toHaveLength(1);
  });
});

describe('front matter', () => {
  const errors = errorsOf(frontMatterSchema);

  it('may be empty, and may say all', () => {
    expect(errors({})).toEqual([]);
    expect(
      errors({
        title: '某某镇人民政府2024年政府信息公开工作年度报告',
        published: '2025-01-24 09:30',
        source: '某某镇人民政府',
        index: '000014349/2025-00001',
        keywords: ['年度报告'],
        summary: '摘要',
        status: 'draft',
        aliases: ['/art/2025/1/24/art_1.html'],
        revisions: [{ date: '2025-03-01', note: '更正第三部分' }],
        waivers: [{ rule: 'continuity/carried', path: 'requests.carriedIn.total', reason: '机构合并' }],
      }),
    ).toEqual([]);
    expect(errors({ keywords: '年度报告' })).toEqual([]);
  });

  it.each(['2025-1-24', '2025-02-30', '2025/01/24', '2025-01-24 24:00', '2025-01-24T09:30', '2025年1月24日', '20250124'])(
    'refuses the date %s',
    (published) => {
      expect(errors({ published })).toHaveLength(1);
    },
  );

  it.each([
    '../x',
    'a/../b',
    '.hidden',
    '_headers',
    '//evil.example',
    'https://evil.example/',
    'a b',
    'a\\b',
    '',
    '/',
    'a//b',
    'a?b',
    '年报',
  ])('refuses the former address %j', (alias) => {
    expect(errors({ aliases: [alias] }).length).toBeGreaterThan(0);
  });

  it('wants a waiver whole', () => {
    expect(errors({ waivers: [{ rule: 'continuity/carried' }] })).toEqual(['/waivers/0 required path', '/waivers/0 required reason']);
    expect(errors({ waivers: [{ rule: 'all', path: 'x', reason: 'y' }] })).toHaveLength(1);
  });

  it('knows no other status', () => {
    expect(errors({ status: 'published' })).toEqual(['/status enum draft']);
  });
});
