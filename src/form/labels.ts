import type { Localized } from '../language.ts';
import { editionIds } from './editions.ts';
import { formIndex } from './figures.ts';
import type { EditionId } from './form.ts';
import { type FormKey, keysUnder } from './keys.ts';

const ignored = /[\s、,。.:;'"“”‘’「」『』()[\]【】〔〕《》·]/gu;

/** No official label is nearly as long: what is longer is no key, and is not worth the work. */
const longest = 200;

/**
 * What a label is compared by: full and half width are one, and spacing, brackets, quotes and the marks of numbering do not count.
 * Invisible characters do count, so that no key with one inside passes for the official one.
 */
export const fold = (written: string): string => written.normalize('NFKC').replace(ignored, '');

interface Level {
  readonly exact: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

const level = (keys: readonly FormKey[]): Level => ({
  exact: new Map(keys.flatMap(({ key, spellings }) => [[key, key] as const, ...spellings.map((spelling) => [spelling, key] as const)])),
  folded: new Map(keys.flatMap(({ key, spellings }) => spellings.map((spelling) => [fold(spelling), key] as const))),
});

const levels = new WeakMap<readonly FormKey[], Level>();

const levelOf = (keys: readonly FormKey[]): Level => {
  const known = levels.get(keys);
  if (known) return known;
  const made = level(keys);
  levels.set(keys, made);
  return made;
};

/**
 * The canonical key that is meant by `written` (official label or canonical key) below a canonical path; undefined when none is.
 * The same label may mean different keys: 其他 is a column below a row, and a row below （六）其他处理.
 */
export const keyOfLabel = (edition: EditionId | undefined, parentPath: string, written: string): string | undefined => {
  const keys = keysUnder(edition, parentPath);
  if (keys.length === 0 || written.length > longest) return undefined;
  const { exact, folded } = levelOf(keys);
  return exact.get(written) ?? folded.get(fold(written));
};

/** The other edition, if `key` (either spelling) means something there below this path, but nothing in this one. */
export const otherEditionKey = (edition: EditionId, parentPath: string, key: string): EditionId | undefined =>
  keyOfLabel(edition, parentPath, key) === undefined
    ? editionIds.find((other) => other !== edition && keyOfLabel(other, parentPath, key) !== undefined)
    : undefined;

/**
 * What people call the thing at a canonical path: `（三）不予公开 1.属于国家秘密 自然人`. A path that the form does not have is
 * given back as it is.
 */
export const labelOf = (edition: EditionId | undefined, path: string): Localized => {
  if (path === '') return { zh: '全表', en: 'the whole file' };
  const index = edition && formIndex(edition);
  const known = index?.labels.get(path);
  if (known) return known;
  const figure = index?.byPath.get(path);
  if (figure) return join(figure.row.labels, figure.column.label);
  const dot = path.lastIndexOf('.');
  const parent = dot === -1 ? '' : path.slice(0, dot);
  const key = path.slice(dot + 1);
  const label = keysUnder(edition, parent).find((each) => each.key === key)?.label ?? { zh: key, en: key };
  return parent === '' ? label : join(labelOf(edition, parent), label);
};

const join = (above: Localized, own: Localized): Localized => ({ zh: `${above.zh} ${own.zh}`, en: `${above.en}, ${own.en}` });

/** 本级 and 全市: whom the tables count, as `scope:` may say it. */
export const scopeNames: Readonly<Record<'own' | 'area', readonly string[]>> = {
  own: ['本级', '本机关', '本单位', '本部门'],
  area: [
    '全市',
    '全省',
    '全县',
    '全区',
    '全镇',
    '全乡',
    '全州',
    '全自治区',
    '全盟',
    '全旗',
    '全街道',
    '全系统',
    '全行政区域',
    '本行政区域',
  ],
};

/** own or area, in either language; undefined for anything else. */
export const scopeOf = (written: string): 'own' | 'area' | undefined => {
  const name = written.trim();
  if (name === 'own' || scopeNames.own.includes(name)) return 'own';
  return name === 'area' || scopeNames.area.includes(name) ? 'area' : undefined;
};
