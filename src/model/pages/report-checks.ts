import { formIndex, type RowSpec } from '../../form/figures.ts';
import type { EditionId, TableId } from '../../form/form.ts';
import { labelOf } from '../../form/labels.ts';
import type { CheckStatus, Repetition, ReportCheck, ReportDetail, ReportWaiver } from './page-site.ts';
import { choice, type Infer, list, number, object, optional, text } from './shape.ts';

const waiverShape = object({ rule: text, title: text, path: text, label: text, anchor: optional(text), reason: text });

/** The panel that says which checks a report passed, how much each covered and what could not be judged. */
export const checksShape = object({
  /** The whole in one sentence; absent where no check was run. */
  summary: optional(text),
  /** How much of the prose repeats last year's. */
  repetition: optional(text),
  waivers: list(waiverShape),
  lines: list(
    object({
      rule: text,
      title: text,
      status: choice('passed', 'failed', 'waived', 'not-assessable'),
      statusText: text,
      count: number,
      notAssessable: number,
    }),
  ),
});

const statusTexts: Readonly<Record<CheckStatus, string>> = {
  passed: '通过',
  failed: '有疑问',
  waived: '已说明',
  'not-assessable': '无法核对',
};

const statuses = ['passed', 'failed', 'waived', 'not-assessable'] as const satisfies readonly CheckStatus[];

const summaryOf = (checks: readonly ReportCheck[]): string | undefined => {
  if (checks.length === 0) return undefined;
  const numbers = { passed: 0, failed: 0, waived: 0, 'not-assessable': 0 } satisfies Record<CheckStatus, number>;
  let judged = 0;
  for (const { status, count } of checks) {
    numbers[status]++;
    judged += count;
  }
  const parts = statuses.flatMap((status) => (numbers[status] > 0 ? [`${numbers[status]}项${statusTexts[status]}`] : []));
  return `发布前由程序核对了${judged}处数据和文字，${checks.length}项核对内容中${parts.join('，')}。`;
};

const repetitionOf = ({ year, share }: Repetition): string =>
  `正文与${year}年年报的重复率为${(Math.round(share * 1000) / 10).toFixed(1)}%（标点、标题、表格、法规名称和格式规定的用语不计，数字换了也算相同）。`;

const rowOf = (edition: EditionId, path: string): RowSpec | undefined => {
  const { byPath, rowByPath } = formIndex(edition);
  return byPath.get(path)?.row ?? rowByPath.get(path);
};

/** The row of the page that a figure stands in; table 四 has one row for all. */
const anchorOf = (edition: EditionId, path: string): string | undefined => {
  const row = rowOf(edition, path);
  return row && (row.table === 'disputes' ? 'table-disputes' : row.path);
};

/** Said under a table, so that a reader of the table alone learns which figures disagree with others and were kept. */
export const waivedNote = (table: TableId, edition: EditionId, waivers: readonly ReportWaiver[]): readonly string[] => {
  const labels = new Set(waivers.flatMap(({ path }) => (rowOf(edition, path)?.table === table ? [labelOf(edition, path).zh] : [])));
  return labels.size === 0 ? [] : [`${[...labels].join('、')}：公布的数字有差异，照原样保留，理由见“数据核对情况”。`];
};

const waiverOf = (edition: EditionId | undefined, { rule, path, reason }: ReportWaiver, title: string): Infer<typeof waiverShape> => ({
  rule,
  title,
  path,
  label: labelOf(edition, path).zh,
  anchor: edition && anchorOf(edition, path),
  reason,
});

/** undefined where there is nothing to say. */
export const reportChecks = ({ report, checks, waivers, repetition, titleOf }: ReportDetail): Infer<typeof checksShape> | undefined =>
  checks.length === 0 && waivers.length === 0 && !repetition
    ? undefined
    : {
        summary: summaryOf(checks),
        repetition: repetition && repetitionOf(repetition),
        waivers: waivers.map((waiver) => waiverOf(report.edition, waiver, titleOf(waiver.rule).zh)),
        // Field by field: copying the rest of every line took a tenth of a page's time.
        lines: checks.map(({ rule, status, count, notAssessable }) => ({
          rule,
          title: titleOf(rule).zh,
          status,
          statusText: statusTexts[status],
          count,
          notAssessable,
        })),
      };
