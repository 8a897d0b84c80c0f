import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawChart } from '../../src/render/charts/draw-chart.ts';
import { fixtureFiles } from '../render/fixture-routes.ts';
import { type Host, launchChromium, serve } from './chromium.ts';

const files = fixtureFiles();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const report = 'suqian/2024/index.html';

/** One of each kind of page. */
const kinds = [
  report,
  'index.html',
  'suqian/index.html',
  '2024/index.html',
  'reports.html',
  '404.html',
  'shanghai/2019/index.html',
  'huaian/hongze/2023/index.html',
  'rollup-2023.html',
];

let browser: Browser;
let host: Host;

beforeAll(async () => {
  browser = await launchChromium();
  host = await serve(files, '/some/prefix/');
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

interface Visit {
  readonly page: Page;
  /** Console messages, failed requests, requests to other hosts. */
  readonly complaints: string[];
}

const visit = async (
  address: string,
  options: BrowserContextOptions = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const stored = JSON.stringify(Object.entries(settings));
  await context.addInitScript(`for (const [name, value] of ${stored}) localStorage.setItem('nianbao-' + name, value);`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) complaints.push(`foreign: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
};

const leave = ({ page }: Visit): Promise<void> => page.context().close();

describe('accessibility', () => {
  const modes: readonly (readonly [string, BrowserContextOptions, Readonly<Record<string, string>>])[] = [
    ['light', { colorScheme: 'light' }, {}],
    ['dark by the system', { colorScheme: 'dark' }, {}],
    ['dark by choice', { colorScheme: 'light' }, { theme: 'dark' }],
    ['high contrast', {}, { contrast: 'high' }],
    ['large text', {}, { size: 'large' }],
    ['phone', { viewport: { width: 360, height: 740 } }, {}],
    ['phone, large text', { viewport: { width: 360, height: 740 } }, { size: 'large' }],
    ['forced colours', { forcedColors: 'active' }, {}],
  ];

  it.each(modes)('axe finds nothing: %s', async (_name, options, settings) => {
    const visited = await visit(host.address, options, settings);
    for (const path of kinds) {
      await visited.page.goto(`${host.address}${path}`);
      // As a script of the debugger, not of the page: the policy of the page stays in force.
      await visited.page.evaluate(axe);
      const violations = await visited.page.evaluate<readonly string[]>(
        "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(violations, path).toEqual([]);
    }
    await leave(visited);
  });
});

describe('every page', () => {
  it.each([...files.keys()].filter((path) => path.endsWith('.html') && !path.startsWith('old/')))(
    '%s loads under its policy below a prefix, without a word on the console, and fits the window',
    async (path) => {
      const visited = await visit(`${host.address}${path}`);
      for (const width of [360, 768, 1440]) {
        await visited.page.setViewportSize({ width, height: 800 });
        const root = 'document.documentElement';
        expect(await visited.page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`), `${width}`).toBe(0);
      }
      expect(visited.complaints).toEqual([]);
      await leave(visited);
    },
  );

  it('works from a folder, without a server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-pages-'));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const visited = await visit(pathToFileURL(join(folder, report)).href);
    const { page, complaints } = visited;
    expect(await page.evaluate<string>('getComputedStyle(document.body).marginTop')).toBe('0px');
    await page.getByRole('link', { name: '首页' }).first().click();
    await page.getByRole('link', { name: '宿迁市人民政府2023年政府信息公开工作年度报告' }).click();
    expect(await page.textContent('h1')).toBe('宿迁市人民政府2023年政府信息公开工作年度报告');
    expect(complaints).toEqual([]);
    await leave(visited);
    rmSync(folder, { recursive: true });
  });

  it('works without JavaScript, and shows no control that would do nothing', async () => {
    const visited = await visit(`${host.address}${report}`, { javaScriptEnabled: false });
    expect(await visited.page.locator('[data-settings]').isVisible()).toBe(false);
    await visited.page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '六、其他需要报告的事项' }).click();
    expect(visited.page.url()).toMatch(/#other$/);
    expect(visited.complaints).toEqual([]);
    await leave(visited);
  });

  it('weighs less than 60 KB with its style sheet and script', () => {
    const [style, script] = ['css', 'js'].map((type) => [...files].find(([path]) => path.endsWith(`.${type}`))?.[1] ?? '');
    const weight = [files.get(report), style, script].reduce((sum, text) => sum + gzipSync(text ?? '').length, 0);
    expect(weight).toBeGreaterThan(5_000);
    expect(weight).toBeLessThan(60_000);
  });
});

