import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import naughtyStrings from 'big-list-of-naughty-strings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forbidden, withoutInvisible } from '../../../src/parse/characters.ts';
import { printable } from '../../../src/source/printable.ts';
import { nianbao } from '../program.ts';
import { emptyStatistics, narrative, quoted, writeFiles } from '../project.ts';

/** Text that content may hold and of which something can be seen. */
const usable = (text: string): boolean => withoutInvisible(text).trim() !== '' && !forbidden.test(text);

const strings: readonly string[] = [...new Set<string>(naughtyStrings)];
const shown = strings.filter(usable).map((text) => text.normalize('NFC'));
const odd = strings.filter((text) => !usable(text));

const report = (folder: string, text: string): Record<string, string> => {
  const value = quoted(text);
  return {
    [`content/${folder}/agency.yaml`]: `name: ${value}\nshortName: ${value}\nkind: township\ncontact: ${value}\n`,
    [`content/${folder}/2024/report.md`]: narrative({
      front: `title: ${value}\nsource: ${value}\nindex: ${value}\nsummary: ${value}\nrevisions: [{ date: 2025-02-01, note: ${value} }]\n`,
    }),
    [`content/${folder}/2024/statistics.yaml`]: `${emptyStatistics().replace('made: 0', `made: { value: 0, note: ${value} }`)}notes: { proactive: ${value}, requests: ${value}, disputes: ${value} }
indicators:\n  item: { label: ${value}, unit: ${value}, value: 1 }\n`,
  };
};

let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-naughty-'));
  writeFiles(root, {
    'content/site.yaml': 'title: 年报\nbaseUrl: https://www.example.gov.cn/\n',
    'content/agency.yaml': 'name: 某某镇人民政府\nkind: township\n',
    ...Object.assign({}, ...shown.map((text, at) => report(`n${at}`, text))),
  });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The text of an element as a reader of the page gets it. */
const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] ?? '');

const squeezed = (text: string): string => printable(text).replace(/\s+/gu, ' ').trim();

describe('the Big List of Naughty Strings', () => {
  it('is all there, and most of it is text like any other', () => {
    expect(strings).toHaveLength(458);
    expect([shown.length, odd.length]).toEqual([445, 13]);
  });

  it('goes through every field to the page and back unchanged', async () => {
    const ended = await nianbao(['build', '--root', root, '--quiet']);
    expect(ended.stdout + (ended.code === 0 ? '' : ended.stderr.slice(0, 2_000))).toBe('');
    for (const [at, text] of shown.entries()) {
      const page = readFileSync(join(root, 'dist', `n${at}`, '2024', 'index.html'), 'utf8');
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '';
      const title = /<meta name="ArticleTitle" content="([^"]*)">/.exec(page)?.[1] ?? '';
      expect([squeezed(decoded(heading)), squeezed(decoded(title))], JSON.stringify(text)).toEqual([squeezed(text), squeezed(text)]);
      // Title, source, index number, summary, notes of three tables and of a figure, label, unit, revision: each is on the page.
      expect(squeezed(decoded(page)).split(squeezed(text)).length - 1, JSON.stringify(text)).toBeGreaterThanOrEqual(8);
    }
  }, 300_000);

  it('where it cannot be shown, it is a finding that names the character, never a failure', async () => {
    for (const text of odd) {
      const one = mkdtempSync(join(tmpdir(), 'nianbao-odd-'));
      writeFiles(one, {
        'content/site.yaml': 'title: 年报\nbaseUrl: https://www.example.gov.cn/\n',
        'content/agency.yaml': `name: 某某镇人民政府\ncontact: ${quoted(text)}\n`,
      });
      const { code, stdout } = await nianbao(['check', '--root', one]);
      expect([code, /agency\.yaml/.test(stdout)], JSON.stringify(text)).toEqual([1, true]);
      rmSync(one, { recursive: true });
    }
  }, 300_000);
});
