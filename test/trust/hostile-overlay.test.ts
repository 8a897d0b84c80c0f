import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { openJudge } from './browser-judge.ts';
import { payloads } from './payloads.ts';
import { nianbao } from './program.ts';
import { emptyStatistics, narrative, quoted, soundProject, writeFiles } from './project.ts';

let root: string;
let browser: Browser;
let server: ChildProcess | undefined;
let address: string;

/** Findings that quote what was written: unknown keys, wrong values, forbidden links, raw HTML, unknown figures and rules. */
const hostileFindings = {
  ...soundProject,
  'content/2024/statistics.yaml': `${emptyStatistics()}${payloads.map((text) => `${quoted(text)}: 1\n`).join('')}`,
  'content/2024/report.md': narrative({
    front: `status: ${quoted(payloads.join(' '))}\n`,
    body: payloads
      .map((text) => `文字${text}{{${text.replace(/[{}]/g, '')}}}\n\n[x](<javascript:${text.replace(/[<>\n]/g, '')}>)`)
      .join('\n\n'),
  }),
  'content/b/agency.yaml': `name: 乙局\nkind: ${quoted(payloads.join(' '))}\n`,
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-overlay-'));
  writeFiles(root, hostileFindings);
  browser = await launchChromium();
  address = await new Promise<string>((found, failed) => {
    const ended = nianbao(['dev', '--root', root, '--port', '0', '--lang', 'en'], {
      started: (child) => {
        server = child;
        let said = '';
        child.stderr?.on('data', (text: string) => {
          said += text;
          const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
          if (url !== undefined) found(url);
        });
      },
    });
    ended.then(({ stderr }) => failed(new Error(stderr)), failed);
  });
});

afterAll(async () => {
  server?.kill('SIGTERM');
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('findings that quote hostile content', () => {
  it.each([true, false])('run nothing in the page that shows them while writing (with a policy: %s)', async (withPolicy) => {
    const judge = await openJudge(browser, address, { withPolicy });
    for (const page of ['', '2024/', 'reports.html']) await judge.visit(page);
    expect(judge.complaints).toEqual([]);
  });

  it('are shown there, as text', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    // The overlay is filled by the first event from the server: wait for the text itself, not for a moment.
    const shown = () =>
      page.evaluate<string>(
        'document.body.textContent + [...document.querySelectorAll("*")].map((e) => e.shadowRoot ? e.shadowRoot.textContent : "").join("")',
      );
    await expect.poll(shown, { timeout: 30_000 }).toContain('nianbaoSentinel(');
    await page.close();
  });
});
