import type { Localized } from '../../language.ts';
import { shown } from '../characters.ts';
import type { CheckedDocument, Found } from './document.ts';

/** A label as people know it, with what is written in the file where that differs: `规章 本年制发件数（made）`. */
const nameOf = (document: CheckedDocument, path: string, written: string | undefined): Localized => {
  const known = document.words.labelOf?.(path);
  // Below the indicators a label may hold keys of the content.
  const label = known && { zh: shown(known.zh, 120), en: shown(known.en, 120) };
  const key = written === undefined ? undefined : shown(written);
  if (!label) return { zh: `“${key ?? path}”`, en: `"${key ?? path}"` };
  const same = key === undefined || label.zh.includes(key);
  return { zh: same ? `「${label.zh}」` : `「${label.zh}」（${key}）`, en: key === undefined ? label.en : `${label.en} (${key})` };
};

/** Its own label, for lists of keys of one mapping. */
export const ownName = (document: CheckedDocument, parentPath: string, key: string): Localized => {
  const label = document.words.ownLabelOf?.(parentPath, key);
  return label ? { zh: `${label.zh}（${key}）`, en: `${label.en} (${key})` } : { zh: key, en: key };
};

export const nameOfFound = (document: CheckedDocument, { path, entry }: Found): Localized =>
  path === '' ? { zh: '文件', en: 'The file' } : nameOf(document, path, entry?.key);
