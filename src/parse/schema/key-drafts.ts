import type { Draft } from '../../findings/finding.ts';
import { editions } from '../../form/editions.ts';
import type { EditionId } from '../../form/form.ts';
import { keyOfLabel } from '../../form/labels.ts';
import type { Location } from '../../source/source-text.ts';
import { shown } from '../characters.ts';
import type { YamlEntry } from '../yaml/yaml-node.ts';
import { type CheckedDocument, type Found, join } from './document.ts';
import { nameOfFound, ownName } from './names.ts';

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

/** Of keys that are missing, those that the other edition asks for as well: only they are missing whichever edition is meant. */
export const missingFromBoth = (found: Found, missing: readonly string[], other: EditionId): readonly string[] =>
  missing.filter((key) => keyOfLabel(other, found.path, key) !== undefined);

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
  const listed = candidates.slice(0, 20).map((each) => ownName(document, found.path, each));
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
