import type { Localized } from '../language.ts';
import type { BlockedMarkup } from './html-position.ts';

/** What is wrong in a template, and what to write instead. */
export type Advice = readonly [message: Localized, hint: Localized];

const kinds: Readonly<Record<string, Localized>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  flag: { zh: '“是否”值', en: 'a yes or no' },
  html: { zh: '网页片段', en: 'markup' },
  url: { zh: '网址', en: 'an address' },
  choice: { zh: '选项', en: 'one of several words' },
  list: { zh: '列表', en: 'a list' },
  optional: { zh: '可能没有的内容', en: 'something that may be absent' },
  object: { zh: '一组内容', en: 'a group of values' },
};

const kindOf = (kind: string): Localized => kinds[kind] ?? { zh: kind, en: kind };

const didYouMean = (found: string | undefined, otherwise: Localized): Localized =>
  found === undefined ? otherwise : { zh: `是不是想写“${found}”？${otherwise.zh}`, en: `Did you mean “${found}”? ${otherwise.en}` };

const listed = (known: readonly string[]): Localized =>
  known.length === 0
    ? { zh: '请删去，或改用页面已有的数据。', en: 'Remove it, or use data that the page has.' }
    : { zh: `这里可以用：${known.slice(0, 20).join('、')}。`, en: `Available here: ${known.slice(0, 20).join(', ')}.` };

export const unreadable: Advice = [
  { zh: '模板语法有误，读不下去', en: 'The template cannot be parsed' },
  {
    zh: '请检查这一行及前面的 {{ 与 }} 是否成对，{{#…}} 是否有同名的 {{/…}}。',
    en: 'Check that every {{ has its }} and every {{#…}} its {{/…}} of the same name, here and above.',
  },
];

export const notAPath: Advice = [
  { zh: '这里只能写数据的名称', en: 'Only the name of a value may stand here' },
  { zh: '请写成 agency.name 这样的名称，不写算式、括号或固定文字。', en: 'Write a name such as agency.name: no expressions, no literals.' },
];

export const insideOptional = (path: string): Advice => [
  { zh: `“${path}”所在的那组内容可能没有`, en: `“${path}” lies inside something that may be absent` },
  { zh: '请先用 {{#has …}} 或 {{#with …}} 判断外层内容。', en: 'Test the outer value with {{#has …}} or {{#with …}} first.' },
];

export const noFields = (path: string, part: string): Advice => [
  { zh: `“${path}”中“${part}”之前的内容没有下一级`, en: `In “${path}”, what stands before “${part}” has no fields` },
  { zh: `请删去“.${part}”。`, en: `Remove “.${part}”.` },
];

export const unknownPath = (path: string, part: string, suggestion: string | undefined, known: readonly string[]): Advice => [
  {
    zh: `页面数据里没有“${path}”${path === part ? '' : `（“${part}”这一级）`}`,
    en: `The page has no “${path}”${path === part ? '' : ` (“${part}”)`}`,
  },
  didYouMean(suggestion, listed(known)),
];

export const mayBeAbsent = (path: string): Advice => [
  { zh: `“${path}”可能没有内容，不能直接输出`, en: `“${path}” may be absent and cannot be printed as it is` },
  { zh: `请写成 {{#has ${path}}}{{${path}}}{{/has}}。`, en: `Write {{#has ${path}}}{{${path}}}{{/has}}.` },
];

export const unescaped: Advice = [
  { zh: '模板里不能用三层花括号或 {{& 原样输出', en: 'Unescaped output ({{{ or {{&) is not allowed' },
  {
    zh: '文字请用 {{名称}}；已经处理好的网页片段请用 {{html 名称}}。',
    en: 'Print text with {{name}}, prepared markup with {{html name}}.',
  },
];

export const oneValue = (name: string): Advice => [
  { zh: `“${name}”后面只能跟一个名称`, en: `“${name}” takes one value` },
  { zh: `请写成 {{${name} 名称}}。`, en: `Write {{${name} name}}.` },
];

export const wrongKind = (helper: string, kind: string): Advice => [
  {
    zh: `{{${helper} …}} 要的是${kindOf(helper).zh}，这里是${kindOf(kind).zh}`,
    en: `{{${helper} …}} needs ${kindOf(helper).en}; this is ${kindOf(kind).en}`,
  },
  { zh: '文字和数字直接写 {{名称}}。', en: 'Text and numbers are printed as {{name}}.' },
];

