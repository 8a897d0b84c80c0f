import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { searchRoutes } from '../../src/search/search-routes.ts';
import { type Host, launchChromium, serve } from '../browser/chromium.ts';
import { bytesOf, dataInput } from '../data/fixture-data.ts';
import { agencyOf, detailOf, narrativeOf } from '../render/fixture-reports.ts';
import { filesOf, routesOf } from '../render/fixture-routes.ts';
import { fixtureConfig, fixtureDetails, fixtureSite, siteOf } from '../render/fixture-site.ts';
import { allRoutes } from '../support/all-routes.ts';

const hostileText = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const hostile = detailOf(
  agencyOf('huaian', `淮安${hostileText}`, '淮安', 'prefectural'),
  2022,
  undefined,
  narrativeOf('2021', { overview: `\`${hostileText}\` 敌意文字` }),
);
const many = Array.from({ length: 13 }, (_, at) =>
  detailOf(
    agencyOf('', '示例省人民政府办公厅', '示例省', 'provincial'),
    2000 + at,
    undefined,
    narrativeOf('2021', { overview: '十三份报告都有的话' }),
  ),
);
const details = [...many, ...fixtureDetails, hostile];
const agencies = fixtureSite.agencies.map((agency) => (agency.path === 'huaian' ? hostile.report.agency : agency));
const site = siteOf(details, fixtureConfig, agencies);
const files = new Map([
  ...filesOf(routesOf(site, details)),
  ...allRoutes(searchRoutes(dataInput(details, site)), site.reports).map((route) => [route.path, bytesOf(route).toString('utf8')] as const),
]);

let browser: Browser;
let host: Host;
let page: Page;
let said: string[];

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), serve(files, '/xxgk/nb/')]);
});

afterAll(async () => {
  await Promise.all([browser.close(), host.close()]);
});

beforeEach(async () => {
  page = await browser.newPage({ locale: 'zh-CN' });
  said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
});

afterEach(() => page.close());

const open = (query = '') => page.goto(`${host.address}search/${query}`);
const status = () => page.locator('#search-status');
const titles = () => page.locator('.search-results a').allTextContents();

/** Which result has the focus. */
const focused = () => page.evaluate("[...document.querySelectorAll('.search-results a')].indexOf(document.activeElement)");

describe('the search page', () => {
  it('finds while one types, filters, is walked by arrow keys and opens by Enter', async () => {
    await open();
    await page.locator('#search-query').focus();
    await page.keyboard.type('要求行政机关确认');
    await expect.poll(titles).toHaveLength(4);
    expect(await status().textContent()).toBe('找到4份报告。');
    await page.locator('#search-year').selectOption('2024');
    await expect.poll(titles).toEqual(['宿迁市人民政府2024年政府信息公开工作年度报告']);
    await page.locator('#search-year').selectOption('');
    await page.locator('#search-agency').fill('洪泽');
    await expect.poll(titles).toEqual(['淮安市洪泽区人民政府2023年政府信息公开工作年度报告']);
    await page.locator('#search-agency').fill('');
    await expect.poll(titles).toHaveLength(4);

    await page.locator('#search-query').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/suqian\/2024\/index\.html/);
    expect(await page.locator('h1').textContent()).toContain('宿迁市人民政府');
    expect(said).toEqual([]);
  });

  it('marks what was found, in words around it', async () => {
    await open('?q=答复、归档');
    await expect.poll(titles).toHaveLength(1);
    expect(await page.locator('.search-results p mark').allTextContents()).toEqual(['答复、归档']);
    expect(await page.locator('.search-results p').textContent()).toContain('优化“登记、审核、办理、答复、归档”全流程');
  });

  it('keeps the question in its address, and answers it from there', async () => {
    await open('?q=政府信息&year=2023&agency=宿迁');
    await expect.poll(titles).toEqual(['宿迁市人民政府2023年政府信息公开工作年度报告']);
    expect(await page.locator('#search-year').inputValue()).toBe('2023');
    await page.locator('#search-query').fill('行政复议');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('行政复议');
    expect(new URL(page.url()).searchParams.get('year')).toBe('2023');
  });

  it('shows ten at a time, and more when asked, with the keyboard on the first of them', async () => {
    await open('?q=十三份报告都有的话');
    await expect.poll(titles).toHaveLength(10);
    expect(await status().textContent()).toBe('约有13份报告。');
    await page.locator('[data-search-more]').click();
    await expect.poll(titles).toHaveLength(13);
    expect(await status().textContent()).toBe('找到13份报告。');
    expect(await page.locator('[data-search-more]').isHidden()).toBe(true);
    expect(await focused()).toBe(10);
  });

  it.each([
    ['?q=火星', '没有找到。'],
    ['?q=政', '请至少输入两个字。'],
    ['?q=%20', '请至少输入两个字。'],
    ['', ''],
  ])('says so when there is nothing to show: %s', async (query, text) => {
    await open(query);
    await page.locator('#search-query').press('Enter');
    await expect.poll(() => status().textContent()).toBe(query === '?q=%20' ? '' : text);
    expect(await titles()).toEqual([]);
  });

  it('shows hostile texts and hostile questions as text', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await open(`?q=${encodeURIComponent(hostileText)}&agency=${encodeURIComponent('淮安<img')}#"><script>window.ran=1</script>`);
    await expect.poll(titles).toEqual([`淮安${hostileText}2022年政府信息公开工作年度报告`]);
    expect(await page.locator('.search-results mark').first().textContent()).toContain('<img');
    expect(await page.locator('main img, .search-results script').count()).toBe(0);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(requests.filter((url) => !url.startsWith(host.address))).toEqual([]);
    expect(said).toEqual([]);
  });

  it('is accessible, with results and without', async () => {
    const faults = async () => {
      await page.evaluate(axe.source);
      return page.evaluate("axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
    };
    await open();
    expect(await faults()).toEqual([]);
    await open('?q=政府信息');
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open('?q=政府信息');
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('says that the index cannot be read, and tries again', async () => {
    await page.route('**/search/index.json', (route) => route.abort());
    await open('?q=政府信息');
    await expect.poll(() => status().textContent()).toContain('搜索索引没有读到');
    await page.unroute('**/search/index.json');
    await page.locator('button[type=submit]').click();
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(0);
  });

  it('says without JavaScript that it needs it, and leads to the index of all reports', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${host.address}search/`);
    expect(await plain.locator('noscript').textContent()).toContain('没有启用');
    expect(await plain.locator('form[data-search]').isVisible()).toBe(false);
    await plain.locator('noscript a').click();
    expect(new URL(plain.url()).pathname).toBe('/xxgk/nb/reports.html');
    await plain.context().close();
  });

  it('says from a file that it needs a host, and leads to the index of all reports', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-search-'));
    try {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await page.goto(pathToFileURL(join(folder, 'search/index.html')).href);
      expect(await status().textContent()).toContain('从本机文件打开');
      expect(await page.locator('form[data-search]').isVisible()).toBe(false);
      await page.locator('.search-help a').click();
      await page.waitForURL(/reports\.html$/);
      expect(said).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
