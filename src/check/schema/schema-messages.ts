import type { ErrorObject } from 'ajv';
import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';
import type { EditionId } from '../../form/form.ts';
import type { Localized } from '../../language.ts';
import { shown } from '../../parse/characters.ts';
import type { YamlEntry, YamlNode } from '../../parse/yaml/yaml-node.ts';
import type { Location } from '../../source/source-text.ts';
import { type CheckedDocument, type Found, join } from './document.ts';

/** A label as people know it, with what is written in the file where that differs: `规章 本年制发件数（made）`. */
export const nameOf = (document: CheckedDocument, path: string, written: string | undefined): Localized => {
  const known = document.words.labelOf?.(path);
  // Below the indicators a label may hold keys of the content.
  const label = known && { zh: shown(known.zh, 120), en: shown(known.en, 120) };
  const key = written === undefined ? undefined : shown(written);
  if (!label) return { zh: `“${key ?? path}”`, en: `"${key ?? path}"` };
  const same = key === undefined || label.zh.includes(key);
  return { zh: same ? `「${label.zh}」` : `「${label.zh}」（${key}）`, en: key === undefined ? label.en : `${label.en} (${key})` };
};

const ownName = (document: CheckedDocument, parentPath: string, key: string): Localized => {
  const label = document.words.ownLabelOf?.(parentPath, key);
  return label ? { zh: `${label.zh}（${key}）`, en: `${label.en} (${key})` } : { zh: key, en: key };
};

const nameOfFound = (document: CheckedDocument, { path, entry }: Found): Localized =>
  path === '' ? { zh: '文件', en: 'The file' } : nameOf(document, path, entry?.key);

const at = (document: CheckedDocument, found: Found): Location => ({
  source: document.source,
  span: found.path === '' ? document.start : (found.entry?.keySpan ?? found.node.span),
});

export const missingDraft = (document: CheckedDocument, found: Found, missing: readonly string[]): Draft => {
  const names = missing.map((key) => ownName(document, found.path, key));
  const where = nameOfFound(document, found);
  const hint = document.words.missingHint?.(found.path, missing) ?? {
    zh: `请补上 ${missing.map((key) => `${key}: …`).join('、')}`,
    en: `Add ${missing.map((key) => `${key}: …`).join(', ')}`,
  };
  const many = missing.length > 1;
  return {
    rule: 'schema/required',
    message: {
      zh: `${where.zh}里缺少${many ? ` ${missing.length} 项：` : ' '}${names.map(({ zh }) => zh).join('、')}`,
      en: `${where.en} lacks ${many ? `${missing.length} entries: ` : ''}${names.map(({ en }) => en).join('; ')}`,
    },
    hint,
    at: at(document, found),
    ...(found.path === '' && many ? {} : { path: many ? found.path : join(found.path, missing[0] ?? '') }),
  };
};

/** Letters in another order (tilte), which edit distance counts as two changes. */
const swapped = (written: string, candidates: readonly string[]): string | undefined => {
  const sorted = (text: string): string => [...text].sort().join('');
  return written.length > 40 ? undefined : candidates.find((each) => each.length === written.length && sorted(each) === sorted(written));
};

export interface UnknownKey {
  readonly draft: Draft;
  /** The known key that it is probably meant to be. */
  readonly meant?: string;
  /** The other edition that it belongs to. */
  readonly edition?: EditionId;
}

export const unknownKeyDraft = (document: CheckedDocument, found: Found, entry: YamlEntry, candidates: readonly string[]): UnknownKey => {
  const { keyOf, suggest, otherEdition } = document.words;
  const key = shown(entry.key);
  const place = { source: document.source, span: entry.keySpan };
  const path = join(found.path, entry.key);
  const other = otherEdition?.(found.path, entry.key);
  if (other !== undefined) return { draft: otherEditionDraft(document, key, other, place, path), edition: other };
  if (candidates.length === 0) return { draft: malformedKeyDraft(document, found, key, place, path) };
  const where = found.path === '' ? { zh: '这个文件', en: 'this file' } : nameOfFound(document, found);
  const suggestion = suggest?.(found.path, entry.key, candidates) ?? swapped(entry.key, candidates);
  const meant = suggestion === undefined ? undefined : (keyOf?.(found.path, suggestion) ?? suggestion);
  const listed = candidates.slice(0, 12).map((each) => ownName(document, found.path, each));
  const draft: Draft = {
    rule: 'schema/unknown-key',
    message: { zh: `${where.zh}里没有“${key}”这一项`, en: `There is no "${key}" in ${where.en}` },
    hint:
      suggestion !== undefined
        ? { zh: `是不是“${suggestion}”？`, en: `Did you mean "${suggestion}"?` }
        : {
            zh: `请删去，或者改成：${listed.map(({ zh }) => zh).join('、')}`,
            en: `Remove it, or write one of ${listed.map(({ en }) => en).join(', ')}`,
          },
    at: place,
    path,
  };
  return meant === undefined ? { draft } : { draft, meant };
};

/** Where people choose the keys, within limits. */
const malformedKeyDraft = (document: CheckedDocument, found: Found, key: string, place: Location, path: string): Draft => ({
  rule: 'schema/value',
  message: {
    zh: `${nameOfFound(document, found).zh}里不能用“${key}”作名称`,
    en: `"${key}" cannot be a key of ${nameOfFound(document, found).en}`,
  },
  hint: document.words.hintOf?.(`${found.path}.*`) ?? { zh: '请改写名称', en: 'Write another key' },
  at: place,
  path,
});

const otherEditionDraft = (document: CheckedDocument, key: string, other: EditionId, place: Location, path: string): Draft => {
  const { instrument, years } = editions[other];
  const span =
    years.to === undefined
      ? { zh: `${years.from} 年起`, en: `from ${years.from} on` }
      : { zh: `${years.from}—${years.to} 年`, en: `${years.from}–${years.to}` };
  const { edition } = document.words;
  const inUse =
    edition === undefined
      ? { zh: '这一年度没有固定格式', en: 'no form is prescribed for this year' }
      : { zh: `这份报告用的是 ${edition} 年格式`, en: `this report follows the edition of ${edition}` };
  return {
    rule: 'schema/other-edition',
    message: {
      zh: `“${key}”是 ${other} 年格式（${instrument}，${span.zh}）的项，${inUse.zh}`,
      en: `"${key}" belongs to the edition of ${other} (${instrument}, ${span.en}), but ${inUse.en}`,
    },
    hint: {
      zh: `请${edition === undefined ? '删去，只留 indicators' : '按本年度的格式填写'}；如果确实用 ${other} 年格式，在文件开头写 edition: ${other}`,
      en: `${edition === undefined ? 'Keep indicators only' : "Fill in this year's form"}; if the report does use the edition of ${other}, write edition: ${other} at the top`,
    },
    at: place,
    path,
  };
};

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
