import type { ErrorObject } from 'ajv';
import type { Draft } from '../../findings/finding.ts';
import type { Localized } from '../../language.ts';
import { shown } from '../characters.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { CheckedDocument, Found } from './document.ts';
import { nameOfFound } from './names.ts';

const kinds: Readonly<Record<string, Localized>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表（每项一行，前面写“- ”）', en: 'a list (one item to a line, after "- ")' },
  object: { zh: '下一级的各项（项: 值）', en: 'a group of entries (key: value)' },
  null: { zh: 'null', en: 'null' },
};

const foundKind = (node: YamlNode): Localized => {
  if (node.kind === 'mapping') return { zh: '写了下一级的项', en: 'has entries of its own' };
  if (node.kind === 'sequence') return { zh: '写成了列表', en: 'is a list' };
  if (node.raw === '' && !node.quoted) return { zh: '没有填', en: 'is empty' };
  return { zh: `写的是“${shown(node.raw)}”`, en: `says "${shown(node.raw)}"` };
};

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? [...new Set(value.map(String))] : [String(value)]);

const wanted = (error: ErrorObject, explained: boolean): Localized => {
  const { keyword, params } = error;
  switch (keyword) {
    case 'type': {
      const names = list(params.type).map((type) => kinds[type] ?? { zh: type, en: type });
      return { zh: `应为${names.map(({ zh }) => zh).join('或')}`, en: `where ${names.map(({ en }) => en).join(' or ')} is wanted` };
    }
    case 'enum':
      if (explained) return { zh: '不是可选的写法', en: 'which is not one of the choices' };
      return { zh: `只能是 ${list(params.allowedValues).join('、')}`, en: `which is none of ${list(params.allowedValues).join(', ')}` };
    case 'const':
      return { zh: `只能是 ${String(params.allowedValue)}`, en: `which is not ${String(params.allowedValue)}` };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { zh: '不能空着', en: 'and must not be empty' };
    case 'maxLength':
      return { zh: `不能超过 ${params.limit} 个字`, en: `and must not exceed ${params.limit} characters` };
    case 'maxItems':
    case 'maxProperties':
      return { zh: `不能超过 ${params.limit} 项`, en: `and must not exceed ${params.limit} entries` };
    case 'minimum':
      return { zh: `不能小于 ${params.limit}`, en: `and must not be less than ${params.limit}` };
    case 'maximum':
      return { zh: `不能大于 ${params.limit}`, en: `and must not be more than ${params.limit}` };
    case 'uniqueItems':
      return { zh: '各项不能重复', en: 'and must not repeat an item' };
    default:
      return { zh: '不是规定的写法', en: 'which is not how it is written' };
  }
};

const hintOf = (document: CheckedDocument, found: Found, error: ErrorObject): Localized => {
  const own = document.words.hintOf?.(found.path);
  if (own) return own;
  const { keyword, params } = error;
  if (found.node.kind === 'scalar' && found.node.raw === '' && !found.node.quoted && found.path !== '')
    return { zh: '请填写；不需要的项可以删去', en: 'Fill it in, or remove it where it is not needed' };
  if (keyword === 'enum' && found.node.kind === 'scalar') {
    const choices = list(params.allowedValues);
    const suggestion = document.words.suggest?.(found.path, found.node.raw, choices);
    if (suggestion !== undefined) return { zh: `是不是 ${suggestion}？`, en: `Did you mean ${suggestion}?` };
    return { zh: `请写 ${choices.join('、')} 中的一个`, en: `Write one of ${choices.join(', ')}` };
  }
  if (found.path === '') return { zh: '文件应写成“项: 值”，每项一行', en: 'Write "key: value", one entry to a line' };
  if (keyword === 'type' && list(params.type).includes('object') && found.node.kind === 'scalar')
    return {
      zh: '请在下一行缩进两格，每项一行写“项: 值”；没有就写 {}',
      en: 'Write "key: value" on the lines below, indented; or {} for none',
    };
  const examples: unknown = error.parentSchema?.examples;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (typeof example === 'string') return { zh: `例如 ${example}`, en: `For example ${example}` };
  return { zh: '请对照说明改写这一项', en: 'Correct it as the documentation describes' };
};

/** A value that is of the wrong kind, or not written as prescribed. */
export const valueDraft = (document: CheckedDocument, found: Found, error: ErrorObject): Draft => {
  const name = nameOfFound(document, found);
  const is = foundKind(found.node);
  const should = wanted(error, document.words.hintOf?.(found.path) !== undefined);
  return {
    rule: error.keyword === 'type' ? 'schema/type' : 'schema/value',
    message: { zh: `${name.zh}${is.zh}，${should.zh}`, en: `${name.en} ${is.en}, ${should.en}` },
    hint: hintOf(document, found, error),
    at: { source: document.source, span: found.path === '' ? document.start : found.node.span },
    ...(found.path === '' ? {} : { path: found.path }),
  };
};
