import type { Draft } from '../findings/finding.ts';
import { type FigureSpec, formIndex } from '../form/figures.ts';
import type { EditionId, TableId } from '../form/form.ts';
import { keysUnder } from '../form/keys.ts';
import { keyOfLabel, labelOf, scopeOf } from '../form/labels.ts';
import type { Localized } from '../language.ts';
import type { SourceText } from '../source/source-text.ts';
import { blankValues } from '../statistics/blank-values.ts';
import type { Indicator, Value } from '../statistics/statistics.ts';
import { shown } from './characters.ts';
import { type CellKind, figureOf } from './figure.ts';
import { figureSlip } from './figure-slips.ts';
import { emptyObject, plainData, plainText } from './plain-data.ts';
import { findSlips } from './yaml/slips.ts';
import type { YamlMapping, YamlNode, YamlScalar } from './yaml/yaml-node.ts';

/** A statistics.yaml in canonical keys. The values mean something only if there are no drafts and the schema accepts `plain`. */
export interface StatisticsTree {
  /** For the schema. Where a cell has a finding already, null stands in its place. */
  readonly plain: unknown;
  readonly drafts: readonly Draft[];
  /** Paths whose finding is among the drafts, so that the schema need not repeat it. */
  readonly explained: ReadonlySet<string>;
  readonly values: Value[];
  readonly notes: ReadonlyMap<number, string>;
  readonly tableNotes: Partial<Record<TableId, string>>;
  readonly indicators: readonly Indicator[];
  readonly scope: 'own' | 'area' | undefined;
}

/** More are not shown, and a hostile file may have very many. */
const enough = 50;

const child = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Any indicator: all have the same keys. */
const anyIndicator = 'indicators.x';

