import { type Advice, didYouMean, kindOf, listed } from './template-advice.ts';

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
