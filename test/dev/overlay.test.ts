import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { eventually, type Followed, followed, originals } from './followed-site.ts';

let browser: Browser;
let site: Followed;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await page.close();
  await site.close();
});

const report = 'suqian/2024/';
const statistics = `${report}statistics.yaml`;
const panel = 'nianbao-overlay .panel';

const open = async (address: string, language: 'zh' | 'en' = 'zh'): Promise<void> => {
  site = await followed({ language });
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1000, height: 700 } });
  complaints = [];
  page.on('console', (said) => complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.dev.url + address);
};

const inContent = (file: string): string => path.join(site.root, 'content', file);

/** One figure that makes a column and a row disagree. */
const breakFigure = (): void => {
  const text = readFileSync(path.join(originals, statistics), 'utf8');
  const broken = text.replace(
    /(received:\s*\{\s*naturalPerson: )(\d+)/,
    (_all, before: string, figure: string) => `${before}${Number(figure) + 1}`,
  );
  expect(broken).not.toBe(text);
  writeFileSync(inContent(statistics), broken);
};
const mend = (file = statistics): void => cpSync(path.join(originals, file), inContent(file));

it('shows a wrong figure with both sides and a hint, goes when it is corrected, and the reader stays where they were', async () => {
  await open(report);
  await page.waitForLoadState('load');
  await page.evaluate('scrollTo(0, 900)');
  expect(await page.locator(panel).isVisible()).toBe(false);
  breakFigure();
  await page.locator(`${panel} article.error`).first().waitFor();
  await eventually(() => expect(site.dev.summary().errors).toBe(1));
  const [finding] = await site.dev.findings();
  const card = await page.locator(`${panel} article.error`).first().innerText();
  expect(card).toContain(finding?.message.zh);
  expect(card).toContain(`建议：${finding?.hint.zh}`);
  expect(card).toContain(finding?.rule);
  expect(card).toContain(`${finding?.place.file}:${finding?.place.line}:${finding?.place.column}`);
  expect(await page.locator(`${panel} article.error mark`).first().innerText()).not.toBe('');
  const link = await page.locator(`${panel} article.error a`).first().getAttribute('href');
  expect(link).toBe(`vscode://file${inContent(statistics)}:${finding?.place.line}:${finding?.place.column}`);
  expect(await page.evaluate('Math.round(scrollY)')).toBe(900);
  mend();
  await page.locator(panel).waitFor({ state: 'hidden' });
  await eventually(async () => expect(await page.evaluate('Math.round(scrollY)')).toBe(900));
  expect(complaints).toEqual([]);
});

it('keeps the last good page under a banner while a file cannot be read', async () => {
  await open(report);
  appendFileSync(inContent(statistics), 'x: [\n');
  await page.locator('nianbao-overlay .banner').waitFor();
  expect(await page.locator('nianbao-overlay .banner').innerText()).toBe(
    '现在看到的是改动以前的页面：这份报告的文件有错误，读不出来。改正以后页面会自动更新。',
  );
  expect(await page.locator('#table-requests').count()).toBe(1);
  mend();
  await page.locator('nianbao-overlay .banner').waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});

it('puts a change into the open page: what was opened, focused and remembered by scripts stays', async () => {
  await open(report);
  await page.waitForLoadState('load');
  await page.evaluate('window.survives = true');
  const details = page.locator('main details').first();
  await details.locator('summary').click();
  expect(await details.getAttribute('open')).toBe('');
  await page.getByRole('button', { name: '长者模式' }).focus();

  appendFileSync(inContent(`${report}report.md`), '\n又写了一句话。\n');
  await page.getByText('又写了一句话。').waitFor();
  breakFigure();
  await page.locator(`${panel} article.error`).first().waitFor();

  expect(await page.evaluate('window.survives')).toBe(true);
  expect(await details.getAttribute('open')).toBe('');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('长者模式');
  // Scripts of the page go on with what is new: a press of the button, the contents that follow the reader.
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: '长者模式' }).getAttribute('aria-pressed')).toBe('true');
  // What is put into the page meanwhile, and larger text, may move the part away again: the reader scrolls until it stands there.
  const reached = (): Promise<string> =>
    page.evaluate(
      'document.querySelector("#other").scrollIntoView({ behavior: "instant" }); document.querySelector("[data-contents] [aria-current]")?.textContent ?? ""',
    );
  await expect.poll(reached, { timeout: 30_000, interval: 200 }).toContain('六、');
  expect(complaints).toEqual([]);
});

