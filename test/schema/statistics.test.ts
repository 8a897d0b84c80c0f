import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/form/editions.ts';
import { formIndex } from '../../src/form/figures.ts';
import { keysUnder } from '../../src/form/keys.ts';
import type { Json } from '../../src/schema/json-schema.ts';
import { freeStatisticsSchema, statisticsSchema } from '../../src/schema/statistics.ts';
import { errorsOf, isMapping, withValue } from './validation.ts';

const disputes = {
  reconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
  litigation: {
    direct: { upheld: 0, corrected: 0, other: 0, pending: 0 },
    afterReconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
  },
};

const requests = {
  received: { naturalPerson: 3 },
  carriedIn: { naturalPerson: 0 },
  outcomes: {
    granted: { naturalPerson: 2 },
    partlyGranted: { naturalPerson: 1 },
    refused: {
      stateSecret: {},
      prohibitedByLaw: {},
      securityAndStability: {},
      thirdPartyRights: {},
      internalAffairs: {},
      deliberativeProcess: {},
      enforcementFile: {},
      administrativeInquiry: {},
    },
    unavailable: { notHeld: {}, requiresCreation: {}, unclear: {} },
    notProcessed: { petition: {}, duplicate: {}, publication: {}, excessive: {}, reconfirmation: {} },
    otherwise: { correctionOverdue: {}, feeUnpaid: {}, other: {} },
    total: { naturalPerson: 3 },
  },
  carriedOut: { naturalPerson: 0 },
};

