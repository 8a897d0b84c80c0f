// npm run screenshots: docs/screenshots/, the pages of the demonstration site as docs/pages.md shows them.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { withDemoSite } from './demo-site.ts';

interface Shot {
  readonly name: string;
  /** Below dist/. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly options?: BrowserContextOptions;
  /** Display settings as readers choose them. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly before?: (page: Page) => Promise<void>;
}

/** Larger ones would be felt by everybody who clones the repository. */
const mostBytes = 200_000;

const report = 'suqian/2024/index.html';

const scrolledTo =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.evaluate(`document.querySelector('${selector}').scrollIntoView({ block: 'start' })`);

const shots: readonly Shot[] = [
  { name: 'home', path: 'index.html', width: 1280, height: 860 },
  { name: 'report', path: report, width: 1280, height: 860 },
  { name: 'report-table', path: report, width: 1280, height: 860, before: scrolledTo('#requests') },
  { name: 'report-charts', path: report, width: 1280, height: 620, before: scrolledTo('#chart-outcomes') },
  { name: 'report-phone', path: report, width: 360, height: 740 },
  { name: 'report-phone-table', path: report, width: 360, height: 740, before: scrolledTo('#requests') },
  { name: 'report-dark', path: report, width: 1280, height: 860, options: { colorScheme: 'dark' } },
  { name: 'report-contrast', path: report, width: 1280, height: 860, settings: { contrast: 'high' } },
  { name: 'report-large', path: report, width: 1280, height: 860, settings: { size: 'large' } },
  { name: 'report-print', path: report, width: 794, height: 1123, before: (page) => page.emulateMedia({ media: 'print' }) },
  { name: 'agency', path: 'suqian/index.html', width: 1280, height: 860 },
  {
    name: 'comparison',
    path: '2024/index.html',
    width: 1280,
    height: 620,
    before: async (page) => {
      const heading = page.getByRole('button', { name: '本年新收政府信息公开申请数量' });
      await heading.click();
      await heading.click();
    },
  },
  { name: 'rollup', path: 'huaian/rollup-2023.html', width: 1280, height: 860 },
];

const executablePath = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome-stable'].find((file) => existsSync(file));

const folder = resolve(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });

await withDemoSite(async (site) => {
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) });
  for (const { name, path, width, height, options = {}, settings = {}, before } of shots) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height }, reducedMotion: 'reduce', ...options });
    const stored = JSON.stringify(Object.entries(settings));
    await context.addInitScript(`for (const [name, value] of ${stored}) localStorage.setItem('nianbao-' + name, value);`);
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(site, path)).href);
    await before?.(page);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    await context.close();
    const { size } = statSync(file);
    console.error(`${name}.png ${Math.ceil(size / 1000)} KB`);
    if (size > mostBytes) process.exitCode = 1;
  }
  await browser.close();
});
