import type { Localized } from '../language.ts';
import { type Advice, didYouMean, kindOf, listed } from './template-advice.ts';

export const unknownBlock = (name: string, suggestion: string | undefined): Advice => [
  { zh: `没有“${name}”这种区块`, en: `There is no block “${name}”` },
  didYouMean(suggestion, { zh: '可以用：has、if、unless、each、with、is。', en: 'There are has, if, unless, each, with and is.' }),
];

export const blockValues = (block: string): Advice => [
  { zh: `{{#${block}}} 后面的名称多了或少了`, en: `{{#${block}}} has too many or too few values` },
  {
    zh: block === 'is' ? '请写成 {{#is 名称 "值"}}。' : `请写成 {{#${block} 名称}}。`,
    en: block === 'is' ? 'Write {{#is name "value"}}.' : `Write {{#${block} name}}.`,
  },
];

const needed: Readonly<Record<string, Localized>> = {
  has: { zh: '可能没有的内容、文字或列表', en: 'something that may be absent, text or a list' },
  if: { zh: '“是否”', en: 'a yes or no' },
  unless: { zh: '“是否”', en: 'a yes or no' },
  each: { zh: '列表', en: 'a list' },
  with: { zh: '一组内容', en: 'a group of values' },
  is: { zh: '选项', en: 'one of several words' },
};

export const wrongBlock = (block: string, path: string, kind: string): Advice => [
  {
    zh: `{{#${block}}} 要的是${needed[block]?.zh ?? ''}，“${path}”是${kindOf(kind).zh}`,
    en: `{{#${block}}} needs ${needed[block]?.en ?? ''}; “${path}” is ${kindOf(kind).en}`,
  },
  {
    zh: '判断有没有用 {{#has}}（0 也算有），逐项用 {{#each}}，是否用 {{#if}}，选项用 {{#is}}。',
    en: 'Use {{#has}} for presence (0 is present), {{#each}} for lists, {{#if}} for yes or no, {{#is}} for choices.',
  },
];

export const notAnOption = (written: string, suggestion: string | undefined, options: readonly string[]): Advice => [
  { zh: `这里没有“${written}”这个值`, en: `“${written}” is none of the values` },
  didYouMean(suggestion, listed(options)),
];

export const unbalanced: Advice = [
  { zh: '这个区块里的标签没有配齐，区块前后不在同一个位置', en: 'The block leaves a tag or an attribute open' },
  { zh: '请让每个标签、每对引号在同一个区块里开始和结束。', en: 'Begin and end each tag and each quoted value within the same block.' },
];

export const unknownPartial = (name: string, suggestion: string | undefined): Advice => [
  name === ''
    ? { zh: '片段的名称要直接写出，不能由数据决定', en: 'The name of a partial must be written out, not taken from data' }
    : { zh: `没有名为“${name}”的片段`, en: `There is no partial “${name}”` },
  didYouMean(suggestion, {
    zh: '片段放在 templates/partials/ 下，名称不带 .hbs。',
    en: 'Partials lie in templates/partials/ and are named without .hbs.',
  }),
];

export const endlessPartial = (name: string): Advice => [
  { zh: `片段“${name}”引用了自己，会没完没了`, en: `The partial “${name}” includes itself without end` },
  { zh: '请去掉这处引用。', en: 'Remove this inclusion.' },
];

export const tooManyPartials = (limit: number): Advice => [
  {
    zh: `片段一层层引用，合起来超过 ${limit} 处，展开后会太大`,
    en: `Partials include each other more than ${limit} times over: the page would grow too large`,
  },
  { zh: '请减少片段里对别的片段的引用。', en: 'Include fewer partials within partials.' },
];

export const partialInTag: Advice = [
  { zh: '片段不能放在标签或属性里面', en: 'A partial cannot stand inside a tag' },
  { zh: '请把片段放到标签之间。', en: 'Put it between tags.' },
];
