import { dataPagePath } from './addresses.ts';
import { datasetsOf } from './datasets.ts';
import type { PageHead } from './frame.ts';
import { relativeUrl } from './markup.ts';
import { reportsColumn } from './meta-tags.ts';
import type { PageContext } from './page-site.ts';
import { type Infer, list, object, text, url } from './shape.ts';

/** What open data the site has, for people; data/catalog.jsonld says the same to machines. */
export const dataPageShape = object({
  title: text,
  catalog: url,
  datasets: list(
    object({ id: text, title: text, description: text, files: list(object({ title: text, format: text, name: text, address: url })) }),
  ),
});

const title = '开放数据';

export const dataPage = ({ site }: PageContext): Infer<typeof dataPageShape> => ({
  title,
  catalog: relativeUrl(dataPagePath, 'data/catalog.jsonld'),
  datasets: datasetsOf(site).map(({ id, title: heading, description, files }) => ({
    id,
    title: heading,
    description,
    files: files.map(({ path, format, title: label }) => ({
      title: label,
      format,
      name: path.replace(/^data\//, ''),
      address: relativeUrl(dataPagePath, path),
    })),
  })),
});

export const dataHead = (): PageHead => ({
  path: dataPagePath,
  kind: 'list',
  title,
  column: { ...reportsColumn, description: '全部政府信息公开工作年度报告的数据，可以下载和再利用' },
  trail: [{ label: title }],
});