/** The example of the contract. */
const whole2021: Json = {
  proactive: {
    regulations: { made: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { made: 0, repealed: 0, inForce: 0 },
    licensing: { decisions: 0 },
    penalties: { decisions: 0 },
    coercion: { decisions: 0 },
    fees: { amount: 0 },
  },
  requests,
  disputes,
  indicators: {
    websiteDisclosures: {
      label: '通过政府网站主动公开信息',
      unit: '条',
      value: 101,
      parts: { 组织机构类: 9, 政府文件类: 76, 财政预算类: 2, 基层政务公开标准化规范化: 2, 重点领域: 4, 其他: 8 },
    },
  },
};

const items = { lastYear: 0, change: -2, decisions: 0 };
const whole2019: Json = {
  proactive: {
    regulations: { made: 0, published: 0, totalPublished: 0 },
    normativeDocuments: { made: 0, published: 0, totalPublished: 0 },
    licensing: items,
    otherServices: items,
    penalties: items,
    coercion: items,
    fees: { lastYear: 0, change: 0 },
    procurement: { projects: 0, amount: 251000.5 },
  },
  requests: withValue(requests, 'outcomes.otherwise', { naturalPerson: 0 }),
  disputes,
};

describe('statistics.2021, canonical keys', () => {
  const errors = errorsOf(statisticsSchema('2021', 'key'));

  it('accepts the example of the contract', () => {
    expect(errors(whole2021)).toEqual([]);
  });

  it.each([
    ['edition', 2021],
    ['edition', '2021'],
    ['scope', 'area'],
    ['notes', { requests: '含上年度结转数量。' }],
    ['proactive.fees.amount', 59237.2449],
    ['proactive.fees.amount', 0.000001],
    ['proactive.fees.amount', 0.07],
    ['proactive.licensing.decisions', 9007199254740991],
    ['proactive.licensing.decisions', null],
    ['proactive.licensing.decisions', { value: 22, note: '其中修订16件' }],
    ['proactive.licensing.decisions', { value: null }],
    ['requests.outcomes.total', undefined],
    ['requests.outcomes.granted', {}],
    ['disputes.reconsideration.total', undefined],
    ['indicators', undefined],
    ['indicators', { 网站: { label: '网站', unit: '%', value: null } }],
  ])('accepts %s: %j', (path, value) => {
    expect(errors(withValue(whole2021, path, value))).toEqual([]);
  });

  const figure = 'integer,null,object';
  it.each<[string, Json | undefined, string]>([
    ['proactive.licensing.decisions', '3', `/proactive/licensing/decisions type ${figure}`],
    ['proactive.licensing.decisions', true, `/proactive/licensing/decisions type ${figure}`],
    ['proactive.licensing.decisions', [3], `/proactive/licensing/decisions type ${figure}`],
    ['proactive.licensing.decisions', 1.5, `/proactive/licensing/decisions type ${figure}`],
    ['proactive.licensing.decisions', -1, '/proactive/licensing/decisions minimum >= 0'],
    ['proactive.licensing.decisions', 9007199254740992, '/proactive/licensing/decisions maximum <= 9007199254740991'],
    ['proactive.licensing.decisions', {}, '/proactive/licensing/decisions required value'],
    ['proactive.licensing.decisions', { value: '3' }, '/proactive/licensing/decisions/value type integer,null'],
    ['proactive.licensing.decisions', { value: 3, note: '' }, '/proactive/licensing/decisions/note minLength 1'],
    ['proactive.licensing.decisions', { value: 3, unit: '件' }, '/proactive/licensing/decisions additionalProperties unit'],
    ['proactive.licensing.decisions', undefined, '/proactive/licensing required decisions'],
    ['proactive.licensing', undefined, '/proactive required licensing'],
    ['proactive.licensing', null, '/proactive/licensing type object'],
    ['proactive.licensing', 3, '/proactive/licensing type object'],
    ['proactive.otherServices', { decisions: 0 }, '/proactive additionalProperties otherServices'],
    ['proactive.fees.amount', '2.02', '/proactive/fees/amount type number,null,object'],
    ['proactive.fees.amount', -0.5, '/proactive/fees/amount minimum >= 0'],
    ['requests', undefined, 'required requests'],
    ['requests.carriedIn', undefined, '/requests required carriedIn'],
    ['requests.outcomes.refused.stateSecret', undefined, '/requests/outcomes/refused required stateSecret'],
    ['requests.outcomes.refused.stateSecret', null, '/requests/outcomes/refused/stateSecret type object'],
    ['requests.received.citizen', 1, '/requests/received additionalProperties citizen'],
    ['requests.received.naturalPerson', '３', `/requests/received/naturalPerson type ${figure}`],
    ['disputes.litigation.direct.pending', undefined, '/disputes/litigation/direct required pending'],
    ['edition', 2019, '/edition enum 2021,2021'],
    ['scope', '全国', '/scope enum own,area'],
    ['notes', { proactiv: '注' }, '/notes additionalProperties proactiv'],
    ['remark', '注', 'additionalProperties remark'],
    ['indicators', { x: { label: '网站', unit: '条' } }, '/indicators/x required value'],
    ['indicators', { 'a.b': { label: '网站', unit: '条', value: 1 } }, '/indicators additionalProperties a.b'],
    ['indicators', { x: { label: '网站', unit: '条', value: 1, parts: { 甲: '1' } } }, '/indicators/x/parts/甲 type number,null'],
  ])('refuses %s: %j with one error', (path, value, error) => {
    expect(errors(withValue(whole2021, path, value))).toEqual([error]);
  });

  it('refuses every way of being no mapping', () => {
    for (const value of [null, [], 'statistics', 3]) expect(errors(value)).toEqual(['type object']);
  });
});

describe('statistics.2019, canonical keys', () => {
  const errors = errorsOf(statisticsSchema('2019', 'key'));

  it('accepts a whole form', () => {
    expect(errors(whole2019)).toEqual([]);
  });

  it('has （六）其他处理 as one row', () => {
    expect(errors(withValue(whole2019, 'requests.outcomes.otherwise', { feeUnpaid: {} }))).toEqual([
      '/requests/outcomes/otherwise additionalProperties feeUnpaid',
    ]);
  });

  it('takes a fall in 本年增/减, but in no count', () => {
    expect(errors(withValue(whole2019, 'proactive.fees.change', -8))).toEqual([]);
    expect(errors(withValue(whole2019, 'proactive.fees.change', 0.5))).toEqual(['/proactive/fees/change type integer,null,object']);
    expect(errors(withValue(whole2019, 'proactive.fees.lastYear', -8))).toEqual(['/proactive/fees/lastYear minimum >= 0']);
  });
});

describe.each(editionIds)('edition %s', (edition) => {
  const whole = edition === '2019' ? whole2019 : whole2021;
  const canonical = errorsOf(statisticsSchema(edition, 'key'));
  const official = errorsOf(statisticsSchema(edition, 'label'));

  /** The same data in Chinese; `spell` chooses among the spellings of a key. */
  const translate = (data: Json, path: string, spell: (spellings: readonly string[]) => string | undefined): Json => {
    if (!isMapping(data)) return data;
    const keys = keysUnder(edition, path);
    const entries = Object.entries(data).map(([key, value]): [string, Json] => {
      const known = keys.find((each) => each.key === key);
      const below = path === '' ? key : `${path}.${key}`;
      return [known ? (spell(known.spellings) ?? key) : key, translate(value, below, spell)];
    });
    return Object.fromEntries(entries);
  };

  it('needs every figure of the form but totals and the columns of part 三', () => {
    for (const figure of formIndex(edition).figures) {
      const error = canonical(withValue(whole, figure.path, undefined));
      const optional = figure.total || figure.row.table === 'requests';
      const parent = figure.row.path.replaceAll('.', '/');
      expect(error).toEqual(optional ? [] : [`/${parent} required ${figure.column.key}`]);
    }
  });

  it('needs every row of the form but （七）总计', () => {
    for (const row of formIndex(edition).rows) expect(canonical(withValue(whole, row.path, undefined)).length).toBe(row.row.total ? 0 : 1);
  });

  it.each([
    ['without numbering', (spellings: readonly string[]) => spellings[0]],
    ['with numbering', (spellings: readonly string[]) => spellings.at(-1)],
    ['with half-width numbering', (spellings: readonly string[]) => spellings.at(-1)?.replaceAll('（', '(').replaceAll('）', ')')],
  ])('accepts the same in official labels %s', (_, spell) => {
    expect(official(translate(whole, '', spell))).toEqual([]);
  });

  it('sees in Chinese what is missing, wrong or unknown', () => {
    const chinese = (data: Json) => official(translate(data, '', (spellings) => spellings[0]));
    expect(chinese(withValue(whole, 'disputes.reconsideration.upheld', undefined))).toContain(
      '/政府信息公开行政复议、行政诉讼情况/行政复议 required 结果维持',
    );
    expect(chinese(withValue(whole, 'requests.carriedIn', undefined))).toContain(
      '/收到和处理政府信息公开申请情况 required 上年结转政府信息公开申请数量',
    );
    expect(chinese(withValue(whole, 'proactive.licensing.decisions', '3'))).toHaveLength(1);
    expect(chinese(withValue(whole, 'proactive.licences', {}))).toEqual(['/主动公开政府信息情况 additionalProperties licences']);
  });

  it.each(['key', 'label'] as const)('gives every property (%s) its official label and says in Chinese what to write', (spelling) => {
    const check = (schema: Json): void => {
      if (Array.isArray(schema)) for (const each of schema) check(each);
      if (!isMapping(schema)) return;
      for (const property of Object.values(isMapping(schema.properties) ? schema.properties : {})) {
        if (!isMapping(property)) throw new Error('no schema');
        expect(property.title).toEqual(expect.stringMatching(/\p{Script=Han}/u));
        const referred = typeof property.$ref === 'string' && property.description === undefined;
        if (!referred) expect(property.description).toEqual(expect.stringMatching(/\p{Script=Han}.*。$/su));
      }
      for (const each of Object.values(schema)) check(each);
    };
    check(statisticsSchema(edition, spelling));
  });

  it('offers snippets that fit', () => {
    for (const [spelling, errors] of [
      ['key', canonical],
      ['label', official],
    ] as const) {
      const snippets = statisticsSchema(edition, spelling).defaultSnippets;
      const body = Array.isArray(snippets) ? snippets[0]?.body : undefined;
      expect(isMapping(body)).toBe(true);
      expect(errors(body)).toEqual([]);
    }
  });
});

it('titles what the form numbers as the form prints it', () => {
  const text = JSON.stringify(statisticsSchema('2021', 'key'));
  for (const { row } of formIndex('2021').rows) expect(text).toContain(`"title":"${row.number ?? ''}${row.label.zh}"`);
});

describe('statistics.free', () => {
  const errors = errorsOf(freeStatisticsSchema);

  it('has indicators and nothing else', () => {
    expect(errors({ indicators: { total: { label: '主动公开', unit: '条', value: 12 } } })).toEqual([]);
    expect(errors({})).toEqual([]);
    expect(errors(whole2021)).toEqual(['additionalProperties proactive', 'additionalProperties requests', 'additionalProperties disputes']);
  });
});
