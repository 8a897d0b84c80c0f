import type { RuleDocument } from '../../findings/rule-document.ts';

const form = {
  zh: '国办公开办函〔2021〕30号、〔2019〕60号所附格式：表格的行、列、单位固定，每一格都要填。',
  en: 'The forms prescribed by 国办公开办函〔2021〕30号 and 〔2019〕60号: rows, columns and units are fixed, every cell is filled.',
};

const files = {
  zh: '没有条文依据：这是数据文件的写法规定。',
  en: 'No clause: this is how data files are written.',
};

const statistics = (text: string) => ({ file: 'statistics.yaml' as const, text });

const filled = statistics('proactive:\n  regulations: { made: 3, repealed: 0, inForce: 12 }\n');

/** What can be wrong with a file that is YAML but does not fit its form. */
export const schemaRules: readonly RuleDocument[] = [
  {
    id: 'schema/figure',
    level: 'error',
    title: { zh: '表格里的数', en: 'Figures' },
    clause: form,
    checks: {
      zh: '每一格是半角数字：件数是 0 到 9007199254740991 的整数，金额最多 6 位小数，增减可以是负数；不适用写 null；带说明的写成 { value: 22, note: 其中修订16件 }。',
      en: 'Each cell is a plain number: counts are whole, from 0 to 9007199254740991, amounts have at most 6 decimals, changes may be negative; null where it does not apply; { value: 22, note: … } with a note.',
    },
    why: {
      zh: '“1,234”“012”“３”各个程序读法不同，程序不替人猜数。',
      en: 'Programs read "1,234", "012" or "３" differently; figures are never guessed.',
    },
    examples: {
      fails: statistics('proactive:\n  regulations: { made: ３, repealed: 0, inForce: 12 }\n'),
      passes: filled,
    },
  },
  {
    id: 'schema/required',
    level: 'error',
    title: { zh: '缺少的项', en: 'Missing entries' },
    clause: form,
    checks: {
      zh: '必填的项都写了：表格的每一行都在，表二、表四的每一格都在；site.yaml、agency.yaml 的必填项都在。',
      en: 'What must be written is there: every row of the form, every figure of tables II and IV, the required settings.',
    },
    why: { zh: '空着不等于 0，没有发生也要写 0。', en: 'Silence is not zero: none is written as 0.' },
    examples: {
      fails: { file: 'agency.yaml', text: 'shortName: 某某镇\nkind: township\n' },
      passes: { file: 'agency.yaml', text: 'name: 某某镇人民政府\nshortName: 某某镇\nkind: township\n' },
    },
  },
  {
    id: 'schema/unknown-key',
    level: 'error',
    title: { zh: '不认识的项', en: 'Unknown keys' },
    clause: form,
    checks: {
      zh: '每一项都是格式里有的，中文名称或英文写法都可以。',
      en: 'Every key is one of the form, as its official label or its English key.',
    },
    why: { zh: '写错名称的数不会进表，悄悄丢掉比报错更糟。', en: 'A figure under a misspelt key would silently be lost.' },
    examples: {
      fails: statistics('proactive:\n  regulations: { mades: 3, repealed: 0, inForce: 12 }\n'),
      passes: filled,
    },
  },
  {
    id: 'schema/other-edition',
    level: 'error',
    title: { zh: '另一版格式的项', en: 'Keys of the other edition' },
    clause: form,
    checks: {
      zh: '2019、2020 年用 2019 年格式，2021 年起用 2021 年格式，两版的行和列不混用。',
      en: 'Years 2019 and 2020 use the edition of 2019, later years that of 2021; their rows and columns are not mixed.',
    },
    why: { zh: '两版格式的口径不同，混用的表没有意义。', en: 'The editions count differently; a mixed table means nothing.' },
    examples: {
      fails: statistics('edition: 2021\nproactive:\n  procurement: { projects: 0, amount: 0 }\n'),
      passes: filled,
    },
  },
  {
    id: 'schema/type',
    level: 'error',
    title: { zh: '值的种类', en: 'Kinds of values' },
    clause: files,
    checks: {
      zh: '该写文字的写文字，该写列表的写列表，该分项写的分项写。',
      en: 'Text, lists and groups of entries stand where they are asked for.',
    },
    why: { zh: '种类不对的值读不出来。', en: 'A value of another kind cannot be read.' },
    examples: { fails: statistics('proactive:\n  regulations: 3\n'), passes: filled },
  },
  {
    id: 'schema/value',
    level: 'error',
    title: { zh: '值的写法', en: 'Values' },
    clause: files,
    checks: { zh: '日期、网址、标识码、选项等按规定的写法填。', en: 'Dates, addresses, codes and choices are written as prescribed.' },
    why: {
      zh: '写法不对的日期、网址用不了，还会印在公开的页面上。',
      en: 'A malformed date or address does not work, and would be published.',
    },
    examples: {
      fails: { file: 'agency.yaml', text: 'name: 某某镇人民政府\nkind: town\n' },
      passes: { file: 'agency.yaml', text: 'name: 某某镇人民政府\nkind: township\n' },
    },
  },
];
