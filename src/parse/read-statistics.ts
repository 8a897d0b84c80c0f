import type { Draft } from '../findings/finding.ts';
import { editionIds, editionOfYear } from '../form/editions.ts';
import type { EditionId } from '../form/form.ts';
import { keyOfLabel } from '../form/labels.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Indicator, Statistics, StatisticsPlaces } from '../statistics/statistics.ts';
import { plainFigures } from './plain-figures.ts';
import type { CheckedDocument } from './schema/document.ts';
import { schemaDrafts } from './schema/schema-drafts.ts';
import { placesOf } from './statistics-places.ts';
import { statisticsTree } from './statistics-tree.ts';
import { statisticsWords } from './statistics-words.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { YamlNode } from './yaml/yaml-node.ts';

export interface StatisticsReading {
  /** Only when the file has no finding at all: never half read. Absent also for years without a form. */
  readonly statistics?: Statistics;
  readonly places: StatisticsPlaces;
  /** By `edition:`, else by year; undefined for years up to 2018 that name none. */
  readonly edition?: EditionId;
  /** The agency's own figures, also of years without a form; empty when the file has a finding. */
  readonly indicators: readonly Indicator[];
  readonly drafts: readonly Draft[];
}

/** More would only bury the first ones. */
const enough = 50;

const namedEdition = (root: YamlNode): EditionId | undefined => {
  if (root.kind !== 'mapping') return undefined;
  const entry = root.entries.find(({ key }) => key === 'edition' || keyOfLabel('2021', '', key) === 'edition');
  const value = entry?.value;
  return value?.kind === 'scalar' ? editionIds.find((id) => id === value.raw) : undefined;
};

const emptyFile = (source: SourceText): Draft => ({
  rule: 'schema/required',
  message: { zh: '文件是空的', en: 'The file is empty' },
  hint: {
    zh: '请填写统计表；没有统计数据的年度，删去这个文件',
    en: 'Fill in the statistics, or remove the file for a year without any',
  },
  at: { source, span: { start: 0, end: 0 } },
});

/** Reads a statistics.yaml of a report year. */
export const readStatistics = (source: SourceText, year: number): StatisticsReading => {
  const edition = editionOfYear(year);
  const statistics = edition && plainFigures(source.text, edition);
  if (!statistics) return readAnyStatistics(source, year);
  return { statistics, places: placesOf(source, edition), edition, indicators: statistics.indicators, drafts: [] };
};

/** As a tree that its schema judges: for what plainFigures leaves, and what its answers are compared with. */
export const readAnyStatistics = (source: SourceText, year: number): StatisticsReading => {
  const { node, drafts } = parseYaml(source);
  const edition = (node && namedEdition(node)) ?? editionOfYear(year);
  const places = placesOf(source, edition);
  const base = { places, ...(edition === undefined ? {} : { edition }) };
  if (!node) return { ...base, indicators: [], drafts: drafts.length > 0 ? drafts : [emptyFile(source)] };

  const tree = statisticsTree(source, node, edition);
  const start = { start: node.span.start, end: node.span.start };
  const document: CheckedDocument = { source, node, value: tree.plain, start, words: statisticsWords(edition) };
  const fromSchema = schemaDrafts(edition === undefined ? 'statistics.free' : `statistics.${edition}`, document).filter(
    ({ path }) => path === undefined || !tree.explained.has(path),
  );
  const all = [...tree.drafts, ...fromSchema].sort((a, b) => a.at.span.start - b.at.span.start).slice(0, enough);
  if (all.length > 0) return { ...base, indicators: [], drafts: all };
  const { values, notes, tableNotes, indicators, scope } = tree;
  if (edition === undefined) return { ...base, indicators, drafts: [] };
  const statistics: Statistics = { edition, values, notes, tableNotes, indicators, ...(scope ? { scope } : {}) };
  return { ...base, statistics, indicators, drafts: [] };
};