describe('the policy', () => {
  it('does not concern the block of structured data, and stops everything else that is inline', async () => {
    const visited = await visit(`${host.address}${report}`);
    const { page, complaints } = visited;
    const data: unknown = JSON.parse((await page.textContent('script[type="application/ld+json"]')) ?? '');
    expect(data).toMatchObject({ '@context': 'https://schema.org' });
    expect(complaints).toEqual([]);
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
    }`);
    expect(await page.title()).not.toBe('ran');
    // Once for the header, once for the meta element.
    expect(complaints).toHaveLength(2);
    await leave(visited);
  });
});

describe('display settings', () => {
  it('last from page to page and can be taken back', async () => {
    const visited = await visit(`${host.address}${report}`);
    const { page } = visited;
    const large = page.getByRole('button', { name: '长者模式' });
    const size = (): Promise<string> => page.evaluate<string>('getComputedStyle(document.documentElement).fontSize');
    const before = await size();
    await large.click();
    expect(await large.getAttribute('aria-pressed')).toBe('true');
    const after = await size();
    expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before));
    await page.goto(`${host.address}index.html`);
    expect(await size()).toBe(after);
    await page.getByRole('button', { name: '长者模式' }).click();
    await page.reload();
    expect(await size()).toBe(before);
    await leave(visited);
  });

  it('can turn the system’s dark scheme off', async () => {
    const visited = await visit(`${host.address}${report}`, { colorScheme: 'dark' });
    const { page } = visited;
    const dark = page.getByRole('button', { name: '深色' });
    expect(await dark.getAttribute('aria-pressed')).toBe('true');
    await dark.click();
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.reload();
    expect(await page.getByRole('button', { name: '深色' }).getAttribute('aria-pressed')).toBe('false');
    await leave(visited);
  });

  it('ignore what else may lie in storage', async () => {
    const visited = await visit(`${host.address}${report}`, {}, { theme: '"><img src=x onerror=alert(1)>', size: 'huge' });
    expect(await visited.page.evaluate('({ ...document.documentElement.dataset })')).toEqual({});
    await leave(visited);
  });
});

describe('a report page', () => {
  it('has contents that follow the reader', async () => {
    const visited = await visit(`${host.address}${report}#requests`);
    const current = visited.page.locator('[data-contents] [aria-current]');
    // The browser goes to the place that the address names in its own time.
    await expect.poll(() => current.textContent({ timeout: 30_000 }), { timeout: 30_000 }).toBe('三、收到和处理政府信息公开申请情况');
    await leave(visited);
  });

  it('shows the row that a link names, clear of the heads that stay', async () => {
    const visited = await visit(`${host.address}${report}#requests.outcomes.unavailable.notHeld`, {
      viewport: { width: 1440, height: 700 },
    });
    const place = await visited.page.evaluate<Readonly<Record<'row' | 'heads' | 'window', number>>>(`({
      row: document.getElementById('requests.outcomes.unavailable.notHeld').getBoundingClientRect().top,
      heads: document.querySelector('#table-requests thead').getBoundingClientRect().bottom,
      window: innerHeight,
    })`);
    expect(place.row).toBeGreaterThanOrEqual(place.heads);
    expect(place.row).toBeLessThan(place.window);
    await leave(visited);
  });

  it('keeps heads and labels in view in a narrow window, in a box that the keyboard reaches', async () => {
    const visited = await visit(`${host.address}${report}`, { viewport: { width: 360, height: 740 } });
    const { page } = visited;
    await page.getByRole('region', { name: '三、收到和处理政府信息公开申请情况（统计表）' }).focus();
    const offsets = await page.evaluate<Readonly<Record<'head' | 'label' | 'scrolled', number>>>(`(() => {
      const box = document.activeElement;
      box.scrollTo(150, 300);
      const edge = box.getBoundingClientRect();
      const head = document.querySelector('#table-requests thead').getBoundingClientRect();
      const label = document.getElementById('requests.outcomes.notProcessed.petition').querySelector('.from-3').getBoundingClientRect();
      return { head: head.top - edge.top, label: label.left - edge.left, scrolled: box.scrollLeft };
    })()`);
    expect(offsets.scrolled).toBe(150);
    expect(offsets.head).toBeCloseTo(1, 0);
    expect(offsets.label).toBeGreaterThan(0);
    expect(offsets.label).toBeLessThan(120);
    await leave(visited);
  });

  it('begins with a link to the text', async () => {
    const visited = await visit(`${host.address}${report}`);
    await visited.page.keyboard.press('Tab');
    expect(await visited.page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await visited.page.keyboard.press('Enter');
    expect(await visited.page.evaluate('document.activeElement.id')).toBe('main');
    await leave(visited);
  });

  it('prints as a report: heads on every page, whole rows, nothing of the site around it', async () => {
    const visited = await visit(`${host.address}${report}`, {}, { theme: 'dark', size: 'large' });
    const { page } = visited;
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(`(() => {
      const style = (selector, property) => getComputedStyle(document.querySelector(selector)).getPropertyValue(property);
      return {
        head: style('#table-requests thead', 'display'),
        headPosition: style('#table-requests thead', 'position'),
        row: style('#table-requests tr', 'break-inside'),
        box: style('.official-table', 'overflow-x'),
        label: style('#table-requests tbody th', 'position'),
        paper: style('body', 'background-color'),
        hidden: ['.site-header', '.bar', '.contents', '.key-figures', '.neighbours'].map((selector) => style(selector, 'display')),
      };
    })()`);
    expect(printed).toEqual({
      head: 'table-header-group',
      headPosition: 'static',
      row: 'avoid',
      box: 'visible',
      label: 'static',
      paper: 'rgb(255, 255, 255)',
      hidden: ['none', 'none', 'none', 'none', 'none'],
    });
    await leave(visited);
  });
});

