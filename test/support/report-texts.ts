import { editions } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId } from '../../src/form/form.ts';
import type { Statistics } from '../../src/statistics/statistics.ts';
import { statisticsOf } from './figures.ts';

export const siteYaml = 'title: 某县政府信息公开年报\nbaseUrl: https://www.example.gov.cn/nianbao/\n';
export const agencyYaml = 'name: 某县人民政府\nshortName: 某县\nkind: county\n';

interface Tree {
  [key: string]: Tree | number | null;
}

/** A statistics.yaml that says exactly these values; figures that are undefined are left out. */
export const statisticsYaml = ({ edition, values }: Statistics, named = false): string => {
  const root: Tree = {};
  for (const { path, index } of formIndex(edition).figures) {
    const value = values[index];
    const keys = path.split('.');
    let at = root;
    for (const key of keys.slice(0, -1)) {
      const next = at[key];
      if (typeof next === 'object' && next !== null) at = next;
      else {
        const made: Tree = {};
        at[key] = made;
        at = made;
      }
    }
    if (value !== undefined) at[keys.at(-1) ?? ''] = value;
  }
  const print = (tree: Tree, indent: string): string =>
    Object.entries(tree)
      .map(([key, value]) => {
        if (typeof value !== 'object' || value === null) return `${indent}${key}: ${value}\n`;
        const inner = print(value, `${indent}  `);
        return inner === '' ? `${indent}${key}: {}\n` : `${indent}${key}:\n${inner}`;
      })
      .join('');
  return `${named ? `edition: ${edition}\n` : ''}${print(root, '')}`;
};

export const zeros = (edition: EditionId = '2021'): string => statisticsYaml(statisticsOf(edition));

/** What each part says in a report in which nothing is wrong. */
const bodies: Readonly<Record<string, string>> = {
  overview:
    '（一）主动公开。通过县政府门户网站发布各类信息。（二）依申请公开。依法办理每一件申请。（三）政府信息管理。落实发布审查制度。（四）政府信息公开平台建设。改版专栏。（五）监督保障。开展工作考核和社会评议，没有需要责任追究的情况。',
  problems: '解读形式还比较单一，今后将多用图表和短视频解读政策。',
  other: '本年度未收取信息处理费。',
};

/** A report.md in which nothing is wrong, except for what is given here by section id. */
export const reportMd = (parts: Readonly<Record<string, string>> = {}, frontMatter = '', edition: EditionId = '2021'): string =>
  `${frontMatter === '' ? '' : `---\n${frontMatter}\n---\n\n`}${editions[edition].sections
    .map(({ id, title }) => `## ${title}\n\n${parts[id] ?? bodies[id] ?? ''}`.trimEnd())
    .join('\n\n')}\n`;
