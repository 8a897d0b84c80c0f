import { editions } from '../../form/editions.ts';
import type { ReportDetail } from './page-site.ts';
import { type Infer, list, object, optional, text } from './shape.ts';

/** The block of 索引号, 发布机构, 发布日期 … above a report. */
export const metadataShape = list(object({ label: text, value: text, datetime: optional(text) }));

/** `2025-01-20 09:30` as HTML's datetime wants it. */
const datetime = (published: string): string => published.replace(' ', 'T');

/**
 * Entries without a value are left out, except the date: a reader must be told that it is not given, since a date is never made up.
 */
export const reportMetadata = ({ report, figures }: ReportDetail): Infer<typeof metadataShape> => {
  const front = report.narrative?.frontMatter;
  const form = report.edition && editions[report.edition];
  const entries: readonly { label: string; value: string | undefined; datetime?: string }[] = [
    { label: '索引号', value: front?.index },
    { label: '信息分类', value: '政府信息公开年报' },
    { label: '发布机构', value: report.agency.name },
    front?.published === undefined
      ? { label: '发布日期', value: '未注明' }
      : { label: '发布日期', value: front.published, datetime: datetime(front.published) },
    { label: '来源', value: front?.source },
    { label: '关键词', value: front?.keywords.join('、') },
    { label: '统计范围', value: figures?.scope === 'own' ? '本级' : figures?.scope === 'area' ? '本行政区域' : undefined },
    { label: '报告格式', value: form?.instrument },
  ];
  return entries.filter((entry): entry is typeof entry & { value: string } => entry.value !== undefined && entry.value !== '');
};
