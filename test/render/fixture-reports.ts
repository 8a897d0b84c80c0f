import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { editions } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId, SectionId } from '../../src/form/form.ts';
import type { Agency } from '../../src/model/agency.ts';
import type { ReportDetail } from '../../src/model/pages/page-site.ts';
import { officialTitle, type Report } from '../../src/model/report.ts';
import type { FrontMatter, Narrative, Section } from '../../src/narrative/narrative.ts';
import type { Statistics, Value } from '../../src/statistics/statistics.ts';
import { completed } from '../../src/statistics/totals.ts';

const source = { file: 'content/report.md', text: '' };
const span = { start: 0, end: 0 };

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined), data);

/** Published figures, from a statistics.yaml in fixtures/. */
export const publishedFigures = (name: string, edition: EditionId, extra: Partial<Statistics> = {}): Statistics => {
  const data: unknown = load(readFileSync(new URL(`fixtures/${name}.yaml`, import.meta.url), 'utf8'));
  const values = formIndex(edition).figures.map(({ path, row, total }): Value => {
    const value = valueAt(data, path);
    if (typeof value === 'number' || value === null) return value;
    return total || row.table !== 'requests' ? undefined : 0;
  });
  return { edition, values, notes: new Map(), tableNotes: {}, indicators: [], ...extra };
};

const emptyFrontMatter: FrontMatter = { keywords: [], draft: false, aliases: [], revisions: [], waivers: [] };

/** A narrative with these texts (Markdown) under the official headings. */
export const narrativeOf = (
  edition: EditionId,
  sections: Partial<Readonly<Record<SectionId, string>>>,
  front: Partial<FrontMatter> = {},
  preamble = '',
): Narrative => ({
  source,
  frontMatter: { ...emptyFrontMatter, ...front },
  frontMatterSpans: new Map(),
  preamble: markdown.parse(preamble).children,
  sections: editions[edition].sections.map(
    ({ id, title }): Section => ({ id, title, titleSpan: span, span, children: markdown.parse(sections[id] ?? '').children }),
  ),
  prose: [],
});

export const agencyOf = (path: string, name: string, shortName: string, kind: NonNullable<Agency['kind']>): Agency => ({
  path,
  name,
  shortName,
  kind,
  aggregates: false,
  source,
});

const titles: Readonly<Record<string, string>> = {
  'requests/row-total': '申请表每行合计等于各类申请人之和',
  'requests/column-total': '申请表（七）总计等于各项办理结果之和',
  'requests/balance': '新收加结转等于办理加结转下年',
  'disputes/total': '复议、诉讼总计等于各结果之和',
  'continuity/carried': '上年结转与上一年度报告衔接',
  'indicators/parts': '分项之和等于总数',
};

const titleOf = (rule: string) => ({ zh: titles[rule] ?? rule, en: rule });

export const detailOf = (
  agency: Agency,
  year: number,
  statistics: Statistics | undefined,
  narrative: Narrative,
  more: Partial<Pick<ReportDetail, 'checks' | 'waivers'>> = {},
): ReportDetail => {
  const report: Report = {
    agency,
    year,
    path: agency.path === '' ? String(year) : `${agency.path}/${year}`,
    ...(statistics ? { edition: statistics.edition, statistics } : {}),
    title: narrative.frontMatter.title ?? officialTitle(agency.name, year),
    narrative,
  };
  return { report, ...(statistics ? { figures: completed(statistics) } : {}), checks: [], waivers: [], titleOf, ...more };
};
