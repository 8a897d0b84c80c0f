// Makes templates/guide/page.jpg, the picture of a report's page in the guide that `nianbao init` writes: the demonstration site in Chromium.
// Run by hand when the look of the pages has changed: npx tsx scripts/guide-picture.ts
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildSite } from '../src/build.ts';

const root = resolve(import.meta.dirname, '..');
const executablePath = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome-stable'].find((file) => existsSync(file));
const work = mkdtempSync(join(tmpdir(), 'nianbao-guide-'));
const out = join(work, 'dist');
mkdirSync(join(root, 'templates', 'guide'), { recursive: true });
try {
  const builder = { pid: process.pid, alive: () => false };
  const { published } = buildSite({ root, out, strict: false, clean: true, builder });
  if (!published) throw new Error('the demonstration site does not build');
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) });
  const page = await browser.newPage({ viewport: { width: 1000, height: 760 } });
  await page.goto(pathToFileURL(join(out, 'suqian', '2024', 'index.html')).href);
  await page.screenshot({ path: join(root, 'templates', 'guide', 'page.jpg'), type: 'jpeg', quality: 62 });
  await browser.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
