import { describe, expect, it } from 'vitest';
import { reportDataRoutes } from '../../src/data/report-routes.ts';
import { siteDataRoutes } from '../../src/data/site-data-routes.ts';
import { formIndex } from '../../src/form/figures.ts';
import { aliasPath } from '../../src/model/pages/alias-path.ts';
import { type AssetFiles, siteAssets, themeCss } from '../../src/render/assets.ts';
import { sitemapRoutes } from '../../src/render/pages/site-files.ts';
import type { CopyOf } from '../../src/render/route.ts';
import { searchRoutes } from '../../src/search/search-routes.ts';
import { dataInput } from '../data/fixture-data.ts';
import { allRoutes } from '../support/all-routes.ts';
import { detailOf, narrativeOf } from './fixture-reports.ts';
import { filesOf, fixtureFiles, routesOf, shippedAssets } from './fixture-routes.ts';
import { detailAt, fixtureConfig, fixtureDetails, fixtureSite, siteOf, summaryWith } from './fixture-site.ts';

const files = fixtureFiles();
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const file = (path: string): string => files.get(path) ?? '';

const input = dataInput(fixtureDetails, fixtureSite);
const dataFiles = new Set(
  [
    ...input.site.reports.flatMap((report) => reportDataRoutes(input, report)),
    ...allRoutes(searchRoutes(input), input.site.reports),
    ...siteDataRoutes(input),
  ].map(({ path }) => path),
);