describe('a chart', () => {
  it.each([report, 'suqian/index.html', 'rollup-2023.html'])(
    'of %s keeps its texts in its frame, in the fonts of this machine',
    async (path) => {
      const visited = await visit(`${host.address}${path}`, { viewport: { width: 360, height: 740 } });
      const frames = await visited.page.evaluate<readonly { readonly text: string; readonly left: number; readonly right: number }[]>(`
      [...document.querySelectorAll('.picture text')].map((text) => {
        const box = text.getBBox();
        return { text: text.textContent, left: box.x, right: box.x + box.width };
      })`);
      expect(frames.length).toBeGreaterThan(10);
      expect(frames.filter(({ left, right }) => left < -1 || right > 361)).toEqual([]);
      await leave(visited);
    },
  );

  it('prints no figure over another, whatever they are', async () => {
    const value = fc.oneof(fc.nat(20), fc.nat(), fc.maxSafeNat(), fc.constant(undefined));
    const series = fc.array(fc.tuple(value, value), { minLength: 5, maxLength: 5 });
    const pictures = fc.sample(series, { numRuns: 100, seed: 42 }).map((pairs, at) => {
      const values = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
      return drawChart({
        kind: 'lines',
        id: `sample-${at}`,
        title: '',
        unit: '件',
        years: [2020, 2021, 2022, 2023, 2024],
        breaks: [2021],
        series: values.slice(at % 2).map((each) => ({ label: '本年新收政府信息公开申请数量', values: each })),
        notes: [],
      }).html;
    });
    const visited = await visit(`${host.address}${report}`, { viewport: { width: 360, height: 740 } });
    const overlaps = await visited.page.evaluate<{ readonly texts: number; readonly pairs: readonly string[] }>(`(() => {
      const place = document.createElement('div');
      place.innerHTML = ${JSON.stringify(pictures.join(''))};
      document.querySelector('main').append(place);
      const pairs = [];
      let texts = 0;
      for (const picture of place.children) {
        const boxes = [...picture.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBBox() }));
        texts += boxes.length;
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1)) {
            const across = Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x);
            const down = Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y);
            // Boxes are as high as lines, higher than digits.
            if (across > 0 && down > 5) pairs.push(picture.getAttribute('aria-labelledby') + ': ' + one.text + ', ' + other.text);
          }
      }
      return { texts, pairs };
    })()`);
    expect(overlaps.texts).toBeGreaterThan(500);
    expect(overlaps.pairs).toEqual([]);
    await leave(visited);
  });

  it('is there for those who do not see it, and opens its table by keyboard', async () => {
    const visited = await visit(`${host.address}${report}`);
    const { page } = visited;
    const picture = page.getByRole('img', { name: '本年度办理结果', exact: true });
    expect(await picture.locator('desc').textContent()).toBe(
      '予以公开1431件，部分公开471件，不予公开92件，无法提供941件，不予处理117件，其他处理469件。',
    );
    await page.locator('#chart-outcomes summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('region', { name: '本年度办理结果数据表' }).getByRole('row').count()).toBe(7);
    await leave(visited);
  });

  it('is drawn in the colours of the system where those are forced', async () => {
    const visited = await visit(`${host.address}${report}`, { forcedColors: 'active' });
    const colours = await visited.page.evaluate<readonly string[]>(`(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      return [style('.picture .share').fill, style('.picture .line').stroke, getComputedStyle(document.body).color];
    })()`);
    expect(new Set(colours).size).toBe(1);
    await leave(visited);
  });
});

describe('a comparison of agencies', () => {
  const names = (page: Page): Promise<readonly string[]> =>
    page.evaluate<readonly string[]>("[...document.querySelectorAll('.comparison tbody th a')].map((link) => link.textContent)");
  const official = ['宿迁市人民政府', '淮安市洪泽区人民政府'];
  const reversed = official.toReversed();

  it('is sorted by keyboard: ascending, descending, official order', async () => {
    const visited = await visit(`${host.address}2023/index.html`);
    const { page } = visited;
    const heading = page.getByRole('columnheader', { name: '本年新收政府信息公开申请数量' });
    await heading.getByRole('button').focus();
    const seen: unknown[] = [];
    for (const key of ['Enter', ' ', 'Enter']) {
      await page.keyboard.press(key);
      seen.push([await heading.getAttribute('aria-sort'), await page.getByRole('status').textContent(), await names(page)]);
    }
    expect(seen).toEqual([
      ['ascending', '按“本年新收政府信息公开申请数量（件）”从小到大排列', reversed],
      ['descending', '按“本年新收政府信息公开申请数量（件）”从大到小排列', official],
      ['none', '恢复原来的顺序', official],
    ]);
    await leave(visited);
  });

  it('puts what has no figure last, either way', async () => {
    const visited = await visit(`${host.address}2023/index.html`);
    const { page } = visited;
    const dates = page.getByRole('button', { name: '发布日期' });
    for (const order of ['ascending', 'descending']) {
      await dates.click();
      expect(await page.getByRole('columnheader', { name: '发布日期' }).getAttribute('aria-sort')).toBe(order);
      expect(await names(page)).toEqual(official);
    }
    await leave(visited);
  });

  it('is a plain table in official order without JavaScript', async () => {
    const visited = await visit(`${host.address}2023/index.html`, { javaScriptEnabled: false });
    expect(await visited.page.locator('.comparison button').count()).toBe(0);
    expect(await visited.page.locator('.comparison tbody tr').count()).toBe(2);
    await leave(visited);
  });

  it('keeps the name of the agency in view on a phone', async () => {
    const visited = await visit(`${host.address}2023/index.html`, { viewport: { width: 360, height: 740 } });
    const { page } = visited;
    await page.getByRole('region', { name: '2023年政府信息公开工作年度报告' }).focus();
    const left = await page.evaluate<number>(`(() => {
      const box = document.activeElement;
      box.scrollTo(300, 0);
      return document.querySelector('.comparison tbody th').getBoundingClientRect().left - box.getBoundingClientRect().left;
    })()`);
    expect(left).toBeCloseTo(1, 0);
    await leave(visited);
  });
});