export const statisticsTree = (source: SourceText, root: YamlNode, edition: EditionId | undefined): StatisticsTree => {
  const byPath = edition && formIndex(edition).byPath;
  const drafts: Draft[] = [];
  const explained = new Set<string>();
  const values = edition ? [...blankValues(edition)] : [];
  const notes = new Map<number, string>();
  const tableNotes: Partial<Record<TableId, string>> = {};
  const indicators: Indicator[] = [];
  let scope: 'own' | 'area' | undefined;

  /** Entries by canonical key; the second spelling of a key is refused. */
  const entries = (node: YamlMapping, keyPath: string, path: string, plainOf: (value: YamlNode, path: string, key: string) => unknown) => {
    const object = emptyObject();
    for (const { key: written, keySpan, value } of node.entries) {
      const key = keyOfLabel(edition, keyPath, written) ?? written;
      if (key in object) {
        drafts.push({
          rule: 'yaml/duplicate-key',
          message: {
            zh: `“${shown(written)}”和“${shown(key)}”是同一项，写了两次`,
            en: `"${shown(written)}" is the same as "${shown(key)}", which is there already`,
          },
          hint: { zh: '请只留一个', en: 'Keep one of them' },
          at: { source, span: keySpan },
          path: child(path, key),
        });
        continue;
      }
      object[key] = plainOf(value, child(path, key), key);
    }
    return object;
  };

  const nameOf = (path: string): Localized => {
    const label = labelOf(edition, path);
    return { zh: `「${shown(label.zh, 120)}」`, en: shown(label.en, 120) };
  };

  const cell = (node: YamlNode, path: string, kind: CellKind, unit: string): number | null => {
    if (node.kind === 'scalar') {
      if (!node.quoted) {
        if (node.raw === 'null') return null;
        const value = figureOf(node.raw, kind);
        if (value !== undefined) return value;
      }
      refuse(node, path, kind, unit);
      return null;
    }
    const name = nameOf(path);
    const [only] = node.kind === 'sequence' && node.items.length === 1 ? node.items : [];
    const number = only?.kind === 'scalar' && figureOf(only.raw, kind) !== undefined ? only.raw : undefined;
    drafts.push({
      rule: 'schema/figure',
      message: { zh: `${name.zh}写成了列表，应为一个数`, en: `${name.en} is a list where one number is wanted` },
      hint:
        number === undefined
          ? { zh: '去掉方括号，只写数字', en: 'Remove the brackets and write the number' }
          : { zh: `请写成 ${number}`, en: `Write ${number}` },
      at: { source, span: node.span },
      path,
    });
    return null;
  };

  const refuse = (node: YamlScalar, path: string, kind: CellKind, unit: string): void => {
    if (drafts.length >= enough) return;
    const { kind: slip, problem, hint } = figureSlip(node, kind, unit);
    const name = nameOf(path);
    const raw = shown(node.raw);
    drafts.push({
      rule: 'schema/figure',
      message:
        slip === 'empty'
          ? { zh: `${name.zh}没有填`, en: `${name.en} is empty` }
          : { zh: `${name.zh}写的是“${raw}”，${problem.zh}`, en: `${name.en} says "${raw}", which ${problem.en}` },
      hint,
      at: { source, span: node.span },
      path,
    });
  };

  const figure = (node: YamlNode, path: string, spec: FigureSpec): unknown => {
    if (node.kind !== 'mapping') {
      const value = cell(node, path, spec.kind, spec.column.unit);
      values[spec.index] = value;
      return value;
    }
    return entries(node, path, path, (value, _at, key) => {
      if (key === 'value') {
        const number = cell(value, path, spec.kind, spec.column.unit);
        values[spec.index] = number;
        return number;
      }
      const plain = plainData(value);
      if (key === 'note' && typeof plain === 'string') notes.set(spec.index, plain);
      return plain;
    });
  };

  const indicator = (node: YamlNode, path: string, key: string): unknown => {
    if (node.kind !== 'mapping') return plainData(node);
    let value: number | null = null;
    const parts: { label: string; value: number | null }[] = [];
    let label = '';
    let unit = '';
    const object = entries(node, anyIndicator, path, (below, at, name) => {
      if (name === 'value' && below.kind !== 'mapping') {
        value = cell(below, at, 'indicator', '');
        return value;
      }
      if (name === 'parts' && below.kind === 'mapping') {
        const plain = emptyObject();
        for (const part of below.entries) {
          const number = part.value.kind === 'mapping' ? plainData(part.value) : cell(part.value, child(at, part.key), 'indicator', '');
          plain[part.key] = number;
          if (typeof number === 'number' || number === null) parts.push({ label: part.key, value: number });
        }
        return plain;
      }
      const plain = plainData(below);
      if (name === 'label' && typeof plain === 'string') label = plain;
      if (name === 'unit' && typeof plain === 'string') unit = plain;
      return plain;
    });
    indicators.push({ key, label, unit, value, parts });
    return object;
  };

  const place = (node: YamlNode, path: string): unknown => {
    const spec = byPath?.get(path);
    if (spec) return figure(node, path, spec);
    if (node.kind === 'mapping') {
      if (path === 'indicators') return entries(node, path, path, indicator);
      return entries(node, path, path, place);
    }
    if (node.kind === 'sequence') return plainData(node);
    if (path === 'scope') {
      scope = scopeOf(node.raw);
      return scope ?? plainText(node);
    }
    if (!node.quoted && node.raw !== '' && keysUnder(edition, path).length > 0) {
      const slips = findSlips(source, node.span, 'odd');
      drafts.push(...slips);
      if (slips.length > 0) explained.add(path);
    }
    const text = plainText(node);
    if (typeof text === 'string' && (path === 'notes.proactive' || path === 'notes.requests' || path === 'notes.disputes'))
      tableNotes[path === 'notes.proactive' ? 'proactive' : path === 'notes.requests' ? 'requests' : 'disputes'] = text;
    return text;
  };

  const plain = place(root, '');
  return { plain, drafts, explained, values, notes, tableNotes, indicators, scope };
};
