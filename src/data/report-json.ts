import { relativeUrl } from '../model/pages/markup.ts';
import { publishable } from '../render/escape.ts';
import { blockText } from './block-text.ts';
import type { RenderProse, ReportChecks, ReportFigures } from './data-input.ts';
import { statisticsTree } from './statistics-tree.ts';

export const reportJsonPath = (reportPath: string): string => `${reportPath}/report.json`;

const reportSchemaPath = 'schemas/report.schema.json';

/** report.json: one report as open data. Addresses in it are relative to its folder, as in the page. */
export const reportJson = (detail: ReportFigures, checks: ReportChecks, prose: RenderProse): string => {
  const { report } = detail;
  const { agency, year, edition, title, path, narrative } = report;
  const sections = (narrative?.sections ?? []).map(({ id, title: heading, anchor, children }, at) => ({
    id: id ?? anchor ?? `part-${at + 1}`,
    title: publishable(heading),
    html: children.length === 0 ? '' : prose(report, children).html,
    text: publishable(blockText(children)),
  }));
  const data = {
    $schema: relativeUrl(reportJsonPath(path), reportSchemaPath).url,
    agency: { path: agency.path, name: publishable(agency.name), kind: agency.kind ?? null },
    year,
    edition: edition ?? null,
    title: publishable(title),
    published: narrative?.frontMatter.published ?? null,
    statistics: statisticsTree(detail) ?? null,
    sections,
    checks: checks.map(({ rule, status, count }) => ({ rule, status, count })),
  };
  return `${JSON.stringify(data)}\n`;
};
