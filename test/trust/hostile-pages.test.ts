import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionSchema } from '../../src/render/html/section-schema.ts';
import { type Preview, preview } from '../../src/serve/preview.ts';
import { launchChromium } from '../browser/chromium.ts';
import { openJudge } from './browser-judge.ts';
import { benignSite, hostileSite } from './hostile-site.ts';
import { markdownPayloads, payloads } from './payloads.ts';
import { nianbao } from './program.ts';
import { type Files, writeFiles } from './project.ts';

/** Hundreds of pages in a browser: only one that hangs takes longer. */
const patience = 600_000;

let folder: string;
let browser: Browser;
const servers: Preview[] = [];

const built = async (name: string, files: Files): Promise<string> => {
  const root = join(folder, name);
  writeFiles(root, files);
  const { code, stderr } = await nianbao(['build', '--root', root, '--quiet']);
  if (code !== 0) throw new Error(stderr);
  return join(root, 'dist');
};

const served = async (dist: string): Promise<string> => {
  const server = await preview(dist, { port: 0 });
  servers.push(server);
  return server.url;
};

const filesOf = (dist: string, extension: RegExp): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => extension.test(file))
    .sort();

let hostile: string;
let benign: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-hostile-'));
  [hostile, benign, browser] = await Promise.all([built('hostile', hostileSite()), built('benign', benignSite()), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  for (const { close } of servers) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** Of every page of a site, all at once: what its pages are made of. */
const union = (lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat());

const beyond = (found: ReadonlySet<string>, known: ReadonlySet<string>): string[] => [...found].filter((one) => !known.has(one));

/** Loads every page of a site, four pages at a time. */
const visitAll = async (dist: string, withPolicy: boolean) => {
  const address = await served(dist);
  const pages = filesOf(dist, /\.html$/).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
  const waiting = [...pages];
  const readers = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const judge = await openJudge(browser, address, { withPolicy });
      const inventories = [];
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) inventories.push(await judge.visit(path));
      return { ...judge, inventories };
    }),
  );
  const inventories = readers.flatMap((reader) => reader.inventories);
  return {
    pages: pages.length,
    complaints: readers.flatMap(({ complaints }) => complaints),
    tags: union(inventories.map(({ tags }) => tags)),
    attributes: union(inventories.map(({ attributes }) => attributes)),
    loads: union(inventories.map(({ loads }) => loads)),
    links: union(inventories.map(({ links }) => links)),
    landmarks: union(inventories.map(({ landmarks }) => [landmarks])),
  };
};

describe('a site with hostile text in every place', () => {
  it('is made of enough of it', () => {
    expect(payloads.length).toBeGreaterThan(100);
    expect(markdownPayloads.length).toBeGreaterThan(100);
    expect(filesOf(hostile, /\.html$/).length).toBeGreaterThan(60);
  });

  it('judged by a browser that sees what it must see', async () => {
    const bad = join(folder, 'bad');
    cpSync(benign, bad, { recursive: true });
    const page = join(bad, '404.html');
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(
        '</main>',
        '<p onmouseover="nianbaoSentinel(7)">x</p><img src="https://evil.example/x.gif"><a href="javascript:nianbaoSentinel(1)">x</a></main>',
      ),
    );
    const judge = await openJudge(browser, await served(bad), { withPolicy: false });
    const { attributes, loads, links } = await judge.visit('404.html');
    expect(judge.complaints.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['script of payload 7 ran', 'request to https://evil.example/x.gif']),
    );
    expect(attributes).toContain('p onmouseover');
    expect(loads).toContain('https://evil.example/x.gif');
    expect(links).toContain('javascript:');
    const strict = await openJudge(browser, await served(bad), { withPolicy: true });
    await strict.visit('404.html');
    expect(strict.complaints.some(({ what }) => what.startsWith('CSP: '))).toBe(true);
  });

  it(
    'runs nothing, loads nothing from elsewhere and keeps its own policy, on every page',
    async () => {
      const { complaints, pages } = await visitAll(hostile, true);
      expect(pages).toBe(filesOf(hostile, /\.html$/).length);
      expect(complaints).toEqual([]);
    },
    patience,
  );

  it(
    'runs nothing even in a browser without a policy, and is made of what a harmless site is made of',
    async () => {
      const known = await visitAll(benign, false);
      expect(known.complaints).toEqual([]);
      const found = await visitAll(hostile, false);
      expect(found.complaints).toEqual([]);
      expect(beyond(found.tags, new Set([...known.tags, ...(sectionSchema.tagNames ?? [])]))).toEqual([]);
      // Scripts of the site describe what they make of a table or a menu; none of these attributes can do anything.
      expect(beyond(found.attributes, known.attributes).filter((name) => !/ (?:aria-[a-z]+|role|scope|hidden)$/.test(name))).toEqual([]);
      // The address of the page itself (rel=canonical) loads nothing.
      expect([...found.loads].filter((url) => !/^(?:\/|https:\/\/www\.example\.gov\.cn\/nianbao\/)(?!\/)/.test(url))).toEqual([]);
      expect(beyond(found.links, new Set(['http:', 'https:', 'mailto:', 'tel:']))).toEqual([]);
      expect(beyond(found.landmarks, known.landmarks)).toEqual([]);
    },
    patience,
  );

  it('has data, feeds and sitemaps that are what they claim to be', () => {
    for (const file of filesOf(hostile, /\.json$/)) expect(() => JSON.parse(readFileSync(join(hostile, file), 'utf8')), file).not.toThrow();
    for (const file of filesOf(hostile, /\.xml$/)) expect(() => parseXml(readFileSync(join(hostile, file), 'utf8')), file).not.toThrow();
  });

  it('has no cell in a CSV file that a spreadsheet would run', () => {
    const number = /^"?-?[0-9.]+"?$/;
    for (const file of filesOf(hostile, /\.csv$/))
      for (const cell of readFileSync(join(hostile, file), 'utf8').match(/(?<=^\ufeff?|,|\n)(?:"(?:[^"]|"")*"|[^",\r\n]*)/g) ?? [])
        expect(/^"?[=+\-@\t\r]/.test(cell) && !number.test(cell), `${file}: ${cell}`).toBe(false);
  });
});
