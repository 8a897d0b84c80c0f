import { type Advice, didYouMean } from './template-advice.ts';

export const unreadable: Advice = [
  { zh: '模板语法有误，读不下去', en: 'The template cannot be parsed' },
  {
    zh: '请检查这一行及前面的 {{ 与 }} 是否成对，{{#…}} 是否有同名的 {{/…}}。',
    en: 'Check that every {{ has its }} and every {{#…}} its {{/…}} of the same name, here and above.',
  },
];

export const unsupported: Advice = [
  { zh: '这种模板写法不支持', en: 'This kind of template statement is not supported' },
  { zh: '请改用普通片段 {{> 名称}}。', en: 'Use a plain partial: {{> name}}.' },
];

export const tooDeep = (limit: number): Advice => [
  { zh: `区块套了超过 ${limit} 层`, en: `Blocks are nested deeper than ${limit} levels` },
  {
    zh: '请把里面的区块移到片段里，或者检查是不是少写了结束标记。',
    en: 'Move the inner blocks to a partial, or see whether a closing mark is missing.',
  },
];

export const tooMany = (limit: number): Advice => [
  { zh: `一个模板里的 {{…}} 超过 ${limit} 处`, en: `One template has more than ${limit} {{…}}` },
  { zh: '请把模板拆成几个片段。', en: 'Split the template into partials.' },
];

export const unknownFile = (name: string, suggestion: string | undefined): Advice => [
  { zh: `没有名为“${name}”的页面模板，这个文件不会被用到`, en: `There is no page template “${name}”: this file is not used` },
  didYouMean(suggestion, {
    zh: '可以替换的页面见 templates/pages/，自己的片段放在 templates/partials/。',
    en: 'Pages that can be replaced lie in templates/pages/; partials of your own go into templates/partials/.',
  }),
];