export const unknownHelper = (name: string, suggestion: string | undefined): Advice => [
  { zh: `不能这样用“${name}”：没有这个输出方式`, en: `There is no helper “${name}” to print with` },
  didYouMean(suggestion, { zh: '可以用的只有 html 和 url。', en: 'There are html and url.' }),
];

export const notPrintable = (path: string, kind: string): Advice => [
  { zh: `“${path}”是${kindOf(kind).zh}，不能直接输出`, en: `“${path}” is ${kindOf(kind).en} and cannot be printed as it is` },
  {
    zh:
      kind === 'html' || kind === 'url'
        ? `请写成 {{${kind} ${path}}}。`
        : kind === 'list'
          ? `请写成 {{#each ${path}}}…{{/each}}。`
          : kind === 'flag'
            ? `请写成 {{#if ${path}}}…{{/if}}。`
            : `请写成 {{#with ${path}}}…{{/with}}，或写出下一级的名称。`,
    en:
      kind === 'html' || kind === 'url'
        ? `Write {{${kind} ${path}}}.`
        : kind === 'list'
          ? `Write {{#each ${path}}}…{{/each}}.`
          : kind === 'flag'
            ? `Write {{#if ${path}}}…{{/if}}.`
            : `Write {{#with ${path}}}…{{/with}}, or name one of its fields.`,
  },
];

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

export const partialInTag: Advice = [
  { zh: '片段不能放在标签或属性里面', en: 'A partial cannot stand inside a tag' },
  { zh: '请把片段放到标签之间。', en: 'Put it between tags.' },
];

export const inCode = (place: string): Advice => [
  { zh: `${place} 里不能插入数据`, en: `Nothing may be inserted into ${place}` },
  {
    zh: '请把数据放进 data-… 属性或正文，由 assets 里的脚本、样式使用。',
    en: 'Put it into a data-… attribute or the text, for scripts and styles in assets.',
  },
];

export const needsUrl = (attribute: string): Advice => [
  { zh: `属性 ${attribute} 里的网址必须由 {{url …}} 从头输出`, en: `The address in ${attribute} must begin with {{url …}}` },
  {
    zh: `请写成 ${attribute}="{{url 名称}}"；只有 # 或 ? 之后可以直接插入文字。`,
    en: `Write ${attribute}="{{url name}}"; plain text may only follow a # or ?.`,
  },
];

export const inComment: Advice = [
  { zh: '注释里不能插入数据', en: 'Nothing may be inserted into a comment' },
  { zh: '请用 {{!-- … --}} 写不输出的注释。', en: 'Use {{!-- … --}} for comments that are not printed.' },
];

export const inTag: Advice = [
  { zh: '数据只能插入正文，或带引号的属性值里', en: 'Values may only stand in text or in quoted attributes' },
  { zh: '请给属性值加上英文双引号。', en: 'Put double quotes around the value.' },
];

export const unsupported: Advice = [
  { zh: '这种模板写法不支持', en: 'This kind of template statement is not supported' },
  { zh: '请改用普通片段 {{> 名称}}。', en: 'Use a plain partial: {{> name}}.' },
];

export const unfinished: Advice = [
  { zh: '模板到末尾还有标签、引号或注释没有结束', en: 'The template ends inside a tag, a quoted value or a comment' },
  { zh: '请补上缺少的 > 或引号。', en: 'Add the missing > or quote.' },
];

export const blocked = (kind: BlockedMarkup['kind'], name: string): Advice => [
  {
    zh:
      kind === 'inline-script'
        ? '网页里不能直接写脚本'
        : kind === 'inline-style'
          ? `网页里不能直接写样式（${name}）`
          : `网页里不能用事件属性 ${name}`,
    en:
      kind === 'inline-script'
        ? 'Scripts may not stand in the page'
        : kind === 'inline-style'
          ? `Styles may not stand in the page (${name})`
          : `The event attribute ${name} may not be used`,
  },
  {
    zh: '本站的安全策略会拦住它：请放到 templates/assets/site.js 或 site.css 里。',
    en: 'The security policy of the site blocks it: put it into templates/assets/site.js or site.css.',
  },
];

export const unknownFile = (name: string, suggestion: string | undefined): Advice => [
  { zh: `没有名为“${name}”的页面模板，这个文件不会被用到`, en: `There is no page template “${name}”: this file is not used` },
  didYouMean(suggestion, {
    zh: '可以替换的页面见 templates/pages/，自己的片段放在 templates/partials/。',
    en: 'Pages that can be replaced lie in templates/pages/; partials of your own go into templates/partials/.',
  }),
];
