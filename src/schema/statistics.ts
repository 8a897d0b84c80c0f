import { editions } from '../form/editions.ts';
import { formIndex } from '../form/figures.ts';
import type { EditionId } from '../form/form.ts';
import { mayBeLeftOut } from '../form/key-tree.ts';
import { type FormKey, keysUnder } from '../form/keys.ts';
import { scopeNames } from '../form/labels.ts';
import { figureSchema, indicatorsSchema } from './figure-schema.ts';
import { guidance, howToAnnotate, howToWrite, totalGuidance } from './guidance.ts';
import { described, dialect, type JsonSchema, text } from './json-schema.ts';
import { keyedMapping, type Property, propertyName, type Spelling } from './spelling.ts';

/** The keys below any row of part 三: its columns. */
const anyRequestsRow = 'requests.received';
const anyFigure = `${anyRequestsRow}.naturalPerson`;

/** What to write at a place of the form, and what that rests on. */
const descriptions = (edition: EditionId) => {
  const { byPath } = formIndex(edition);
  const { instrument, proactive } = editions[edition];
  const clauses = new Map<string, string>(
    proactive.blocks.flatMap(({ clause, rows }) => rows.map((row) => [`proactive.${row.key}`, clause.zh] as const)),
  );
  return (path: string, label: string): string => {
    const figure = byPath.get(path);
    const clause = clauses.get(figure?.row.path ?? path);
    const what =
      guidance[path] ??
      (figure?.total ? totalGuidance : figure && `填“${figure.row.labels.zh}”的“${label}”，单位：${figure.column.unit}。`);
    return [
      ...(what === undefined ? [] : [what]),
      ...(figure ? [howToWrite[figure.kind], howToAnnotate] : []),
      `依据：${clause === undefined ? '' : `《政府信息公开条例》${clause}；`}${instrument}。`,
    ].join('\n\n');
  };
};

/**
 * A part of the form with 0 at every figure but the totals: what an editor may insert. A row of part 三 without columns is one of zeros
 * by the contract.
 */
const zeros = (edition: EditionId, spelling: Spelling, path: string): JsonSchema => {
  const { byPath, rowByPath } = formIndex(edition);
  const entries = keysUnder(edition, path).flatMap((key) => {
    const own = `${path}.${key.key}`;
    const figure = byPath.get(own);
    if (figure?.total || rowByPath.get(own)?.row.total) return [];
    const empty = rowByPath.get(own)?.table === 'requests' ? {} : zeros(edition, spelling, own);
    return [[propertyName(key, spelling), figure ? 0 : empty] as const];
  });
  return Object.fromEntries(entries);
};

/** All rows of part 三 have the same columns, so they are described once. */
const applicantsSchema = (edition: EditionId, spelling: Spelling): JsonSchema => {
  const { byPath } = formIndex(edition);
  const columns = keysUnder(edition, anyRequestsRow).map((key): Property => {
    const what = byPath.get(`${anyRequestsRow}.${key.key}`)?.total ? totalGuidance : '填这类申请人的件数；不写视为 0。';
    const description = [what, howToWrite.count, howToAnnotate].join('\n\n');
    return { key, schema: described(key.label.zh, description, { $ref: '#/$defs/count' }), required: false };
  });
  return {
    ...keyedMapping(columns, spelling),
    defaultSnippets: [
      { label: '全部为 0', description: '没有写的列视为 0', body: {} },
      { label: '逐列填写', description: '总计由程序计算', body: zeros(edition, spelling, anyRequestsRow) },
    ],
  };
};

/**
 * The three tables as schemas. With labels, what lies at each path goes to `$defs` under that path, because several spellings lead there.
 */
