import { decimalPlaces, largestFigure } from '../form/figures.ts';
import type { FigureKind } from '../form/form.ts';
import type { FormKey } from '../form/keys.ts';
import { howToWrite } from './guidance.ts';
import { described, type JsonSchema, text } from './json-schema.ts';
import { keyedMapping, type Property, propertyName, type Spelling } from './spelling.ts';

const lowest: Readonly<Record<FigureKind, number>> = { count: 0, change: -largestFigure, money: 0 };

/**
 * A number, null, or `{ value, note }`; `keys` are those of the latter. How many decimals there are is judged on the text of the number
 * (`decimalPlaces`): `multipleOf` computes in binary and would refuse right amounts.
 */
export const figureSchema = (kind: FigureKind, keys: readonly FormKey[], spelling: Spelling): JsonSchema => {
  const type = decimalPlaces[kind] === 0 ? 'integer' : 'number';
  const range = { minimum: lowest[kind], maximum: largestFigure };
  const schemas: Readonly<Record<string, JsonSchema>> = {
    value: described('数值', howToWrite[kind], { type: [type, 'null'], ...range }),
    note: text('附注', '印在数值后面的括号里，自己不写括号。例：其中修订16件。'),
  };
  const annotated = keyedMapping(
    keys.map((key): Property => ({ key, schema: schemas[key.key] ?? {}, required: key.key === 'value' })),
    spelling,
  );
  return { ...annotated, type: [type, 'null', 'object'], ...range };
};

const amount = { type: ['number', 'null'], minimum: -largestFigure, maximum: largestFigure };

const indicatorParts: Readonly<Record<string, JsonSchema>> = {
  label: text('名称', '指标的名称，印在页面上。例：通过政府网站主动公开信息。'),
  unit: text('单位', '计量单位。例：条、次、万元、%。'),
  value: described('数值', '填数字，不加引号、千位逗号和单位；不适用填 null。有分项时应等于各分项之和。', amount),
  parts: described('分项', '各组成部分的名称和数值，相加应等于数值。例：{ 组织机构类: 9, 政府文件类: 76 }。', {
    type: 'object',
    minProperties: 1,
    additionalProperties: { title: '分项数值', ...amount },
  }),
};

/** Figures of the agency's own, by a key that it chooses; `keys` are those of one indicator. */
export const indicatorsSchema = (keys: readonly FormKey[], spelling: Spelling): JsonSchema => {
  const indicator = keyedMapping(
    keys.map((key): Property => ({ key, schema: indicatorParts[key.key] ?? {}, required: key.key !== 'parts' })),
    spelling,
  );
  const example = keys.flatMap((key) => (key.key === 'parts' ? [] : [[propertyName(key, spelling), key.key === 'value' ? 0 : '']]));
  return described('指标', '官方表格以外、本机关自己报告的指标。每个指标起一个键名，下面写名称、单位、数值，需要时写分项。', {
    type: 'object',
    patternProperties: {
      '^[\\p{L}][\\p{L}\\p{N}_-]*$': described('指标', '一个指标：名称、单位、数值，需要时写分项。', indicator),
    },
    additionalProperties: false,
    defaultSnippets: [{ label: '新增指标', description: '名称、单位、数值', body: { indicator1: Object.fromEntries(example) } }],
  });
};