describe('the files of a site', () => {
  it('lie where the contract says', () => {
    expect([...files.keys()].map((path) => path.replace(/\.[0-9a-f]{10}\./, '.HASH.')).sort()).toEqual([
      '2018/index.html',
      '2019/index.html',
      '2023/index.html',
      '2024/index.html',
      '404.html',
      '_headers',
      'assets/icon.HASH.svg',
      'assets/search.HASH.js',
      'assets/site.HASH.css',
      'assets/site.HASH.js',
      'data/index.html',
      'feed.xml',
      'huaian/hongze/2023/index.html',
      'huaian/hongze/index.html',
      'huaian/index.html',
      'huaian/rollup-2023.html',
      'index.html',
      'old/suqian-2023.html',
      'reports.html',
      'robots.txt',
      'rollup-2019.html',
      'rollup-2023.html',
      'rollup-2024.html',
      'search/index.html',
      'shanghai/2018/index.html',
      'shanghai/2019/index.html',
      'shanghai/index.html',
      'sitemap.xml',
      'suqian/2023/index.html',
      'suqian/2024/index.html',
      'suqian/index.html',
    ]);
  });

  it('are the same bytes each time', () => {
    expect([...fixtureFiles()]).toEqual([...files]);
  });

  it.each(pages)('%s leads only to files and places that exist', (path, markup) => {
    const targets = [...markup.matchAll(/(?:href|src)="([^"]*)"/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^https?:/.test(target));
    const broken = targets.filter((target) => {
      const address = new URL(target, `https://x/${path}`);
      const to = decodeURIComponent(address.pathname.slice(1));
      if (dataFiles.has(to)) return false;
      const page = files.get(to);
      return page === undefined || (address.hash !== '' && !page.includes(` id="${decodeURIComponent(address.hash.slice(1))}"`));
    });
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s has nothing inline but data, charset and policy first, and each id once', (_path, markup) => {
    expect(markup).toMatch(
      /^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"/,
    );
    const scripts = [...markup.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag.replace(/src="[^"]*"/, 'src'));
    expect(scripts.filter((tag) => tag !== '<script src>' && tag !== '<script type="application/ld+json">')).toEqual([]);
    expect(markup).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<base|<iframe/);
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('print every zero of a report of zeros', () => {
    const statistics = {
      edition: '2021',
      values: formIndex('2021').figures.map(() => 0),
      notes: new Map(),
      tableNotes: {},
      indicators: [],
    } as const;
    const details = [detailOf(detailAt('suqian/2024').report.agency, 2024, statistics, narrativeOf('2021', {}))];
    const page = filesOf(routesOf(siteOf(details), details)).get('suqian/2024/index.html') ?? '';
    const tables = page.slice(page.indexOf('id="table-proactive"'));
    expect(tables.match(/<td [^>]*>0<\/td>/g)).toHaveLength(formIndex('2021').figures.length);
    expect(page.match(/<td class="now">0<\/td>/g)).toHaveLength(8);
  });

  it('are without header and footer where they go into another website', () => {
    const embedded = filesOf(routesOf(siteOf(fixtureDetails, { ...fixtureConfig, layout: 'embed' }), fixtureDetails));
    expect(embedded.get('suqian/2024/index.html')).not.toMatch(/<header class="site-header"|<footer/);
    expect(embedded.get('suqian/2024/index.html')).toContain('<nav class="breadcrumbs"');
    expect(file('suqian/2024/index.html')).toMatch(/<header class="site-header"[\s\S]*<footer/);
  });
});

describe('files for machines', () => {
  it('list pages with the dates of content, and no draft', () => {
    const sitemap = file('sitemap.xml');
    expect(sitemap).toContain('<url><loc>https://www.example.gov.cn/xxgk/</loc><lastmod>2025-04-02</lastmod></url>');
    expect(sitemap).toContain('<url><loc>https://www.example.gov.cn/xxgk/suqian/2024/</loc><lastmod>2025-04-02</lastmod></url>');
    expect(sitemap).toContain('<url><loc>https://www.example.gov.cn/xxgk/shanghai/2019/</loc></url>');
    expect(sitemap).not.toContain('hongze/2023');
  });

  it('split a sitemap that is too long', () => {
    const [report] = fixtureSite.reports;
    if (!report) throw new Error('no report');
    const reports = Array.from({ length: 50_000 }, (_, at) => summaryWith(report, { path: `a/${at}` }));
    const routes = sitemapRoutes({ ...fixtureSite, reports });
    expect(routes.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    const addressesIn = (text = ''): readonly string[] => text.match(/<loc>[^<]*<\/loc>/g) ?? [];
    const files = filesOf(routes);
    const ofOne = addressesIn(filesOf(sitemapRoutes({ ...fixtureSite, reports: [report] })).get('sitemap.xml')).length;
    const [first, second] = [addressesIn(files.get('sitemap-1.xml')), addressesIn(files.get('sitemap-2.xml'))];
    expect([first.length, second.length]).toEqual([50_000, ofOne - 1]);
    expect(new Set([...first, ...second]).size).toBe(50_000 + ofOne - 1);
    expect(routes.at(-1)?.body()).toContain('<sitemap><loc>https://www.example.gov.cn/xxgk/sitemap-2.xml</loc></sitemap>');
  });

  it('feed dated reports, newest first, in Beijing time', () => {
    const feed = file('feed.xml');
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).toContain('<updated>2025-04-02T00:00:00+08:00</updated>\n<published>2025-03-21T09:30:00+08:00</published>');
    const none = filesOf(routesOf(siteOf([]), [])).get('feed.xml');
    expect(none).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });

  it('give the policy as a header, and let hashed files stay', () => {
    expect(file('_headers')).toContain(
      "  Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'\n",
    );
    expect(file('_headers')).toMatch(/\n\/assets\/site\.[0-9a-f]{10}\.css\n {2}Cache-Control: public, max-age=31536000, immutable\n/);
    expect(file('robots.txt')).toContain('Sitemap: https://www.example.gov.cn/xxgk/sitemap.xml');
  });

  it('lead from former addresses to the report', () => {
    expect(file('old/suqian-2023.html')).toContain('<meta http-equiv="refresh" content="0; url=../suqian/2023/index.html">');
    expect(file('old/suqian-2023.html')).toContain('<link rel="canonical" href="https://www.example.gov.cn/xxgk/suqian/2023/">');
  });
});

describe('a former address', () => {
  it.each([
    ['old/2020.html', 'old/2020.html'],
    ['/zwgk/nb2020/', 'zwgk/nb2020/index.html'],
    ['年报/2020', '年报/2020/index.html'],
    ['a/b.pdf', undefined],
    ['../x.html', undefined],
    ['a/../../x.html', undefined],
    ['//evil.example/x.html', undefined],
    ['https://evil.example/', undefined],
    ['a\\b.html', undefined],
    ['.htaccess', undefined],
    ['a//b.html', undefined],
    ['', undefined],
  ])('%s is %s', (alias, path) => {
    expect(aliasPath(alias)).toBe(path);
  });
});

describe('a theme', () => {
  it('sets custom properties and nothing else', () => {
    expect(themeCss({ color: '#8c1d18', measure: '38em' })).toBe('\n:root {\n  --color: #8c1d18;\n  --measure: 38em;\n}\n');
    const hostile = {
      a: 'red; } body { display: none',
      b: 'url(https://evil.example/x)',
      c: 'red /* ',
      d: '@import "x"',
      e: 'image-set("x" 1x)',
      f: '</style>',
      'g{': 'red',
      h: 'u\\72l(x)',
    };
    expect(themeCss(hostile)).toBe('');
  });

  it('goes into the style sheet, with the site’s own sheets last', () => {
    const own: AssetFiles = new Map<string, string | CopyOf>([
      ...shippedAssets(),
      ['assets/style/zz-own.css', '.own {}'],
      ['assets/emblem.png', { copy: '/x/emblem.png' }],
    ]);
    const { routes, paths } = siteAssets(own, { color: 'teal' });
    const css = routes.find(({ path }) => path === paths.stylesheet)?.body();
    expect(css).toMatch(/\.own \{\}\n\n:root \{\n {2}--color: teal;\n\}\n$/);
    expect(routes.find(({ path }) => path === 'assets/emblem.png')?.body()).toEqual({ copy: '/x/emblem.png' });
    expect(paths.stylesheet).not.toBe(siteAssets(shippedAssets(), {}).paths.stylesheet);
  });
});
