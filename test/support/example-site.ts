import type { Example } from '../../src/findings/rule-document.ts';
import { editionOfYear, editions } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import type { EditionId } from '../../src/form/form.ts';
import { recogniseSection } from '../../src/narrative/sections.ts';
import { parseYaml } from '../../src/parse/yaml/parse-yaml.ts';
import type { YamlNode } from '../../src/parse/yaml/yaml-node.ts';
import type { Files } from './memory-site.ts';
import { agencyYaml, siteYaml } from './report-texts.ts';

/** YAML as written: keys, and the source of every other value. */
type Written = string | Map<string, Written>;

const writtenOf = (node: YamlNode, text: string): Written =>
  node.kind === 'mapping'
    ? new Map(node.entries.map(({ key, value }) => [key, writtenOf(value, text)]))
    : text.slice(node.span.start, node.span.end);

const merge = (base: Written | undefined, excerpt: Written): Written => {
  if (!(base instanceof Map) || !(excerpt instanceof Map)) return excerpt;
  const merged = new Map(base);
  for (const [key, value] of excerpt) merged.set(key, merge(base.get(key), value));
  return merged;
};

const print = (written: Written, indent = ''): string =>
  written instanceof Map
    ? [...written]
        .map(([key, value]) => {
          if (!(value instanceof Map)) return `${indent}${key}: ${value}\n`;
          return value.size === 0 ? `${indent}${key}: {}\n` : `${indent}${key}:\n${print(value, `${indent}  `)}`;
        })
        .join('')
    : written;

const read = (text: string): Written | undefined => {
  const { node, drafts } = parseYaml({ file: 'excerpt.yaml', text });
  return node && drafts.length === 0 ? writtenOf(node, text) : undefined;
};

/** The excerpt within the whole file; where it is no YAML by itself, it is the whole file. */
const mergedYaml = (base: string, excerpt: string): string => {
  const written = read(excerpt);
  return written === undefined ? excerpt : print(merge(read(base), written));
};

/** Every row of the form, every figure 0, totals left to be computed. */
const zeros = (edition: EditionId): string => {
  const root = new Map<string, Written>();
  for (const { path, total } of formIndex(edition).figures) {
    const keys = path.split('.');
    let at = root;
    for (const key of keys.slice(0, -1)) {
      const below = at.get(key);
      const next = below instanceof Map ? below : new Map<string, Written>();
      at.set(key, next);
      at = next;
    }
    if (!total) at.set(keys.at(-1) ?? '', '0');
  }
  return print(root);
};

const thisYear: Readonly<Record<string, string>> = {
  overview:
    '### （一）主动公开\n\n通过县政府门户网站发布各类信息。\n\n### （二）依申请公开\n\n依法办理每一件申请。\n\n### （三）政府信息管理\n\n落实发布审查制度。\n\n### （四）政府信息公开平台建设\n\n改版专栏，增加检索。\n\n### （五）监督保障\n\n开展工作考核和社会评议，没有需要责任追究的情况。',
  problems: '解读形式还比较单一，今后将多用图表和短视频解读政策。',
  other: '本年度未收取信息处理费。',
};
const lastYear: Readonly<Record<string, string>> = {
  overview:
    '主动公开按目录逐项推进；依申请公开的窗口设在政务服务大厅；政府信息管理实行三级审核；公开平台开通了移动版；监督保障方面，公开情况纳入年度考核，邀请代表进行评议，没有发生责任追究。',
  problems: '栏目设置不够合理，下一年将重新梳理栏目并安排专人维护。',
  other: '全年没有收取信息处理费，无其他事项。',
};

interface Part {
  readonly title: string;
  readonly body: string;
}

const splitReport = (text: string): { front: string; preamble: string; parts: readonly Part[] } => {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const rest = text.slice(front.length);
  const [preamble = '', ...others] = rest.split(/^## /m);
  const parts = others.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { title, body: lines.join('\n').replace(/^\n+|\s+$/g, '') };
  });
  return { front, preamble, parts };
};

const report = (edition: EditionId, bodies: Readonly<Record<string, string>>, excerpt: string): string => {
  const { front, preamble, parts } = splitReport(excerpt);
  // Front matter that is not closed has no rest.
  if (excerpt.startsWith('---') && front === '') return excerpt;
  const forms = editions[edition].sections;
  const ids = forms.map(({ id }) => id);
  const places = parts.flatMap(({ title }) => {
    const id = recogniseSection(title, forms)?.id;
    return id ? [ids.indexOf(id)] : [];
  });
  const first = Math.min(...places);
  const last = Math.max(...places);
  const own = (at: number): string => {
    const form = forms[at];
    return form ? `## ${form.title}\n\n${bodies[form.id] ?? ''}\n` : '';
  };
  const written = parts.map(({ title, body }) => {
    const id = recogniseSection(title, forms)?.id;
    return `## ${title}\n\n${body === '' && id ? (bodies[id] ?? '') : body}\n`;
  });
  const before = ids.flatMap((_, at) => (at < first ? own(at) : []));
  const after = ids.flatMap((_, at) => (places.length > 0 && at > last ? own(at) : []));
  return `${front}\n${preamble}\n${[...before, ...written, ...after].join('\n')}`;
};

/** A site in which nothing is wrong but what the excerpt of one of its files says. */
export const siteOf = ({ file, text, lastYear: before, year = 2024 }: Example, rule: string): Files => {
  const named = file === 'statistics.yaml' ? /^edition: (2019|2021)$/m.exec(text)?.[1] : undefined;
  const due = editionOfYear(year) ?? '2021';
  const edition = named === '2019' || named === '2021' ? named : due;
  const ofFile = (name: Example['file'], excerpt: string | undefined): string => (file === name && excerpt !== undefined ? excerpt : '');
  // What must be there can only be left out of a whole file.
  const whole = rule === 'schema/required' || rule === 'schema/value';
  const statistics = (base: string, excerpt: string): string => (excerpt === '' ? base : mergedYaml(base, excerpt));
  const lastEdition = editionOfYear(year - 1) ?? due;
  const town = zeros(due)
    .replace(/naturalPerson: 0/, 'naturalPerson: 1')
    .replace(/(granted:\n\s+naturalPerson: )0/, '$11');
  return {
    'site.yaml': statistics(siteYaml, ofFile('site.yaml', text)),
    'agency.yaml': whole && file === 'agency.yaml' ? text : statistics(agencyYaml, ofFile('agency.yaml', text)),
    [`${year}/report.md`]: report(due, thisYear, ofFile('report.md', text)),
    [`${year}/statistics.yaml`]: statistics(zeros(edition), ofFile('statistics.yaml', text)),
    ...(before === undefined
      ? {}
      : {
          [`${year - 1}/report.md`]: report(lastEdition, lastYear, ofFile('report.md', before)),
          [`${year - 1}/statistics.yaml`]: statistics(zeros(lastEdition), ofFile('statistics.yaml', before)),
        }),
    ...(rule === 'links/unused-attachment' ? { [`${year}/附件.pdf`]: '' } : { [`${year}/办理流程.png`]: '' }),
    'town/agency.yaml': 'name: 某县某镇人民政府\nshortName: 某镇\nkind: township\n',
    [`town/${year}/report.md`]: report(due, lastYear, ''),
    [`town/${year}/statistics.yaml`]: town,
  };
};
