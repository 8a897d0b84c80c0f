import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';

const scripts = path.resolve(import.meta.dirname, '../../templates/dev');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

const words = fc.constantFrom('甲', '乙', '丙', '');
const attributes = fc.constantFrom('', ' class="a"', ' class="b" hidden', ' id="x"', ' id="y"', ' title="一"');
const { tree } = fc.letrec<{ tree: string; children: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    words,
    fc
      .record({ name: fc.constantFrom('div', 'section', 'details', 'ul', 'b', 'svg'), given: attributes, children: tie('children') })
      .map(({ name, given, children }) => `<${name}${given}>${children}</${name}>`),
    fc.constant('<!-- 注 -->'),
  ),
  children: fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join('')),
}));
const head = fc.record({
  title: words,
  more: fc.constantFrom('', '<meta name="description" content="一">', '<link rel="canonical" href="/a">'),
});
const html = fc
  .record({ head, given: attributes, lang: fc.constantFrom('zh-CN', 'en'), body: fc.array(tree, { maxLength: 5 }) })
  .map(
    ({ head: { title, more }, given, lang, body }) =>
      `<!doctype html><html lang="${lang}"><head><title>${title}</title>${more}</head><body${given}>${body.join('')}</body></html>`,
  );

/** Opens a page with nothing but what is given, from which the client's modules can be had. */
const opened = async (first: string) => {
  const page = await browser.newPage();
  await page.route('http://test.example/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return name === ''
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: first })
      : route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: readFileSync(path.join(scripts, name), 'utf8') });
  });
  await page.goto('http://test.example/');
  await page.evaluate(`import('/open-page.js').then(({ openPage }) => {
    window.become = openPage('script[data-version]', () => undefined);
    window.wanted = (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
    window.steps = (pages) => pages.flatMap((html) => {
      const before = document.documentElement.outerHTML;
      const done = become(html);
      const now = document.documentElement.outerHTML;
      if (done ? now === wanted(html) : now === before && now === wanted(html)) return [];
      return [{ before, html, now, done }];
    });
  })`);
  return page;
};

it('turns an open page into any other, whatever both hold', async () => {
  const sequences = fc.sample(fc.array(html, { minLength: 2, maxLength: 40 }), { numRuns: 10, seed: 7 });
  for (const [first = '', ...others] of sequences) {
    const page = await opened(first);
    expect(await page.evaluate(`steps(${JSON.stringify(others)})`)).toEqual([]);
    await page.close();
  }
});

const page = (body: string, more = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><title>页</title>${more}</head><body>${body}</body></html>`;

it('leaves alone what has not changed, and what scripts have made of it', async () => {
  const sorted = '<table data-sortable><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>';
  const open = await opened(page(`<p id="a">甲</p><div>${sorted}</div><details><summary>乙</summary></details><input><p id="z">末</p>`));
  await open.evaluate(`{
    window.rows = [...document.querySelectorAll('tr')];
    rows[0].before(rows[1]);
    document.querySelector('details').open = true;
    document.querySelector('input').value = '写了一半';
    document.querySelector('input').focus();
    document.querySelector('div').after('脚本写的');
  }`);
  const next = page(
    `<p id="a">甲甲</p><div>${sorted}</div><p>新</p><details><summary>乙</summary></details><input><p id="z" class="last">末</p>`,
  );
  expect(await open.evaluate(`become(${JSON.stringify(next)})`)).toBe(true);
  expect(
    await open.evaluate(`({
      order: [...document.querySelectorAll('tr')].map((row) => rows.indexOf(row)),
      open: document.querySelector('details').open,
      typed: document.activeElement.value,
      texts: document.body.innerText.split(/\\s+/),
      last: document.querySelector('#z').className,
    })`),
  ).toEqual({
    order: [1, 0],
    open: true,
    typed: '写了一半',
    texts: ['甲甲', '2', '1', '脚本写的', '新', '乙', '末'],
    last: 'last',
  });
  await open.close();
});

it('carries over what readers did to a part that is replaced, and announces the new part', async () => {
  const part = (words: string): string =>
    `<section id="${words}"><details><summary>${words}</summary><p>${words}</p></details><input name="q"><div tabindex="0" style="height: 20px; overflow: auto"><p style="height: 200px">${words}</p></div><a href="#">${words}</a></section>`;
  const open = await opened(page(part('one')));
  await open.evaluate(`{
    document.querySelector('details').open = true;
    document.querySelector('input').value = '写了一半';
    document.querySelector('div').scrollTop = 50;
    document.querySelector('a').focus();
    window.told = [];
    document.addEventListener('nianbao:update', ({ target }) => told.push(target.id));
  }`);
  expect(await open.evaluate(`become(${JSON.stringify(page(part('two')))})`)).toBe(true);
  expect(
    await open.evaluate(`({
      open: document.querySelector('details').open,
      typed: document.querySelector('input').value,
      scrolled: document.querySelector('div').scrollTop,
      focused: document.activeElement.textContent,
      told,
    })`),
  ).toEqual({ open: true, typed: '写了一半', scrolled: 50, focused: 'two', told: ['two'] });
  await open.close();
});

it.each([
  ['a further script', '<script src="/a.js"></script>'],
  ['a further style sheet', '<link rel="stylesheet" href="/a.css">'],
  ['another policy', `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`],
])('does not try where there is %s', async (_what, more) => {
  const open = await opened(page('<p>甲</p>'));
  expect(await open.evaluate(`become(${JSON.stringify(page('<p>乙</p>', more))})`)).toBe(false);
  expect(await open.evaluate('document.body.innerText')).toBe('甲');
  await open.close();
});

it('does not pretend to show something new where the text is the same', async () => {
  const open = await opened(page('<img src="data:," alt="">'));
  expect(await open.evaluate(`become(${JSON.stringify(page('<img src="data:," alt="">'))})`)).toBe(false);
  await open.close();
});
