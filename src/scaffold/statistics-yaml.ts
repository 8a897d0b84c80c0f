import { editions } from '../form/editions.ts';
import { formIndex, type RowSpec } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { type FormKey, keysUnder } from '../form/keys.ts';
import { scopeNames } from '../form/labels.ts';
import type { Language, Localized } from '../language.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { type CarriedFigures, carriedFigures } from './carried-figures.ts';

export interface StatisticsScaffold {
  readonly year: number;
  readonly edition: EditionId;
  /** zh: keys are the official labels. en: canonical keys, with the official label as a comment. */
  readonly language: Language;
  /** Where the JSON Schema lies, as seen from the file: `../../schemas/statistics.2021.zh.schema.json`. */
  readonly schema?: string;
  readonly previous?: Statistics;
  /** Figures to write, by canonical path, in place of 0: an import's, an example's. */
  readonly figures?: CarriedFigures;
}

interface Sheet {
  readonly edition: EditionId;
  readonly language: Language;
  readonly carried: CarriedFigures;
  readonly figures: CarriedFigures;
  readonly lastYear: number;
}

const name = (key: FormKey, language: Language): string => (language === 'zh' ? key.label.zh : key.key);
const columnName = (key: FormKey, language: Language): string => (language === 'zh' ? key.name : key.key);

/** What a clerk should know about a row while filling it in. */
const rowNote = ({ path, columns }: RowSpec, { carried, lastYear }: Sheet): Localized | undefined => {
  const base = carried.get(`${path}.inForce`);
  if (typeof base === 'number')
    return {
      zh: `现行有效：${lastYear}年底${base}件，加本年制发、减本年废止`,
      en: `in force: ${base} at the end of ${lastYear}, plus made, minus repealed`,
    };
  if (carried.has(`${path}.lastYear`))
    return { zh: `上一年项目数量取自${lastYear}年年报`, en: `items last year: from the report of ${lastYear}` };
  const isCarried = columns.some(({ key }) => carried.has(`${path}.${key}`));
  if (path === 'requests.carriedIn' && isCarried)
    return { zh: `取自${lastYear}年年报的“结转下年度继续办理”`, en: `carried over in the report of ${lastYear}` };
  if (path === 'requests.carriedOut' && isCarried)
    return {
      zh: '暂与“上年结转”相同，因为还没有填办理结果；填好办理结果后改成实际数',
      en: 'as carried in, while no outcome is filled in; then the real number',
    };
  const money = columns.find(({ kind }) => kind === 'money');
  if (money) return { zh: `单位：${money.unit}，最多 6 位小数`, en: `in ${money.unit}, at most 6 decimal places` };
  if (columns.some(({ kind }) => kind === 'change'))
    return { zh: '增加写正数，减少写负数（如 -8）', en: 'an increase is positive, a decrease negative (-8)' };
  return undefined;
};

const figures = (row: RowSpec, { edition, language, carried, figures: given }: Sheet): string => {
  const written = keysUnder(edition, row.path).flatMap((key) => {
    const path = `${row.path}.${key.key}`;
    const value = given.has(path) ? given.get(path) : carried.get(path);
    const total = row.columns.find((column) => column.key === key.key)?.total ?? false;
    return total && value === undefined ? [] : [`${columnName(key, language)}: ${value === undefined ? 0 : value}`];
  });
  return `{ ${written.join(', ')} }`;
};

const totalRow: Localized = { zh: '由程序计算，不用写', en: 'is computed, leave it out' };

/** The rows below a path, indented, in official order. */
const rowLines = (path: string, depth: number, sheet: Sheet): string[] => {
  const { edition, language } = sheet;
  const { rowByPath } = formIndex(edition);
  const indent = '  '.repeat(depth);
  return keysUnder(edition, path).flatMap((key) => {
    const at = `${path}.${key.key}`;
    const row = rowByPath.get(at);
    const label = language === 'zh' ? undefined : key.label.zh;
    if (!row) return [`${indent}${name(key, language)}:${label === undefined ? '' : ` # ${label}`}`, ...rowLines(at, depth + 1, sheet)];
    if (row.row.total) return [`${indent}# ${key.label.zh}${language === 'zh' ? '' : ' '}${totalRow[language]}`];
    const notes = [label, rowNote(row, sheet)?.[language]].filter((note) => note !== undefined);
    return [`${indent}${name(key, language)}: ${figures(row, sheet)}${notes.length === 0 ? '' : ` # ${notes.join('; ')}`}`];
  });
};

const heading = ({ year, edition, language }: StatisticsScaffold, sheet: Sheet): string[] => {
  const { instrument } = editions[edition];
  const { carried, lastYear } = sheet;
  const isCarried = carried.size > 0;
  if (language === 'en')
    return [
      `# Statistics of the report for ${year}, in the order of the tables of ${instrument}.`,
      '# Put the real figures in place of the zeros: digits only, no units, no thousands separators. What did not happen stays 0,',
      '# what does not apply is null (printed as “/”). Totals are computed: leave them out.',
      ...(isCarried ? [`# What follows from the report of ${lastYear} is filled in: check it.`] : []),
    ];
  return [
    `# ${year}年政府信息公开工作年度报告的数字，按${instrument}的表格排列。`,
    '# 把 0 改成实际的数：用半角数字，不写单位和千位逗号。没有发生的保留 0，不适用的写 null（页面印“/”）。总计由程序计算，不用写。',
    ...(isCarried ? [`# 能从${lastYear}年年报推出的数已经填好，请核对。`] : []),
  ];
};

/** Whom the tables count seldom changes. */
const scopeLines = ({ edition, language, previous }: StatisticsScaffold): string[] => {
  const key = keysUnder(edition, '').find((each) => each.key === 'scope');
  if (previous?.scope === undefined || !key) return [];
  if (language === 'en') return ['', `${key.key}: ${previous.scope} # as last year`];
  const names = scopeNames[previous.scope];
  return ['', `${key.name}: ${previous.scope === 'own' ? names[0] : names.at(-1)} # 与上年相同`];
};

const ownFigures: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '# 表格以外、本机关自己报告的数可以写在这里，例如（去掉每行开头的“# ”）：',
    '# 指标:',
    '#   websiteDisclosures:',
    '#     名称: 通过政府网站主动公开信息',
    '#     单位: 条',
    '#     数值: 101',
  ],
  en: [
    '# Figures of the agency’s own, outside the tables, may stand here (remove the “# ” of each line):',
    '# indicators:',
    '#   websiteDisclosures:',
    '#     label: 通过政府网站主动公开信息',
    '#     unit: 条',
    '#     value: 101',
  ],
};

/** The text of a new statistics.yaml: every row of the form, zeros, and what follows from last year's. Valid as it stands. */
export const statisticsYaml = (scaffold: StatisticsScaffold): string => {
  const { year, edition, language, schema, previous, figures: given = new Map() } = scaffold;
  const carried: CarriedFigures = previous ? carriedFigures(previous, edition) : new Map();
  const sheet: Sheet = { edition, language, carried, figures: given, lastYear: year - 1 };
  const tables = keysUnder(edition, 'notes').flatMap((key) => [
    '',
    ...(language === 'zh' ? [] : [`# ${key.label.zh}`]),
    `${name(key, language)}:`,
    ...rowLines(key.key, 1, sheet),
  ]);
  const modeline = schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`];
  return `${[...modeline, ...heading(scaffold, sheet), ...scopeLines(scaffold), ...tables, '', ...ownFigures[language]].join('\n')}\n`;
};