it('brings a sorted table up to date as a whole, sortable again', async () => {
  await open('2023/index.html');
  await page.waitForLoadState('load');
  await page.evaluate('window.survives = true');
  const heading = page.getByRole('columnheader', { name: '本年新收政府信息公开申请数量' });
  await heading.getByRole('button').click();
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  const file = inContent('suqian/2023/statistics.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('total: 3511');
  writeFileSync(file, text.replace('total: 3511', 'total: 3987'));
  await page.locator('.comparison td', { hasText: '3987' }).first().waitFor();
  expect(await page.evaluate('window.survives')).toBe(true);
  expect(await heading.getByRole('button').count()).toBe(1);
  await heading.getByRole('button').click();
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  expect(await page.locator('.sort-status').count()).toBe(1);
  expect(complaints).toEqual([]);
});

it('swaps the style sheet without loading the page anew', async () => {
  await open(report);
  await page.evaluate('window.survives = true');
  const style = path.join(site.root, 'templates', 'assets', 'style');
  mkdirSync(style, { recursive: true });
  writeFileSync(path.join(style, 'own.css'), 'h1 { color: rgb(1, 2, 3); }\n');
  await eventually(async () => expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(1, 2, 3)'));
  expect(await page.evaluate('window.survives')).toBe(true);
  await eventually(async () => expect(await page.evaluate('document.querySelectorAll("link[rel=stylesheet]").length')).toBe(1));
  expect(complaints).toEqual([]);
});

it('does not load a page anew for what another page shows, and counts what is wrong there', async () => {
  await open('liangkou/2024/');
  await page.evaluate('window.survives = true');
  breakFigure();
  await page.locator(`${panel} .others a`).first().waitFor();
  expect(await page.evaluate('window.survives')).toBe(true);
  expect(await page.locator(`${panel} .none`).innerText()).toBe('本页没有问题');
  await page.locator(`${panel} .others a`).first().click();
  await page.locator(`${panel} article.error`).first().waitFor();
  expect(page.url()).toBe(site.dev.url + report);
});

it('is closed with Escape, stays closed, and opens by keyboard', async () => {
  await open(report);
  breakFigure();
  await page.locator(`${panel} article.error`).first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator(`${panel} .list`).isVisible()).toBe(false);
  appendFileSync(inContent(`${report}report.md`), '\n又写了一句话。\n');
  await page.getByText('又写了一句话。').waitFor();
  await page.locator(`${panel} .toggle`).waitFor();
  expect(await page.locator(`${panel} .toggle`).getAttribute('aria-expanded')).toBe('false');
  await page.locator(`${panel} .toggle`).focus();
  await page.keyboard.press('Enter');
  await page.locator(`${panel} article.error`).first().waitFor();
});

it('becomes a page as soon as its report is there', async () => {
  await open('liangkou/2023/');
  expect(await page.locator('h1').innerText()).toBe('没有找到这个页面');
  cpSync(inContent('liangkou/2024'), inContent('liangkou/2023'), { recursive: true });
  await page.locator('#table-requests').waitFor();
});

it('speaks English when told to, and shows hostile text as text', async () => {
  await open(report, 'en');
  const hostile = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
  writeFileSync(inContent(statistics), `"${hostile.replaceAll('"', "'")}": 1\n${readFileSync(path.join(originals, statistics), 'utf8')}`);
  const card = page.locator(`${panel} article.error`).first();
  await card.waitFor();
  expect(await card.innerText()).toContain('<img src=x onerror=');
  expect(await card.innerText()).toContain('Hint: ');
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(complaints).toEqual([]);
});
