import type { Draft } from '../findings/finding.ts';
import type { FrontMatter, Waiver } from '../narrative/narrative.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { readDocument, valueSpan } from './read-document.ts';
import { exists, writtenDay } from './written-day.ts';
import type { YamlNode } from './yaml/yaml-node.ts';

export interface FrontMatterReading {
  /** With defaults; as if nothing were written when anything is wrong. */
  readonly frontMatter: FrontMatter;
  /** Spans of keys (`published`) and of items (`waivers.0`, `waivers.0.path`): what `Narrative.frontMatterSpans` asks for. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly drafts: readonly Draft[];
}

/** What front matter that fits its schema holds. */
interface FrontMatterFile {
  readonly title?: string;
  readonly published?: string | null;
  readonly source?: string;
  readonly index?: string;
  readonly keywords?: string | readonly string[];
  readonly summary?: string;
  readonly status?: 'draft';
  readonly aliases?: readonly string[];
  readonly revisions?: FrontMatter['revisions'];
  readonly waivers?: readonly Waiver[];
}

const labels = {
  title: { zh: '标题', en: 'Title' },
  published: { zh: '发布日期', en: 'Publication date' },
  source: { zh: '来源', en: 'Source' },
  index: { zh: '索引号', en: 'Index number' },
  keywords: { zh: '关键词', en: 'Keywords' },
  summary: { zh: '摘要', en: 'Summary' },
  status: { zh: '状态', en: 'Status' },
  aliases: { zh: '旧地址', en: 'Former addresses' },
  'aliases.*': { zh: '旧地址', en: 'Former address' },
  revisions: { zh: '更正记录', en: 'Revisions' },
  'revisions.*': { zh: '更正', en: 'Revision' },
  'revisions.*.date': { zh: '更正日期', en: 'Date of revision' },
  'revisions.*.note': { zh: '更正说明', en: 'Note of revision' },
  waivers: { zh: '豁免', en: 'Waivers' },
  'waivers.*': { zh: '豁免', en: 'Waiver' },
  'waivers.*.rule': { zh: '豁免的规则', en: 'Rule of the waiver' },
  'waivers.*.path': { zh: '豁免的位置', en: 'Path of the waiver' },
  'waivers.*.reason': { zh: '豁免的理由', en: 'Reason of the waiver' },
};

/** A report is published in the January after its year, or soon after: an example of another year would be copied. */
const exampleDay = (reportYear: number): string => `${reportYear + 1}-01-24`;

const hintsFor = (example: string) => ({
  published: {
    zh: `写成“年-月-日”，可以加时间，例如 ${example} 或 ${example} 09:30`,
    en: `Year, month and day, with a time if wanted: ${example} or ${example} 09:30`,
  },
  'revisions.*.date': {
    zh: `写成“年-月-日”，月和日各两位，例如 ${example}`,
    en: `Year, month and day, such as ${example}`,
  },
  status: { zh: '草稿写 draft；可以发布了就删去这一行', en: 'Write draft, or remove the line to publish' },
  'aliases.*': { zh: '写网站里的路径，例如 art/2025/1/24/art_1.html', en: 'A path of this site, such as art/2025/1/24/art_1.html' },
  'waivers.*.rule': { zh: '写规则编号，例如 continuity/carried', en: 'A rule id, such as continuity/carried' },
});

const separators = /[\s,，、;；]+/u;

const keywordsOf = (written: string | readonly string[] | undefined): readonly string[] =>
  typeof written === 'string' ? written.split(separators).filter((word) => word !== '') : (written ?? []);

const noFrontMatter: FrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

const frontMatterOf = (file: FrontMatterFile): FrontMatter => {
  const { title, published, source, index, summary } = file;
  return {
    ...(title === undefined ? {} : { title }),
    ...(typeof published === 'string' ? { published } : {}),
    ...(source === undefined ? {} : { source }),
    ...(index === undefined ? {} : { index }),
    keywords: keywordsOf(file.keywords),
    ...(summary === undefined ? {} : { summary }),
    draft: file.status === 'draft',
    aliases: file.aliases ?? [],
    revisions: file.revisions ?? [],
    waivers: file.waivers ?? [],
  };
};

const spansOf = (node: YamlNode | undefined): ReadonlyMap<string, Span> => {
  const spans = new Map<string, Span>();
  const walk = (at: YamlNode, path: string): void => {
    const below = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
    if (at.kind === 'mapping')
      for (const { key, value } of at.entries) {
        spans.set(below(key), value.span);
        walk(value, below(key));
      }
    if (at.kind === 'sequence')
      for (const [index, item] of at.items.entries()) {
        spans.set(below(index), item.span);
        walk(item, below(index));
      }
  };
  if (node) walk(node, '');
  return spans;
};

const noSuchDay = (source: SourceText, node: YamlNode | undefined, path: readonly (string | number)[], date: string): Draft => ({
  rule: 'schema/value',
  message: { zh: `没有 ${date.slice(0, 10)} 这一天`, en: `There is no ${date.slice(0, 10)}` },
  hint: { zh: '请核对日期', en: 'Check the date' },
  at: { source, span: valueSpan(node, path) ?? { start: 0, end: 0 } },
  path: path.join('.'),
});

const dayPaths = /^(?:published|revisions\.\d+\.date)$/;

/** Says which day was meant instead of how days are written. */
const withDayMeant = (draft: Draft): Draft => {
  const { path, at } = draft;
  if (path === undefined || !dayPaths.test(path) || draft.rule !== 'schema/value' || at.span.end === undefined) return draft;
  const written = at.source.text.slice(at.span.start, at.span.end).replace(/^["']|["']$/g, '');
  const meant = writtenDay(written, path === 'published');
  return meant === undefined || meant === written ? draft : { ...draft, hint: { zh: `请写成 ${meant}`, en: `Write ${meant}` } };
};

/** Nobody but the agency knows the date: a scaffold leaves it empty, and a draft may. */
const unpublished = (source: SourceText, node: YamlNode | undefined, hint: Draft['hint'], isDraft: boolean): Draft => ({
  rule: 'schema/value',
  message: { zh: '「发布日期」（published）还没有填', en: 'Publication date (published) has not been filled in' },
  hint,
  at: { source, span: valueSpan(node, ['published']) ?? { start: 0, end: 0 } },
  path: 'published',
  ...(isDraft ? { severity: 'info' as const } : {}),
});

/** Reads the YAML between the two lines of `---` at the top of a report.md; `range` is what stands between them, `year` the report's. */
export const readFrontMatter = (source: SourceText, range: Span, year = 2024): FrontMatterReading => {
  const hints = hintsFor(exampleDay(year));
  const { value, node, drafts } = readDocument(source, range, { schema: 'front-matter', labels, hints });
  const spans = spansOf(node);
  if (value === undefined) return { frontMatter: noFrontMatter, spans, drafts: drafts.map(withDayMeant) };
  // The schema vouches for it.
  const file = value as FrontMatterFile;
  const dates: Draft[] = [];
  if (typeof file.published === 'string' && !exists(file.published)) dates.push(noSuchDay(source, node, ['published'], file.published));
  for (const [index, { date }] of (file.revisions ?? []).entries())
    if (!exists(date)) dates.push(noSuchDay(source, node, ['revisions', index, 'date'], date));
  if (dates.length > 0) return { frontMatter: noFrontMatter, spans, drafts: dates };
  const frontMatter = frontMatterOf(file);
  return { frontMatter, spans, drafts: file.published === null ? [unpublished(source, node, hints.published, frontMatter.draft)] : [] };
};