const tableSchemas = (edition: EditionId, spelling: Spelling, tables: readonly FormKey[]) => {
  const index = formIndex(edition);
  const { byPath, rowByPath } = index;
  const describe = descriptions(edition);
  const definitions: Record<string, JsonSchema> = {};

  const below = (path: string, name: string): JsonSchema => {
    const figure = byPath.get(path);
    if (figure) return { $ref: `#/$defs/${figure.kind}` };
    if (rowByPath.get(path)?.table === 'requests') return { $ref: '#/$defs/applicants' };
    const properties = keysUnder(edition, path).map((key): Property => {
      const at = `${path}.${key.key}`;
      return { key, schema: place(at, key), required: !mayBeLeftOut(index, at) };
    });
    const snippet = { label: `${name}：全部填 0`, description: '总计由程序计算', body: zeros(edition, spelling, path) };
    return { ...keyedMapping(properties, spelling), defaultSnippets: [snippet] };
  };

  const place = (path: string, key: FormKey): JsonSchema => {
    const title = key.label.zh;
    const schema = described(title, describe(path, title), below(path, key.name));
    if (spelling === 'key') return schema;
    definitions[path] = schema;
    return { title, $ref: `#/$defs/${path}` };
  };

  const properties = new Map(tables.map((key) => [key.key, place(key.key, key)]));
  return { properties, definitions };
};

const besideTables = (edition: EditionId, spelling: Spelling, tables: readonly FormKey[]): Readonly<Record<string, JsonSchema>> => ({
  edition: described('版本', `使用的格式版本，一般不写：由报告年度决定。${edition} 即 ${editions[edition].instrument}。`, {
    enum: [Number(edition), edition],
  }),
  scope: described('口径', '三张表的统计口径：own 只统计本机关（本级），area 统计整个行政区域（全市、全县等）。', {
    enum: spelling === 'key' ? ['own', 'area'] : ['own', 'area', ...scopeNames.own, ...scopeNames.area],
  }),
  notes: described(
    '注',
    '印在官方表格下面的说明，按表格填写。',
    keyedMapping(
      tables.map((key): Property => ({ key, schema: text(key.label.zh, '印在这张表下面的说明。'), required: false })),
      spelling,
    ),
  ),
  indicators: indicatorsSchema(keysUnder(edition, 'indicators.x'), spelling),
});

/**
 * What a statistics.yaml of this edition must look like. With canonical keys it is the contract; with labels it lets an editor complete
 * and check the official Chinese spelling.
 */
export const statisticsSchema = (edition: EditionId, spelling: Spelling): JsonSchema => {
  const { instrument, years } = editions[edition];
  const tables = keysUnder(edition, 'notes');
  const { properties, definitions } = tableSchemas(edition, spelling, tables);
  const beside = besideTables(edition, spelling, tables);
  const top = keysUnder(edition, '').map((key): Property => {
    const table = properties.get(key.key);
    return { key, schema: table ?? beside[key.key] ?? {}, required: table !== undefined };
  });
  const annotated = keysUnder(edition, anyFigure);
  const period = years.to === undefined ? `${years.from}年度起` : `${years.from}至${years.to}年度`;
  const style = spelling === 'key' ? '键名用英文。' : '键名用官方表格的中文名称，序号可写可不写。';
  return {
    $schema: dialect,
    title: `政府信息公开工作年度报告统计表（${period}）`,
    description: `statistics.yaml 的内容，依据${instrument}。${style}`,
    ...keyedMapping(top, spelling),
    defaultSnippets: [
      {
        label: '整张统计表',
        description: '三张表全部填 0，总计由程序计算',
        body: Object.fromEntries(tables.map((key) => [propertyName(key, spelling), zeros(edition, spelling, key.key)])),
      },
    ],
    $defs: {
      count: figureSchema('count', annotated, spelling),
      change: figureSchema('change', annotated, spelling),
      money: figureSchema('money', annotated, spelling),
      applicants: applicantsSchema(edition, spelling),
      ...definitions,
    },
  };
};

/** statistics.yaml of a year up to 2018, when reports followed no fixed form: figures of the agency's own. */
export const freeStatisticsSchema: JsonSchema = {
  $schema: dialect,
  title: '政府信息公开工作年度报告统计表（2018年度及以前）',
  description: '2018年度及以前没有统一格式，statistics.yaml 只写自己的指标，也可以没有这个文件。',
  ...keyedMapping(
    keysUnder(undefined, '').map((key) => ({
      key,
      schema: indicatorsSchema(keysUnder(undefined, 'indicators.x'), 'key'),
      required: false,
    })),
    'key',
  ),
};
