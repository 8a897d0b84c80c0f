import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askExternal, externalAddresses, externalDrafts } from '../../src/check/external-links.ts';
import { type Finding, settle } from '../../src/findings/finding.ts';
import type { Example, RuleDocument } from '../../src/findings/rule-document.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { readText } from '../../src/load/read-text.ts';
import { scan } from '../../src/load/scan.ts';
import { mergeTemplates } from '../../src/render/template-files.ts';
import { checkTemplates } from '../../src/render/templates.ts';
import { ruleDocuments } from '../../src/rules/documents.ts';
import { rules } from '../../src/rules/index.ts';
import { shippedTemplates } from '../render/shipped-templates.ts';
import { siteOf } from '../support/example-site.ts';
import { type Files, inspectFiles } from '../support/memory-site.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const magic: Readonly<Record<string, string>> = { pdf: '%PDF-1.7\n', png: '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR' };

/** Lays out a list of files (`a -> b` is a symbolic link, `a (3 MB)` a size) on a disk, with the base where its texts are named. */
const onDisk = (lines: readonly string[], base: Files): string => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-example-'));
  folders.push(root);
  for (const line of lines) {
    const [, path = '', target, size, unit] = /^(\S+)(?: -> (\S+)| \((\d+) ([MK])B\))?$/.exec(line) ?? [];
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (target !== undefined) symlinkSync(target, file);
    else {
      const text = base[path.replace(/^content\//, '')] ?? magic[path.slice(path.lastIndexOf('.') + 1)] ?? '文字\n';
      const length = Number(size ?? 0) * (unit === 'M' ? 1 << 20 : 1 << 10);
      writeFileSync(file, text.padEnd(length, '\n'), path.endsWith('.png') ? 'latin1' : 'utf8');
    }
  }
  return root;
};

const inspectDisk = (root: string): readonly Finding[] => inspect(scan(root), (reference) => readText(reference)).findings;

const findingsOf = async (example: Example, { id }: RuleDocument): Promise<readonly Finding[]> => {
  if (example.file === 'content/')
    return inspectDisk(onDisk(example.text.trimEnd().split('\n'), siteOf({ file: 'site.yaml', text: '' }, id)));
  if (example.file === 'templates/pages/report.hbs') {
    const own = new Map([['pages/report.hbs', { file: example.file, text: example.text }]]);
    const drafts = checkTemplates(mergeTemplates(shippedTemplates(), own));
    return drafts.filter(({ at }) => at.source.file === example.file).map((draft) => settle(draft, 'error'));
  }
  const files = siteOf(example, id);
  // Only files on a disk have an encoding.
  if (id === 'config/encoding')
    return inspectDisk(
      onDisk(
        Object.keys(files).map((path) => `content/${path}`),
        Object.fromEntries(Object.entries(files)),
      ),
    );
  const { findings, reports } = inspectFiles(files);
  if (id !== 'links/external') return findings;
  const answers = await askExternal(externalAddresses(reports), {}, { fetch: async () => new Response() });
  return reports.flatMap((report) => externalDrafts(report, answers)).map((draft) => settle(draft, 'warning'));
};

const han = /\p{Script=Han}/u;
/** What is quoted from content or from the form is Chinese in every language. */
const withoutQuotes = (english: string): string => english.replace(/“[^”]*”|`[^`]*`|\([^)]*\)/gu, '');

describe.each(ruleDocuments.map((document) => [document.id, document] as const))('%s', (id, document) => {
  it('finds its example that fails, and is content with the one that passes', async () => {
    const fails = (await findingsOf(document.examples.fails, document)).filter(({ rule }) => rule === id);
    const passes = (await findingsOf(document.examples.passes, document)).filter(({ rule }) => rule === id);
    expect(fails).not.toEqual([]);
    expect(passes.map(({ message }) => message.zh)).toEqual([]);
    for (const { message, hint, related } of fails) {
      for (const sentence of [message, hint, ...related.map((other) => other.message)]) {
        expect(sentence.zh).not.toBe('');
        expect(sentence.en).not.toBe('');
        expect(sentence.en).not.toMatch(/undefined|NaN|\[object/);
        expect(sentence.zh).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(message.zh).toMatch(han);
      expect(hint.zh).toMatch(han);
      expect(withoutQuotes(hint.en)).toMatch(/[a-z]/);
    }
  });

  it('is documented in both languages', () => {
    for (const text of [document.title, document.clause, document.checks, document.why]) {
      expect(text.zh).toMatch(han);
      expect(text.en).toMatch(/[a-z]{2}/);
    }
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });
});

it('has each id once, and every rule among the documents', () => {
  const ids = ruleDocuments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of rules) expect(ids).toContain(id);
});

it('finds each rule in the file of its id', () => {
  for (const { id } of rules) expect(existsSync(new URL(`../../src/rules/${id}.ts`, import.meta.url)), id).toBe(true);
});

it('documents every rule that the source reports', () => {
  const source = new URL('../../src/', import.meta.url);
  const reported = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(new URL(file.replaceAll('\\', '/'), source), 'utf8').matchAll(/\brule: '([a-z]+\/[a-z-]+)'/g)])
    .map(([, id]) => id ?? '');
  expect(reported.length).toBeGreaterThan(50);
  const ids = new Set(ruleDocuments.map(({ id }) => id));
  expect([...new Set(reported.filter((id) => !ids.has(id)))]).toEqual([]);
});
